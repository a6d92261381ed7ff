// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type FieldId, fieldIds } from "../../src/rooms/inventory/understanding/index.ts";

/** What a careful person said about a name: the fields they would accept; `open`: the name does not tell. */
const label = z.enum([...fieldIds, "open"]);
export type Label = z.infer<typeof label>;
export type LabelledName = { name: string; labels: readonly [Label, ...Label[]] };

/** The list words are tuned with: whoever changes words may look at it. */
export const tuningList = new URL("../../test/lists/typical-names.csv", import.meta.url);
/** The list that measures, written by somebody who did not know the words; nobody looks at its names while tuning. */
export const heldOutList = new URL("../../test/lists/held-out-names.csv", import.meta.url);

const line = z.tuple([z.string().min(1), z.string().transform((text) => text.split("|"))]).transform(
  ([name, labels]): LabelledName => ({
    name,
    labels: z.tuple([label], label).parse(labels),
  }),
);

/** Reads a list of labelled names; the line that is wrong is named by its number alone. */
export async function readLabelled(url: URL): Promise<LabelledName[]> {
  const lines = (await readFile(url, "utf8")).split(/\r?\n/).filter((text) => text !== "" && !text.startsWith("#"));
  if (lines[0] !== "name;fields") throw new Error("A list of labelled names has the columns name;fields");
  return lines.slice(1).map((text, index) => {
    const read = line.safeParse(text.split(";"));
    if (!read.success) throw new Error(`Entry ${index + 1} is not a name with its fields`);
    return read.data;
  });
}

/** Whether a decision is one a careful person would accept. */
export function accepts(labelled: LabelledName, decided: FieldId | undefined): boolean {
  return labelled.labels.includes(decided ?? "open");
}
