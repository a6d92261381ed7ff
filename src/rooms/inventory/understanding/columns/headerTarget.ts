// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../../data/inventory/column-words.json" with { type: "json" };
import { foldWords } from "../fold.ts";
import { type ColumnTarget, columnTargets } from "../types.ts";

/** What a header says a column is; `share` of its words that say so. */
export type HeaderTarget = { target: ColumnTarget; share: number };

const schema = z.object({ targets: z.partialRecord(z.enum(columnTargets), z.array(z.string())) });

type Phrase = { target: ColumnTarget; words: string[] };

const phrases: Phrase[] = Object.entries(schema.parse(source).targets).flatMap(([target, texts]) =>
  (texts ?? []).map((text) => ({ target: target as ColumnTarget, words: foldWords(text).split(" ") })),
);

const fillers = new Set(
  "der die das des dem den und oder fuer zur zum mit von vom ggf evtl bzw r in n innen offizielle offizieller vollstaendiger genaue".split(
    " ",
  ),
);

/** All header words this part knows, for finding the header row. */
export const headerVocabulary: readonly string[] = [...new Set(phrases.flatMap((phrase) => phrase.words))];

/** Reads a header: the phrase that covers most of its words; when persons are among them, it is about persons. */
export function targetOfHeader(header: string): HeaderTarget | null {
  const words = foldWords(header)
    .split(" ")
    .filter((word) => !fillers.has(word) && !/^\d+$/.test(word));
  if (words.length === 0) return null;
  const matching = phrases.filter((phrase) => phrase.words.every((word) => words.includes(word)));
  const personal = matching.find((phrase) => phrase.target === "personal" && namesPerson(phrase));
  const best = personal ?? matching.reduce<Phrase | null>((a, b) => (a && a.words.length >= b.words.length ? a : b), null);
  return best && { target: best.target, share: personal ? 1 : best.words.length / words.length };
}

const reachable =
  /^(tel|telefon|telefonnummer|mobil|mobilnummer|mobiltelefon|handy|handynummer|fax|telefax|faxnummer|e|mail|email|emailadresse|mailadresse|kontakt|kontaktdaten|nr|adresse)$/;

/** »Vorsitz«, »Ansprechperson«, but not »Telefon«, which may be the office's. */
function namesPerson(phrase: Phrase): boolean {
  return !phrase.words.every((word) => reachable.test(word));
}

/** Whether a column holds who somebody is, so that an address behind it is likely where she lives. */
export function isAboutPerson(header: string): boolean {
  const target = targetOfHeader(header);
  if (target?.target !== "personal") return false;
  return !foldWords(header)
    .split(" ")
    .every((word) => reachable.test(word) || fillers.has(word));
}
