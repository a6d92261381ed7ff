// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/category-values.json" with { type: "json" };
import { fieldHits } from "./fieldWords.ts";
import { fold, foldWords } from "./fold.ts";
import { type FieldId, fieldIds } from "./types.ts";

const schema = z.object({ silent: z.array(z.string()), fields: z.partialRecord(z.enum(fieldIds), z.array(z.string())) });

const { silent, fields } = schema.parse(source);
const silentValues = new Set(silent.map(foldWords));
const knownValues = new Map(
  Object.entries(fields).flatMap(([field, values]) => (values ?? []).map((value) => [foldWords(value), field as FieldId])),
);

/** Words of a category weigh as much as an institution in a name, or they are too vague to be a category. */
const leastRank = 45;

/** Unit: characters. What is longer is no category. */
const longestCategory = 300;

/** What a cell of a category column means: one field, several that she threw together, or nothing. */
export function fieldsOfCategory(cell: string, corrections: Readonly<Record<string, FieldId | null>> = {}): FieldId[] {
  return [...new Set(valuesOf(cell).flatMap((value) => fieldsOfValue(value, corrections)))];
}

/** The values of a cell: »Sport|Jugend« lists two. */
export function valuesOf(cell: string): string[] {
  return cell
    .slice(0, longestCategory)
    .split(/[|;\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

function fieldsOfValue(value: string, corrections: Readonly<Record<string, FieldId | null>>): FieldId[] {
  const corrected = corrections[value];
  if (corrected !== undefined) return corrected === null ? [] : [corrected];
  const words = foldWords(value);
  if (silentValues.has(words)) return [];
  const known = knownValues.get(words);
  return known ? [known] : [...new Set(partsOf(value).flatMap(fieldsOfPart))];
}

/** Whether a value is known to say nothing, so that nobody has to be asked about it. */
export function isSilentCategory(value: string): boolean {
  return silentValues.has(foldWords(value));
}

/** »Kultur und Sport«, »Musik/Gesang«: each part for itself. */
function partsOf(value: string): string[] {
  return value.split(/\s*(?:[/|,;&+]|\bund\b|\bu\.)\s*/u).filter((part) => part !== "");
}

function fieldsOfPart(part: string): FieldId[] {
  const words = foldWords(part);
  const known = knownValues.get(words) ?? knownValues.get(words.replace(/ ?(vereine?|gruppen?|verbaende?)$/, ""));
  if (known) return [known];
  const best = fieldHits(fold(part), [])[0];
  return best && best.meaning.rank >= leastRank ? [best.meaning.field] : [];
}

/** Whether a text is exactly a category, so that it is no name of anything. */
export function isWholeCategory(value: string): boolean {
  return knownValues.has(foldWords(value));
}
