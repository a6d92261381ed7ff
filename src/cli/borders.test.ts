// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type World, world } from "#world";
import { mapBorders } from "../borders/tables.ts";
import { features, file } from "../borders/testing/map-file.ts";
import { readBordersIn } from "./borders.ts";
import { exitCodes } from "./output.ts";

let w: World;
let folder: string;
beforeAll(async () => {
  w = await world();
  folder = await mkdtemp(join(tmpdir(), "grenzen-"));
});
afterAll(() => rm(folder, { recursive: true }));

const given = { source: "© Amt für Beispiele (2027)", date: "2027-01-01" };

/** What the command says to a file with these bytes. */
async function says(bytes: Uint8Array | null, options: Record<string, string> = given): Promise<{ code: number; said: string }> {
  const path = join(folder, "grenzen.geojson");
  if (bytes) await writeFile(path, bytes);
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  const code = await readBordersIn(w, options, bytes ? path : join(folder, "nichts.geojson"), {
    line: keep,
    fault: keep,
    note: keep,
    bytes: () => {},
  });
  return { code, said: lines.join(" ") };
}

test.each([
  ["a file that is not there", null, given, "lässt sich nicht lesen"],
  ["nobody to name", file(), { date: "2027-01-01" }, "Nennen Sie mit --source"],
  ["no day", file(), { source: "© Amt" }, "Nennen Sie mit --date"],
  ["a day that never was", file(), { source: "© Amt", date: "2027-02-30" }, "Nennen Sie mit --date"],
  ["a file cut off", file().slice(0, 900), given, "bricht mittendrin ab"],
  ["a file without keys", file(features((one) => ({ ...one, properties: {} }))), given, "Gebraucht wird die Spalte AGS mit acht Ziffern."],
  [
    "another Land",
    file(features((one) => ({ ...one, properties: { AGS: "09162000" } }))),
    given,
    "Wahrscheinlich zeigt sie ein anderes Land.",
  ],
  [
    "a file with some of the towns",
    file(features((one) => ({ ...one, properties: { AGS: "05314000" } }))),
    given,
    "In dieser Datei fehlen 395 Kommunen",
  ],
])("%s is refused in words, and nothing is kept", async (_, bytes, options, sentence) => {
  const { code, said } = await says(bytes, options as Record<string, string>);
  expect([code, said]).toEqual([exitCodes.unreadable, expect.stringContaining(sentence)]);
  expect(await w.db.owner((tx) => tx.$count(mapBorders))).toBe(0);
});
