// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { atStart, type Declined } from "#register";

interface Facts {
  name: string;
  place: Declined;
  title: string;
  until: string;
  link: string;
  code: string;
  typeAt: string;
  replyTo: string;
  phone: string | null;
}

const howTo = (f: Facts) => [
  `Ihr persönlicher Link, ohne Konto und ohne Anmeldung:\n${f.link}`,
  `Oder Sie öffnen ${f.typeAt} und geben dort Ihren Code ein: ${f.code}`,
  `Antworten können Sie bis ${longDate(f.until)}. Der Link ist nur für »${f.name}«.`,
];

const goodbye = (f: Facts) => [
  "Was mit Ihrer Antwort geschieht: Die Ansprechperson für Ehrenamt liest sie und übernimmt sie in den Bestand. Steht Ihr Eintrag im öffentlichen Verzeichnis, ändert er sich dort mit. Sonst wird nichts veröffentlicht. Möchten Sie nicht im Bestand stehen, können Sie das dort ankreuzen.",
  `Lieber auf anderem Weg?\n${[f.replyTo, f.phone === null ? "" : `Telefon: ${f.phone}`].filter(Boolean).join("\n")}`,
  atStart(f.place.nominative),
];

export const mailTexts = {
  subject: {
    invitation: ({ title, name }: Facts) => `${title} (${name})`,
    reminder: ({ title, name }: Facts) => `Noch einmal: ${title} (${name})`,
  },
  text: {
    invitation: (f: Facts) =>
      [
        "Guten Tag,",
        `${f.place.nominative} führt eine Liste der Vereine und Initiativen. »${f.name}« steht darauf. Wir möchten von Ihnen wissen: Stimmt das, was dort steht? Was suchen Sie? Was können Sie anderen bieten?`,
        ...howTo(f),
        ...goodbye(f),
      ].join("\n\n"),
    reminder: (f: Facts) =>
      [
        "Guten Tag,",
        `vor einiger Zeit haben wir Sie gefragt, ob unser Eintrag zu »${f.name}« stimmt. Eine Antwort haben wir noch nicht. Wir erinnern nur dieses eine Mal.`,
        ...howTo(f),
        ...goodbye(f),
      ].join("\n\n"),
  },
};
