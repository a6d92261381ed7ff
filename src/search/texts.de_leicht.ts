// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { count, plural } from "#kit/text";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  title: "Suche",
  titleFor: (words: string) => `Sie suchen »${words}«`,
  seenBy: "Alle können das sehen",
  lead: "Hier suchen Sie auf allen öffentlichen Seiten. Ihre Suche bleibt geheim.",
  word: "Was suchen Sie?",
  wordHint: "Zum Beispiel: Chor, Sport oder Ihre Stadt",
  place: "Wo suchen Sie?",
  placeHint: "Ort, Kreis oder Post·leit·zahl",
  button: "Suchen",
  suggestions: "Vorschläge",
  suggested: (amount: number) =>
    amount === 0 ? "Es gibt keine Vorschläge." : `Es gibt ${plural(amount, "Vorschlag", "Vorschläge")}. Wählen Sie mit den Pfeil·tasten.`,
  what: "Das können Sie suchen",
  whatItems: ["Städte, Gemeinden und Kreise", "Vereine und Gruppen", "Pläne für das Ehren·amt", "Seiten von dieser Platt·form und Hilfe"],
  found: (amount: number, isMore: boolean) =>
    isMore ? `Wir haben mehr als ${count(amount)} Seiten gefunden` : `Wir haben ${plural(amount, "Seite", "Seiten")} gefunden`,
  foundAround: (found: string, place: string) => `${found} in: ${place}`,
  tooMany: "Das ist viel. Schreiben Sie noch ein Wort dazu.",
  also: "Wir haben auch gesucht:",
  near: "So steht es nirgends. Diese Wörter sind ähnlich:",
  oneWord: "Das Wort gibt es hier nicht. Das hier passt zu einem Teil vom Wort:",
  any: "Alle Wörter zusammen gibt es nirgends. Hier steht eines davon:",
  placeUnknown: (place: string) => `Den Ort »${place}« kennen wir nicht. Wir haben überall gesucht.`,
  everywhere: "Überall suchen",
  sorts: { label: "Was", all: "Alles", places: "Orte", entries: "Vereine", strategies: "Pläne", pages: "Seiten" },
  places: "Wo",
  kinds: {
    municipality: "Stadt oder Gemeinde",
    kreis: "Kreis",
    entry: "Verein oder Gruppe",
    strategy: "Plan für das Ehren·amt",
    goal: "Ziel in einem Plan",
    measure: "Aufgabe in einem Plan",
    page: "Seite von dieser Platt·form",
  },
  why: { "old-name": "so hieß der Ort früher", postcode: "Post·leit·zahl", ags: "Nummer vom Ort", similar: "ähnlicher Name" },
  next: "Mehr ansehen",
  previous: "Zurück",
  none: (words: string) => `Wir haben nichts zu »${words}« gefunden.`,
  noneIn: (words: string, place: string) => `Wir haben hier nichts zu »${words}« gefunden: ${place}.`,
  noneOnPage: "Hier steht nichts mehr.",
  instead: {
    title: "Das können Sie tun",
    otherWord: "Schreiben Sie ein anderes Wort. Oder schreiben Sie ein kurzes Wort.",
    meaning: "Vielleicht gibt es das trotzdem in Ihrem Ort. Nicht jeder Ort zeigt hier alles.",
    municipality: "Suchen Sie Ihre Stadt oder Gemeinde. Fragen Sie dort.",
    contact: "Fragen Sie uns",
  },
  everywhereFor: (words: string) => `»${words}« überall suchen`,
};
