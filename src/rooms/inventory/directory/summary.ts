// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { fieldNames } from "../understanding/index.ts";
import type { FieldId } from "../vocabulary.ts";
import { publicCounts, publicDirectory } from "./find-public.ts";
import { noPublicFilter } from "./public-filter.ts";

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
  return { total, confirmed, fields: fields.map((field) => ({ ...field, name: fieldNames[field.key] })) };
}
