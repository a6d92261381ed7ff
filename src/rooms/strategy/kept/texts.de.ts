// SPDX-License-Identifier: EUPL-1.2
import { longDate, timeOfDay } from "#kit/text";

export const keptTexts = {
  /** What somebody was writing, by the last word of the form's address. */
  forms: {
    rahmen: "Titel, Zeitraum und Leitsätze",
    handlungsfelder: "Handlungsfeld",
    ziele: "Ziel",
    massnahmen: "Maßnahme",
    "zeit-und-geld": "Zeit und Geld einer Maßnahme",
    kennzahlen: "woran Sie es merken",
    "ohne-kennzahl": "bewusst ohne Kennzahl",
    grundlagen: "Grundlage",
    vorlage: "Texte der Beschlussvorlage",
    "einfache-sprache": "Einfache Sprache",
  } as Readonly<Record<string, string>>,
  other: "Formular",
  goOn: (form: string, at: Date) => `Nicht zu Ende geschrieben: ${form}. Zwischenstand vom ${longDate(at)}, ${timeOfDay(at)}.`,
};
