// SPDX-License-Identifier: EUPL-1.2
import { isId } from "#kit/db";
import { searchFold } from "#kit/text";
import { isDay } from "#kit/time";
import type { TrailFilter } from "./find.ts";
import { groupOf } from "./groups.ts";
import type { TrailWords } from "./paths.ts";

/** The sentence of every audit action, over all rooms. */
export type Tells = Readonly<Record<string, string>>;

/** The room an action belongs to: "strategy.adopted" happened in the strategy. */
export const areaOf = (action: string): string => action.split(".")[0] ?? "";

/** What the words of the address ask for, and which of its days are none. */
export function filterFrom(words: TrailWords, tells: Tells): { filter: TrailFilter; wrong: ("von" | "bis")[] } {
  const { sache } = words;
  const day = (text: string | undefined) => (text !== undefined && isDay(text) ? text : undefined);
  const before = Number(words.vor);
  const filter: TrailFilter = {
    personId: words.person || undefined,
    actions: actionsOf(words, tells),
    subjectId: sache ? (isId(sache) ? sache : "none") : undefined,
    from: day(words.von),
    until: day(words.bis),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
  const wrong = (["von", "bis"] as const).filter((name) => (words[name] ?? "") !== "" && !isDay(words[name] ?? ""));
  return { filter, wrong };
}

/** The actions of a room and a group whose sentence has the word; undefined when nothing of it is asked for. */
function actionsOf({ suche = "", bereich = "", art = "" }: TrailWords, tells: Tells): string[] | undefined {
  if (suche === "" && bereich === "" && art === "") return undefined;
  const folded = searchFold(suche);
  const fits = (action: string, says: string) =>
    (bereich === "" || areaOf(action) === bereich) && (art === "" || groupOf(action) === art) && searchFold(says).includes(folded);
  return Object.entries(tells).flatMap(([action, says]) => (fits(action, says) ? [action] : []));
}
