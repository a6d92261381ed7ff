// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { codeIn, stateOf, wayBack } from "../back.ts";
import { type Filter, queryOf } from "../filter.ts";
import { matches, present } from "../list.ts";

/** Which entries are to be changed: chosen ones, or all that a filter lets through. */
export type Selection = { kind: "chosen"; codes: string[] } | { kind: "matching"; filter: Filter };

/** At most so many can be chosen one by one: more than one page shows. */
const mostChosen = 200;

/** So many can be changed at once; on the embedded database everybody waits meanwhile. Unit: entries. */
export const mostAtOnce = 5_000;

/** Reads the selection from an address or from the hidden fields of a form. */
export function selectionFrom(words: URLSearchParams): Selection {
  if (words.get("alle") === "ja") return { kind: "matching", filter: stateOf(words).filter };
  const codes = words.getAll("codes").flatMap((code) => codeIn(code) ?? []);
  return { kind: "chosen", codes: [...new Set(codes)].slice(0, mostChosen) };
}

/** The selection in words of an address, and the way back to the list. */
export function wordsOf(selection: Selection, back: string): [name: string, value: string][] {
  const chosen: [string, string][] =
    selection.kind === "chosen"
      ? selection.codes.map((code) => ["codes", code])
      : [["alle", "ja"], ...new URLSearchParams(queryOf(selection.filter))];
  return back === "" ? chosen : [...chosen, ["zurueck", back]];
}

/** Back to the list people chose from. */
export function backFrom(words: URLSearchParams): string {
  const selection = selectionFrom(words);
  return selection.kind === "matching" ? queryOf(selection.filter).slice(1) : wayBack(words.get("zurueck"));
}

/** The entries of the selection as a condition on the table e. */
export function isSelected(bodyId: string, selection: Selection): SQL {
  if (selection.kind === "matching") return sql`${present(bodyId)} and ${matches(selection.filter)}`;
  if (selection.codes.length === 0) return sql`false`;
  const codes = sql.join(
    selection.codes.map((code) => sql`${code}`),
    sql`, `,
  );
  return sql`${present(bodyId)} and e.code in (${codes})`;
}
