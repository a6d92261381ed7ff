// SPDX-License-Identifier: EUPL-1.2
import { longDate, plural, timeOfDay } from "#kit/text";

export const t = {
  title: "Datenschutz",
  lead: "Welche Angaben über Menschen hier stehen, wozu, und wie lange.",
  seenBy: "Für alle sichtbar",
  description: "Welche Angaben über Menschen Fokus Kommune verarbeitet, wozu und wie lange.",
  short: {
    title: "Kurz gesagt",
    items: [
      "Zum Lesen brauchen Sie kein Konto. Wer liest, wird nicht beobachtet.",
      "Es gibt keine Werbung, keine Zählung von Besuchen und keine fremden Dienste.",
      "Entwürfe sieht nur, wem die Kommune sie zeigt.",
      "Was nicht mehr gebraucht wird, löscht das Programm jede Nacht.",
    ],
  },
  responsible: {
    title: "Wer verantwortlich ist",
    text: "Für Bestand und Strategie ist die jeweilige Kommune verantwortlich. Für den Betrieb der Plattform ist es die Stelle, die sie betreibt.",
    contact: "Betrieb erreichen",
  },
  purposes: {
    title: "Wozu Angaben verarbeitet werden",
    basis: "Rechtsgrundlage",
    checked: "Die Rechtsgrundlagen sind unsere Einschätzung. Jede Kommune lässt sie prüfen.",
    caption: (purpose: string) => `Angaben für: ${purpose}`,
    what: "Was",
    kept: "Wie lange",
  },
  rights: {
    title: "Ihre Rechte",
    items: [
      "Sie können erfahren, was über Sie gespeichert ist.",
      "Sie können es berichtigen oder löschen lassen.",
      "Sie können der Verarbeitung widersprechen und sich beschweren, etwa bei der Landesbeauftragten für Datenschutz.",
    ],
    account: "Mit Konto geht das selbst: Name ändern, Daten mitnehmen, Konto löschen.",
    law: "Art. 15 bis 18, 20, 21 und 77 DSGVO.",
  },
  toTechnique: "Cookies, Löschfristen und letzter Löschlauf",
  technique: {
    title: "Datenschutz: Technik",
    lead: "Was der Browser behält, wie lange Daten bleiben, und wann zuletzt gelöscht wurde.",
    cookies: "Cookies",
    cookiesText: "Alle sind für die Seite nötig. Gesetzt werden sie erst, wenn Sie etwas tun.",
    cookiesCaption: "Cookies, ihr Zweck und ihre Dauer",
    cookie: "Name",
    purpose: "Zweck",
    kept: "Dauer",
    address:
      "Ihre IP-Adresse steht weder in der Datenbank noch im Protokoll dieser Plattform. Für Grenzen gegen Missbrauch merkt sie sich kurz einen verschlüsselten Teil davon.",
    runs: "Letzte Löschläufe",
    runsCaption: "Wann zuletzt gelöscht wurde, und wie viel",
    job: "Was",
    at: "Wann",
    deleted: "Gelöscht",
    nothing: "nichts war fällig",
    noRuns: "Seit dem Start ist noch kein Löschlauf gewesen. Er läuft jede Nacht.",
    rows: (count: number) => plural(count, "Zeile", "Zeilen"),
    when: (at: Date) => `${longDate(at)}, ${timeOfDay(at)}`,
    jobs: {
      "identity.housekeeping": "Anmeldungen, Codes, E-Mails",
      "inventory.tidy-up": "entfernte Einträge, Dateien, Wörter aus Listen",
      "inventory.forget-rounds": "Fragerunden und Antworten",
      "inventory.tidy-up-reports": "erledigte Meldungen",
      "inventory.forget-merges": "Werte vor dem Zusammenführen",
      "inventory.forget-old": "Einladungen, Notizen, Wünsche",
      "strategy.tidy-up": "entfernte Teile von Strategien",
      "strategy.forget-readers": "Leselinks, Blicke und Kommentare",
    } as Readonly<Record<string, string>>,
  },
  back: "Zurück zum Datenschutz",
};
