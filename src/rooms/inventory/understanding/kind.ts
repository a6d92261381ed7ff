// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/kind-words.json" with { type: "json" };
import type { Folded } from "./fold.ts";
import { type EntryKind, entryKinds, type LegalForm } from "./types.ts";
import { addWord, createWordIndex, findWords, type WordIndex } from "./wordIndex.ts";

type KindMeaning = { kind: EntryKind; order: number };

const schema = z.object({
  groups: z.array(z.object({ kind: z.enum(entryKinds), exact: z.boolean().optional(), words: z.array(z.string().min(1)) })),
});

const index = load();

function load(): WordIndex<KindMeaning> {
  const words = createWordIndex<KindMeaning>();
  for (const [order, group] of schema.parse(source).groups.entries()) {
    for (const word of group.words) addWord(words, word, { kind: group.kind, order }, group.exact);
  }
  return words;
}

/** A registered association stays one, even when it calls itself an initiative, a house or a fire brigade. */
const strongerThanRegistered: readonly EntryKind[] = ["umbrella", "foundation", "religious", "agency"];

/** What sort of entry a name names. */
export function kindOf(folded: Folded, legalForm: LegalForm | null): EntryKind {
  if (legalForm === "partei") return "other";
  const first = findWords(index, folded)
    .filter((hit) => !isBelonging(folded.text, hit.start))
    .reduce<KindMeaning | null>((best, hit) => (best && best.order <= hit.meaning.order ? best : hit.meaning), null);
  const kind = first?.kind ?? kindByForm(legalForm);
  return legalForm === "e_v" && !strongerThanRegistered.includes(kind) ? "association" : kind;
}

/** »Chor der Kirchengemeinde« is no parish: what follows »der« or »im« only says where something belongs. */
function isBelonging(text: string, start: number): boolean {
  const wordStart = text.lastIndexOf(" ", start - 1) + 1;
  return /(^| )(im|in|der|des|am|vom|beim|fuer|an|aus|zum|zur|dem|den)( \p{L}+)? $/u.test(text.slice(0, wordStart));
}

function kindByForm(legalForm: LegalForm | null): EntryKind {
  if (legalForm === "unternehmen") return "company";
  if (legalForm === "stiftung_bgb") return "foundation";
  return legalForm === null || legalForm === "e_v" || legalForm === "wirtschaftl_verein" ? "association" : "other";
}
