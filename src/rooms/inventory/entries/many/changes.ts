// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, day, oneLine } from "#kit/forms";
import { type FieldId, fieldIds, kinds, reaches, targetGroups } from "../../vocabulary.ts";
import type { EntryContent } from "../content.ts";
import { placeKeyOf } from "../content.ts";
import { manyTexts } from "./texts.de.ts";

/** How a field joins the others of an entry. */
export const fieldWays = ["main", "add", "take"] as const;
export const groupWays = ["add", "take"] as const;
export const nothing = "-";

const unsaid = z.literal("").transform(() => null);
const empty = z.literal(nothing);

const said = {
  field: z.union([unsaid, empty, choice(fieldIds, "fieldUnknown")], "fieldUnknown").default(null),
  fieldWay: choice(fieldWays, "invalid").catch("main"),
  place: oneLine({ max: 100, tooLong: "placeTooLong" }),
  newPlace: oneLine({ max: 100, tooLong: "placeTooLong" }),
  kind: z.union([unsaid, choice(kinds, "kindUnknown")], "kindUnknown").default(null),
  group: z.union([unsaid, choice(targetGroups, "groupUnknown")], "groupUnknown").default(null),
  groupWay: choice(groupWays, "invalid").catch("add"),
  reach: z.union([unsaid, empty, choice(reaches, "reachUnknown")], "reachUnknown").default(null),
  confirmedOn: day("dayWrong"),
};

export const changesForm = { schema: z.object(said), texts: manyTexts.errors };
/** What is to become different; what is left out stays as it is. */
export type Changes = z.infer<typeof changesForm.schema>;
export const changeNames = ["field", "place", "kind", "group", "reach", "confirmedOn"] as const;
export type ChangeName = (typeof changeNames)[number];

/** The Ortsteil people named: a new one before one from the list; null for none, undefined when it stays. */
export function placeOf({ place, newPlace }: Changes): string | null | undefined {
  if (newPlace !== "") return newPlace;
  return place === "" ? undefined : place === nothing ? null : place;
}

/** The parts that change anything, in the order of the form. */
export function changedParts(changes: Changes): ChangeName[] {
  return changeNames.filter((name) => (name === "place" ? placeOf(changes) !== undefined : changes[name] !== null));
}

/** One part of the changes, done to an entry. */
export function changed(content: EntryContent, changes: Changes, part: ChangeName): EntryContent {
  switch (part) {
    case "field":
      return { ...content, fields: fieldsAfter(content.fields as FieldId[], changes) };
    case "place":
      return { ...content, place: samePlace(content.place, placeOf(changes) ?? null) };
    case "kind":
      return { ...content, kind: changes.kind ?? content.kind };
    case "group":
      return { ...content, targetGroups: groupsAfter(content.targetGroups, changes) };
    case "reach":
      return { ...content, reach: changes.reach === nothing ? null : changes.reach };
    case "confirmedOn":
      return { ...content, confirmedOn: changes.confirmedOn };
  }
}

/** All changes, done to an entry. */
export function allChanged(content: EntryContent, changes: Changes): EntryContent {
  return changedParts(changes).reduce((so, part) => changed(so, changes, part), content);
}

function fieldsAfter(fields: FieldId[], { field, fieldWay }: Changes): FieldId[] {
  if (field === nothing || field === null) return [];
  const others = fields.filter((one) => one !== field);
  if (fieldWay === "take") return others;
  if (fieldWay === "main") return [field, ...others];
  return fields.includes(field) ? fields : [...fields, field];
}

function groupsAfter(groups: EntryContent["targetGroups"], { group, groupWay }: Changes): EntryContent["targetGroups"] {
  if (group === null) return groups;
  if (groupWay === "take") return groups.filter((one) => one !== group);
  return groups.includes(group) ? groups : [...groups, group];
}

/** The same Ortsteil in another spelling stays as the entry writes it: nobody would see a difference. */
function samePlace(before: string | null, after: string | null): string | null {
  return before !== null && after !== null && placeKeyOf(before) === placeKeyOf(after) ? before : after;
}
