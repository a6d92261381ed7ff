// SPDX-License-Identifier: EUPL-1.2
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** Parses a facts file: lines that start with # say where it comes from. A faulty line stops the load and is named. */
export function factRows<S extends z.ZodType>(text: string, shape: S, file: string): z.infer<S>[] {
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  const rows: unknown[] = parse(lines.join("\n"), { columns: true, skip_empty_lines: true });
  return rows.map((row, index) => {
    const parsed = shape.safeParse(row);
    if (!parsed.success) throw new Error(`data/register/${file}, entry ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
