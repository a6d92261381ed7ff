// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { columnTargets, fieldIds } from "../understanding/index.ts";
import { ways } from "./ways.ts";

/** How a list can be read when the letters or the columns look wrong. */
export const encodings = ["utf-8", "windows-1252", "iso-8859-15", "macintosh", "cp850", "utf-16le", "utf-16be"] as const;
export const delimiters = [";", ",", "\t", "|"] as const;

/** What a person said about a list while it waits. Choices and names of places, never rows of the list. */
export const correctionsShape = z.object({
  /** Read otherwise: letters, separator, row of the column names (null: there is none). */
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  headerRow: z.number().int().nullable().optional(),
  /** What a column becomes, by its index. */
  mapping: z.record(z.string(), z.enum(columnTargets)).optional(),
  /** Columns with personal data she wants for her team, by index; nothing else of that kind is taken. */
  forTeam: z.array(z.number().int()).optional(),
  /** What a value of a category column means; null: nothing. */
  values: z.record(z.string(), z.enum(fieldIds).nullable()).optional(),
  /** Her Ortsteile; an empty list says that there are none. */
  places: z.array(z.string()).optional(),
  /** Her answer to the question which municipality the list belongs to. */
  belongs: z.string().optional(),
  /** Whether it is a newer version of an earlier list or a different one. */
  way: z.enum(ways).optional(),
  /** The day on which the choices it started with were made, with an earlier list. */
  asOn: z.string().optional(),
});
export type Corrections = z.infer<typeof correctionsShape>;

/** What is to be said about a row: it became no entry, or something was left out. Row numbers are those of her spreadsheet program. */
export interface RowRemark {
  row: number;
  column: string;
  text: string;
  /** Whether the row became an entry all the same. */
  taken: boolean;
}
