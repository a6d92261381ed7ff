// SPDX-License-Identifier: EUPL-1.2
import { searchFold } from "#kit/text";
import { isDay } from "#kit/time";
import type { TrailFilter } from "./find.ts";
import type { TrailWords } from "./paths.ts";

/** The sentence of every audit action, over all rooms. */
export type Tells = Readonly<Record<string, string>>;

/** The room an action belongs to: "strategy.adopted" happened in the strategy. */
export const areaOf = (action: string): string => action.split(".")[0] ?? "";

/** What the words of the address ask for, and which of its days are none. */
export function filterFrom(words: TrailWords, tells: Tells): { filter: TrailFilter; wrong: ("von" | "bis")[] } {
  const { suche = "", bereich = "" } = words;
  const folded = searchFold(suche);
  const actions = Object.entries(tells)
    .filter(([action, says]) => (bereich === "" || areaOf(action) === bereich) && searchFold(says).includes(folded))
    .map(([action]) => action);
  const day = (text: string | undefined) => (text !== undefined && isDay(text) ? text : undefined);
  const before = Number(words.vor);
  const filter: TrailFilter = {
    personId: words.person || undefined,
    actions: suche === "" && bereich === "" ? undefined : actions,
    from: day(words.von),
    until: day(words.bis),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
  const wrong = (["von", "bis"] as const).filter((name) => (words[name] ?? "") !== "" && !isDay(words[name] ?? ""));
  return { filter, wrong };
}
