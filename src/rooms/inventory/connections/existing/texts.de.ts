// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";

export const existingTexts = {
  title: "Gibt es das schon?",
  lead: "Ein Blick in den Bestand, bevor etwas Neues entsteht. Es wird nichts gespeichert.",
  field: "Was soll entstehen?",
  hint: "Mit einfachen Worten, zum Beispiel: Repair-Café, Hilfe beim Einkaufen",
  button: "Nachsehen",
  found: (entries: number) => `${plural(entries, "Eintrag passt", "Einträge passen")}. Wen könnten Sie ansprechen?`,
  foundSome: (shown: number) => `Hier stehen die ersten ${count(shown)}.`,
  nothing: "Auf Ihrer Liste steht nichts Passendes.",
  nearby: (entries: number) => `In der Nachbarschaft: ${count(entries)} (öffentliche Einträge).`,
  nearbyNone: "Auch in der Nachbarschaft steht öffentlich nichts Passendes.",
  tooShort: "Das sagt uns noch zu wenig. Schreiben Sie ein Wort mit mindestens drei Buchstaben.",
  ownTitle: "Auf Ihrer Liste",
  nearTitle: "In der Nachbarschaft",
  nearSource: "Nur was die Kommunen veröffentlicht haben: derselbe Kreis und Orte bis 20 Kilometer.",
  columns: { name: "Name", fields: "Bereich", place: "Ort", says: "Sagt dazu", contact: "Kontakt" },
  offers: (text: string) => `bietet »${text}«`,
  seeks: (text: string) => `sucht »${text}«`,
  confirmed: (on: string) => `bestätigt am ${longDate(on)}`,
  noContact: "kein öffentlicher Kontakt",
  addEntry: "Eintrag anlegen",
  afterwards: "Sie wissen von etwas, das hier fehlt?",
  toConnections: "Zu den Verbindungen",
};
