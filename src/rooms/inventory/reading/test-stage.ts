// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, inject, vi } from "vitest";
import { files, keepFilesUnder } from "#kit/files";
import { projectPath } from "#kit/place";
import { type World, world } from "#world";
import { paths } from "../paths.ts";
import { entries, imports } from "../tables.ts";

export const town = "musterstadt";
export let w: World;
export let townId: string;
export let example: Uint8Array;

export const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
export const present = () =>
  w.db.owner((tx) =>
    tx
      .select()
      .from(entries)
      .where(and(eq(entries.bodyId, townId), isNull(entries.removedAt)))
      .orderBy(entries.importRow, entries.name),
  );
export const lists = () => w.db.owner((tx) => tx.select().from(imports));
export const keptFiles = () => w.db.owner((tx) => tx.select().from(files));
export const page = async (path: string) => (await w.request("anna", path)).text();

/** Anna chooses a file. Returns the address she is led to. */
export async function hands(bytes: Uint8Array, name = "Vereine.csv"): Promise<string> {
  const answer = await w.request("anna", paths.readings(town), fileForm(bytes, name));
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

export function fileForm(bytes: Uint8Array, name: string): FormData {
  const form = new FormData();
  form.set("file", new File([bytes as BlobPart], name));
  return form;
}

/** What the next page is going to say, as it stands in the cookie. */
export function saidBy(answer: Response): string {
  const cookie = /^fokus-flash=([^.;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
  return Buffer.from(cookie, "base64url").toString();
}

export const idIn = (path: string) => /einlesen\/([0-9a-f-]{36})/.exec(path)?.[1] ?? "";

/** Anna corrects something and goes on to the trial. */
export const goesOn = (id: string, said: Record<string, string | string[]> = {}) =>
  w.request("anna", paths.understood(town, id), { go: "trial", ...said });

/** The whole way: choose, answer, start, wait. Returns the list's id. */
export async function readsIn(bytes: Uint8Array, said: Record<string, string | string[]> = {}, name?: string): Promise<string> {
  const id = idIn(await hands(bytes, name));
  expect((await goesOn(id, said)).headers.get("location")).toBe(paths.trial(town, id));
  expect((await w.request("anna", paths.start(town, id), {})).headers.get("location")).toBe(paths.progress(town, id));
  await w.jobs.drain();
  return id;
}

/** Sets the stage before each test of a file. */
export function onStage(): void {
  // Each look at a list reads it in a thread of its own, several in one test.
  beforeAll(() => vi.setConfig({ testTimeout: 60_000 }));
  afterAll(() => vi.resetConfig());
  beforeEach(async () => {
    w = await world();
    // What has no row in our database is removed: the files of another worker have theirs elsewhere.
    keepFilesUnder(join(inject("filesFolder"), String(process.pid)));
    townId = (await w.body(town)).id;
    example = new Uint8Array(await readFile(projectPath("data", "inventory", "example-list.csv")));
  });
}
