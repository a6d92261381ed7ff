// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  title: "Daten für Computer·programme",
  seenBy: "Alle können das sehen",
  lead: "Auch Computer·programme können hier lesen. Das Programm braucht dafür kein Konto.",
  addresses: "Die Adressen",
  place: "In der Adresse steht »{body}«. Dort schreiben Sie den Ort hin, zum Beispiel »musterstadt«.",
  what: "Das steht dort",
  address: "Adresse",
  format: "So ist die Datei",
  about: {
    bodies: "Städte, Gemeinden und Kreise",
    figures: "Zahlen von einem Ort",
    directory: "Die Vereine von einem Ort",
    strategy: "Der Plan für das Ehren·amt von einem Ort",
    money: "Das Geld für den Plan",
    document: "Die Erklärung für Fach·leute",
  },
  formats: { json: "JSON", csv: "CSV, eine Tabelle", atom: "Atom, eine Liste mit Neuem", pdf: "PDF" },
  narrow: "Weniger Orte lesen",
  narrowText: "Das Programm kann auch nur manche Orte lesen. Ein Beispiel:",
  rules: "Das ist wichtig",
  ruleList: [
    "Manchmal steht dort: Die Zahlen kommen von einem Amt. Dann nennen Sie das Amt auch.",
    "Es können neue Angaben dazukommen.",
    "Ein Ort entscheidet selbst, was er zeigt. Ein Programm liest nur das.",
    "Zahlen sagen: So groß ist etwas. Zahlen sagen nicht: Das ist gut oder schlecht.",
  ],
  technical: "Die Erklärung für Fach·leute",
  technicalText: "Alle Adressen stehen in einer Datei. Die Datei ist auf Englisch.",
  open: "Die Datei öffnen",
};
