// SPDX-License-Identifier: EUPL-1.2
export const limitTexts = {
  title: "Das waren viele Versuche",
  lead: (time: string) => `Aus Ihrem Netz kamen gerade viele Versuche. Ab ${time} geht es weiter.`,
  codes: (time: string) => `Für diese Adresse wurden gerade mehrere Codes angefordert. Ab ${time} können Sie einen neuen anfordern.`,
  codesGood: "Ein Code, der schon bei Ihnen ist, gilt weiter.",
  calm: "Niemand ist gesperrt. Die Pause schützt Sie davor, dass jemand Codes errät.",
  kept: "Was Sie eingetragen haben, steht noch auf dieser Seite. Es ist noch nicht abgeschickt.",
  again: "Noch einmal abschicken",
  enterCode: "Code eingeben",
  help: (contact: string) => `Eilt es? Fragen Sie den Service: ${contact}.`,
};
