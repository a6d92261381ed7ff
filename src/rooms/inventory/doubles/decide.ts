// SPDX-License-Identifier: EUPL-1.2
import { type ContentField, contentFields, type EntryContent } from "../entries/content.ts";
import type { Origin, Origins } from "../entries/origins.ts";

/** An entry as far as merging is concerned: what it says, and who said it. */
export interface Said {
  content: EntryContent;
  origins: Origins;
}

export type Side = "first" | "second";
/** Which of two entries a value is taken from. */
export type Choices = Partial<Record<ContentField, Side>>;

/** Values of which both entries keep something: nothing is chosen, only what comes first. */
const unions: readonly ContentField[] = ["fields", "targetGroups"];

/** Longest note the database takes. Unit: characters. */
export const longestNote = 4_000;

/** Values on which the two differ and only one can stay; for the fields of engagement, which one counts. */
export function choicesNeeded(first: EntryContent, second: EntryContent): ContentField[] {
  return contentFields.filter((field) => {
    if (!says(first, field) || !says(second, field) || isSame(first, second, field)) return false;
    if (field === "fields") return first.fields[0] !== second.fields[0];
    return field !== "targetGroups" && (field !== "note" || joinedNote(first, second) === null);
  });
}

function says(content: EntryContent, field: ContentField): boolean {
  return String(content[field] ?? "") !== "";
}

function isSame(first: EntryContent, second: EntryContent, field: ContentField): boolean {
  return String(first[field] ?? "") === String(second[field] ?? "");
}

/** Both notes below each other; null when that is too long for one note. */
function joinedNote(first: EntryContent, second: EntryContent): string | null {
  const notes = [...new Set([first.note, second.note].filter((note) => note !== null))].join("\n");
  return [...notes].length > longestNote ? null : notes;
}

const weight = { person: 3, association: 2, list: 1 };

/** Whose value is proposed: what a person said, then the association, then the newer list, then what says more. */
export function preselected(field: ContentField, first: Said, second: Said): Side {
  if (!says(second.content, field)) return "first";
  if (!says(first.content, field)) return "second";
  return weigh(second, field) > weigh(first, field) ? "second" : "first";
}

/** As a text that sorts: who said it, on which day, in which list (its id begins with the time), and how long it is. */
function weigh({ content, origins }: Said, field: ContentField): string {
  const origin: Origin | undefined = origins[field];
  const value = String(content[field] ?? "");
  const length = String(value.length).padStart(6, "0");
  return [origin ? weight[origin.by] : 0, origin?.on ?? "", origin?.list ?? "", length, value].join("\n");
}

/** What the merged entry says: the chosen values with their origins, all fields and target groups, both notes. */
export function mergedOf(first: Said, second: Said, choices: Choices): Said {
  const needed = choicesNeeded(first.content, second.content);
  const sideOf = (field: ContentField): Side => (needed.includes(field) && choices[field]) || preselected(field, first, second);
  const taken = contentFields.map((field) => ({ field, from: sideOf(field) === "first" ? first : second }));
  const content = Object.fromEntries(taken.map(({ field, from }) => [field, from.content[field]])) as unknown as EntryContent;
  const origins = Object.fromEntries(
    taken.flatMap(({ field, from }) => (from.origins[field] ? [[field, from.origins[field]]] : [])),
  ) as Origins;
  for (const field of unions) Object.assign(content, { [field]: union(field, sideOf(field), first.content, second.content) });
  if (!needed.includes("note")) content.note = joinedNote(first.content, second.content) || null;
  return { content, origins };
}

function union(field: ContentField, before: Side, first: EntryContent, second: EntryContent): string[] {
  const [one, other] = before === "first" ? [first, second] : [second, first];
  return [...new Set([one[field] ?? [], other[field] ?? []].flat())];
}

/** Values of the two entries that the merged one does not say. */
export function notTaken(first: EntryContent, second: EntryContent, merged: EntryContent): { field: ContentField; from: Side }[] {
  return choicesNeeded(first, second)
    .filter((field) => !unions.includes(field))
    .map((field) => ({ field, from: isSame(first, merged, field) ? "second" : "first" }));
}

/** An entry as undoing a merge finds it. */
export interface Found {
  isRemoved: boolean;
  version: number;
}

export interface ComesBack {
  /** What becomes of the kept entry: it is again what it was, it goes because its list was taken back, or it stays as changed since. */
  kept: "restored" | "removed" | "stays";
  merged: "back" | "removed";
}

/** One of the two as it was when they were merged; untouched: no person had changed it since its list came. */
export interface AtMerge {
  origins: Origins;
  isUntouched: boolean;
}

/**
 * What undoing a merge does. An entry that came from a list alone goes when that list was taken back meanwhile, so that it does not
 * matter in which order somebody undoes the two.
 */
export function whatComesBack(
  merge: { keptVersion: number; kept: AtMerge; merged: AtMerge },
  kept: Found,
  undoneLists: ReadonlySet<string>,
): ComesBack {
  const isAsMerged = !kept.isRemoved && kept.version === merge.keptVersion;
  return {
    kept: !isAsMerged ? "stays" : nobodyStandsBehind(merge.kept, undoneLists) ? "removed" : "restored",
    merged: nobodyStandsBehind(merge.merged, undoneLists) ? "removed" : "back",
  };
}

function nobodyStandsBehind({ origins, isUntouched }: AtMerge, undoneLists: ReadonlySet<string>): boolean {
  const all = Object.values(origins);
  return isUntouched && all.length > 0 && all.every(({ by, list }) => by === "list" && list !== undefined && undoneLists.has(list));
}
