// SPDX-License-Identifier: EUPL-1.2
import { count, longDate } from "#kit/text";

const ofAll = (part: number, total: number) => `${count(part)} von ${count(total)} ${total === 1 ? "Eintrag" : "Einträgen"}`;

/** Words in names of which a place often has several. Written as people write them. */
export const oftenSeveral = [
  "Heimatverein",
  "Förderverein",
  "Schützen",
  "Sportverein",
  "Gesangverein",
  "Musikverein",
  "Landfrauen",
  "Karneval",
  "Dorfgemeinschaft",
  "Kleingarten",
  "Angelverein",
  "Feuerwehr",
] as const;

/** "Ortsteile" → "Ortsteilen", "Kommunen" stays. */
const inDative = (many: string) => (many.endsWith("n") ? many : `${many}n`);

/** Whole sentences: goals carry them into the council paper and onto the public page, so they address nobody. */
export const findingTexts = {
  field: (label: string, part: number, total: number) => `${ofAll(part, total)} ${part === 1 ? "gehört" : "gehören"} zu ${label}.`,
  several: (word: string, places: number, part: number, total: number, manyPlaces: string) =>
    `${ofAll(part, total)} tragen »${word}« im Namen, in ${count(places)} ${inDative(manyPlaces)}.`,
  /** The evidence as far as it names no association: the sentence may be published. */
  connection: (title: string, entries: number, because: readonly string[], on: string) =>
    `Verbindung: ${title}, ${count(entries)} ${entries === 1 ? "Eintrag" : "Einträge"} der Liste. ${because.length === 0 ? "" : `Grund: ${because.join("; ")}. `}Festgehalten am ${longDate(on)}.`,
  meeting: (on: string, came: number, invited: number, result: string | null) =>
    `Ein Treffen fand statt am ${longDate(on)}, ${count(came)} von ${count(invited)} ${came === 1 ? "war" : "waren"} da.${result === null ? "" : ` Ergebnis: ${result}`}`,
  gap: (label: string, answeredOn: string) => `Zu »${label}« gibt es bei uns nichts (Auskunft vom ${longDate(answeredOn)}).`,
  absent: (label: string, total: number) => `Auf der Liste steht nichts zu ${label} (${ofAll(0, total)}).`,
};
