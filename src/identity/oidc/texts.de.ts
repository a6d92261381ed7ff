// SPDX-License-Identifier: EUPL-1.2
export const providerTexts = {
  heading: "Mit dem Konto Ihrer Verwaltung",
  button: (label: string) => `Anmelden mit: ${label}`,
  title: "Konten Ihrer Verwaltung",
  lead: "Mit einem verbundenen Konto melden Sie sich ohne Code an. Ihre Aufgaben hier ändern sich dadurch nicht.",
  seenBy: "Nur Sie sehen das",
  back: "Zum Konto",
  caption: "Konten, mit denen Sie sich anmelden können",
  provider: "Konto bei",
  state: "Stand",
  since: (day: string, lastUsed: string) => `verbunden seit ${day}, zuletzt benutzt ${lastUsed}`,
  notLinked: "nicht verbunden",
  deed: "Ändern",
  link: "Verbinden",
  linkFull: (label: string) => `Verbinden: ${label}`,
  unlink: "Trennen",
  unlinkFull: (label: string) => `Trennen: ${label}`,
  gone: "ein früherer Anmeldedienst",
  signInFirst: "Zum Verbinden melden Sie sich noch einmal an. Sie sind seit über 15 Minuten angemeldet.",
  signInAgain: "Noch einmal anmelden",
  none: "Für diese Plattform ist kein Anmeldedienst einer Verwaltung eingerichtet. Der Code per E-Mail genügt.",
  linked: (label: string) => `Ihr Konto bei »${label}« ist verbunden. Sie können sich jetzt damit anmelden.`,
  unlinked: "Die Verbindung ist getrennt. Mit einem Code per E-Mail können Sie sich weiter anmelden.",
  fault: {
    over: "Die Anmeldung hat länger als zehn Minuten gedauert. Beginnen Sie noch einmal.",
    stopped: "Die Anmeldung wurde dort nicht abgeschlossen. Sie können es noch einmal versuchen oder den Code nehmen.",
    mismatch: "Die Antwort des Anmeldedienstes passte nicht zu Ihrer Anfrage. Es ist nichts geschehen. Beginnen Sie noch einmal.",
    unreachable: "Der Anmeldedienst antwortet gerade nicht. Mit dem Code per E-Mail kommen Sie hinein.",
    "no-mail":
      "Der Anmeldedienst hat uns keine E-Mail-Adresse genannt. Melden Sie sich mit einem Code an und verbinden Sie ihn dann im Konto.",
    unverified:
      "Der Anmeldedienst hat Ihre E-Mail-Adresse nicht bestätigt. Melden Sie sich mit einem Code an und verbinden Sie ihn dann im Konto.",
    "foreign-domain":
      "Für Ihre E-Mail-Adresse spricht dieser Anmeldedienst nicht. Melden Sie sich mit einem Code an und verbinden Sie ihn dann im Konto.",
    nobody: "Ihre E-Mail-Adresse ist hier noch nicht eingetragen. Ihr Team oder der Betrieb trägt Sie ein.",
    "other-account": "Hier ist schon ein anderes Konto verbunden. Melden Sie sich mit einem Code an und trennen Sie es zuerst.",
  },
  tells: {
    linked: "hat ein Konto der Verwaltung zum Anmelden verbunden",
    unlinked: "hat ein Konto der Verwaltung vom Anmelden getrennt",
  },
};
