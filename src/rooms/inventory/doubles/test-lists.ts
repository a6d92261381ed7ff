// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { and, eq, isNull } from "drizzle-orm";
import { projectPath } from "#kit/place";
import type { Body } from "#register";
import type { World } from "#world";
import { readFileIn } from "../reading/import-file.ts";
import { type Entry, entries, imports } from "../tables.ts";
import { findDoublesJob } from "./job.ts";
import { pairQuestions } from "./questions.ts";

/** Reads a list as Anna, and looks for doubles as the worker does. Returns the id of the reading in. */
export async function readsIn(w: World, town: Body, lines: readonly string[] | string): Promise<string> {
  const bytes =
    typeof lines === "string"
      ? new Uint8Array(await readFile(projectPath("test", "lists", lines)))
      : new TextEncoder().encode(["Vereinsname;Ort;Ortsteil;Kategorie", ...lines].join("\n"));
  const { id: personId } = await w.actor("anna");
  await readFileIn((fn) => w.as("anna", fn), {
    body: town,
    file: { bytes, fileName: "liste.csv" },
    personId,
    now: w.now,
    whenDone: (tx, bodyId) => w.jobs.enqueue(tx, findDoublesJob, { bodyId }),
  });
  await w.jobs.drain();
  const lists = await w.reads("anna", (tx) => tx.select({ id: imports.id }).from(imports).where(eq(imports.bodyId, town.id)));
  return (
    lists
      .map(({ id }) => id)
      .sort()
      .at(-1) ?? ""
  );
}

/** The entries of a town that are there, by name. */
export async function present(w: World, town: Body): Promise<Map<string, Entry>> {
  const all = await w.reads("anna", (tx) =>
    tx
      .select()
      .from(entries)
      .where(and(eq(entries.bodyId, town.id), isNull(entries.removedAt))),
  );
  return new Map(all.map((entry) => [entry.name, entry]));
}

/** The questions about pairs, as names; which of two entries of one list is the first is chance. */
export async function askedAbout(w: World, town: Body): Promise<[string, string][]> {
  const questions = await w.reads("anna", (tx) => pairQuestions(tx, town.id));
  return questions.map(({ first, second }) => (first.name < second.name ? [first.name, second.name] : [second.name, first.name]));
}

/** The codes of the pair with these two names; of removed entries where no other one has the name. */
export async function codesOf(w: World, town: Body, one: string, other: string): Promise<[string, string]> {
  const all = await w.reads("anna", (tx) => tx.select().from(entries).where(eq(entries.bodyId, town.id)));
  const isPresent = (entry: Entry) => Number(entry.removedAt === null);
  const code = (name: string) => all.sort((a, b) => isPresent(b) - isPresent(a)).find((entry) => entry.name === name)?.code ?? "";
  return [code(one), code(other)];
}
