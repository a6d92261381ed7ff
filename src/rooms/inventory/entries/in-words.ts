// SPDX-License-Identifier: EUPL-1.2
import { t } from "../texts.de.ts";
import type { AroundList } from "./around.ts";
import { type Filter, type Narrowing, narrowedBy, noFilter } from "./filter.ts";
import type { PlaceCount } from "./list.ts";

const texts = t.entries.list;

/** What the words of a filter need to know beside it. */
export interface FilterNames {
  /** The body's word for its parts: "Ortsteil", "Stadtbezirk". */
  part: string;
  places: readonly PlaceCount[];
  lists: AroundList["lists"];
}

/** One thing a list is narrowed to, in words, and the filter without it. */
export interface NarrowedTo {
  label: string;
  without: Filter;
}

/** Everything a list is narrowed to, in the order of the form. */
export function narrowedTo(filter: Filter, names: FilterNames): NarrowedTo[] {
  return narrowedBy(filter).map((part) => ({ label: inWords(part, filter, names), without: { ...filter, [part]: noFilter[part] } }));
}

function inWords(part: Narrowing, filter: Filter, names: FilterNames): string {
  switch (part) {
    case "search":
      return texts.searched(filter.search);
    case "field":
      return `${texts.field}: ${fieldInWords(filter)}`;
    case "place":
      return filter.place === "" ? texts.noPlace(names.part) : `${names.part}: ${placeName(filter.place, names.places)}`;
    case "kind":
      return `${texts.kind}: ${filter.kind === null ? "" : t.kinds[filter.kind]}`;
    case "targetGroup":
      return `${texts.targetGroup}: ${groupInWords(filter)}`;
    case "legalForm":
      return `${texts.legalForm}: ${filter.legalForm === null || filter.legalForm === "open" ? texts.formOpen : t.legalForms[filter.legalForm]}`;
    case "confirmed":
      return `${texts.confirmed}: ${filter.confirmed === "never" ? texts.confirmedNever : texts.confirmedSince(filter.confirmed ?? "")}`;
    case "source":
      return `${texts.source}: ${filter.source === null ? "" : texts.sources[filter.source]}`;
    case "list":
      return `${texts.list}: ${names.lists.find((list) => list.id === filter.list)?.fileName ?? texts.listUnknown}`;
    case "withoutContact":
      return texts.withoutContact;
  }
}

function fieldInWords({ field, fieldsCounted }: Filter): string {
  if (field === null) return "";
  const name = field === "open" ? t.fieldOpen : t.shortFields[field];
  return fieldsCounted === "all" && field !== "open" ? `${name}, ${texts.fieldsAll}` : name;
}

function groupInWords({ targetGroup, groupsCounted }: Filter): string {
  if (targetGroup === null || targetGroup === "open") return texts.groupOpen;
  if (targetGroup === "several") return texts.groupSeveral;
  const name = t.targetGroups[targetGroup];
  return groupsCounted === "only" ? texts.groupOnly(name) : name;
}

/** An Ortsteil nobody is in any more keeps its word from the address. */
function placeName(key: string | null, places: readonly PlaceCount[]): string {
  return places.find((place) => place.key === key)?.name ?? key ?? "";
}
