// SPDX-License-Identifier: EUPL-1.2
import { plural } from "#kit/text";
import { noteTexts } from "./note-texts.de.ts";

/** What was blacked out, in words: "an 2 Stellen". */
const at = (places: number) => plural(places, "Stelle", "Stellen");

export const redactionTexts = {
  title: (edition: number) => `Eine Stelle schwärzen: Fassung ${edition}`,
  lead: "Sie suchen ein Wort und wählen die Stellen aus. Alle lesen dort dann fünf schwarze Zeichen.",
  words: "Welche Wörter sollen weg?",
  wordsHint: "Zum Beispiel der Name einer Person. Gespeichert werden die Wörter nicht.",
  search: "Stellen suchen",
  nothingYet: "Es wird noch nichts geschwärzt.",
  found: (places: number, edition: number) => `${plural(places, "Stelle", "Stellen")} in Fassung ${edition}`,
  places: "Welche Stellen?",
  placesHint: "Angekreuzt ist, wo die Wörter für sich stehen.",
  quoted: (before: string, words: string, after: string) => `»${before}${words}${after}«`,
  reason: "Warum?",
  reasonHint: "Der Grund steht mit dem Datum auf der öffentlichen Seite.",
  consequences: [
    "Das gilt sofort: auf der öffentlichen Seite, im PDF, in den Daten und auf Ihren Seiten.",
    "Die festgeschriebene Fassung und ihre Prüfsumme bleiben. Auf der Seite steht, dass geschwärzt wurde.",
    "Eine Schwärzung lässt sich nicht zurücknehmen.",
  ],
  elsewhere: (editions: readonly number[]) =>
    editions.length === 1
      ? `Dieselben Wörter stehen auch in Fassung ${editions[0]}. Dort schwärzen Sie gesondert.`
      : `Dieselben Wörter stehen auch in den Fassungen ${editions.join(", ")}. Dort schwärzen Sie gesondert.`,
  inDraft: "Auch im Entwurf stehen diese Wörter. Dort ändern Sie den Text selbst.",
  toDraft: "Zum Entwurf",
  button: "Stellen schwärzen",
  again: "Andere Wörter suchen",
  done: (places: number, edition: number) => `In Fassung ${edition}: ${at(places)} geschwärzt. Alle sehen das ab jetzt.`,
  ...noteTexts,
  /** Where a text stands. */
  where: {
    goal: (number: number) => `Ziel ${number}`,
    measure: (label: string) => `Maßnahme ${label}`,
    field: (number: number) => `Handlungsfeld ${number}`,
    parts: {
      title: "Titel",
      occasion: "Anlass",
      tenets: "Leitsätze",
      description: "Beschreibung",
      caretaker: "Wer kümmert sich",
      partners: "Beteiligte",
      text: "Grundlage",
      name: "Woran wir es merken",
      unit: "Einheit",
      definition: "Was genau gezählt wird",
      withoutSignReason: "Bewusst ohne Kennzahl",
      plain: "Einfache Sprache",
      note: "Anmerkung zum Beschluss",
      decidedBy: "Gremium",
    } as Readonly<Record<string, string>>,
  },
  blackened: "geschwärzt",
  inWords: "[geschwärzt]",
} as const;

export const redactionFormTexts = {
  invalid: "Sehen Sie sich diese Angabe noch einmal an.",
  wordsShort: "Schreiben Sie mindestens zwei Zeichen, zum Beispiel einen Nachnamen.",
  wordsLong: "Suchen Sie nach höchstens 200 Zeichen.",
  notFound: "In dieser Fassung stehen diese Wörter nicht, oder sie sind schon geschwärzt.",
  tooMany: "Diese Wörter stehen an mehr als 200 Stellen. Schreiben Sie mehr vom Namen.",
  choosePlace: "Kreuzen Sie mindestens eine Stelle an.",
  chooseReason: "Wählen Sie einen Grund.",
};
