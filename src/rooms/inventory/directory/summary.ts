// SPDX-License-Identifier: EUPL-1.2
import { inArray } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { bodies } from "#register";
import type { FieldId } from "../vocabulary.ts";
import { vocabularyTexts } from "../vocabulary-texts.ts";
import { publicCounts, publicDirectory } from "./find-public.ts";
import { noPublicFilter } from "./public-filter.ts";
import { publicDirectories } from "./tables.ts";

/** A public directory in short, for the page of the place. */
export interface PublicSummary {
  /** Unit: entries. */
  total: number;
  /** Of all, confirmed in the last twelve months. */
  confirmed: number;
  /** An entry counts at each of its fields. */
  fields: { key: FieldId; name: string; count: number }[];
}

/** The public directory of a body in short, as everybody sees it; null while it is closed. Two queries. */
export async function publicDirectoryOf(tx: Tx, bodyId: string, today: string): Promise<PublicSummary | null> {
  if (!(await publicDirectory(tx, bodyId))) return null;
  const { total, confirmed, fields } = await publicCounts(tx, { bodyId, filter: noPublicFilter, today });
  return { total, confirmed, fields: fields.map((field) => ({ ...field, name: vocabularyTexts.shortFields[field.key] })) };
}

/** Addresses of the bodies whose directory is open. */
export async function placesWithDirectory(tx: Tx): Promise<string[]> {
  const open = tx.select({ id: publicDirectories.bodyId }).from(publicDirectories);
  const found = await tx.select({ slug: bodies.slug }).from(bodies).where(inArray(bodies.id, open));
  return found.map(({ slug }) => slug);
}
