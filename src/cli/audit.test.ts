// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { record, sealNextRange } from "#kit/audit";
import { type Database, run } from "#kit/db";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { verifyAudit, writeCheckpoint } from "./audit.ts";
import { exitCodes, type Output } from "./output.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

interface Said {
  code: number;
  result: string[];
  faults: string[];
  notes: string[];
}

async function says(command: (out: Output) => Promise<number>): Promise<Said> {
  const said: Omit<Said, "code"> = { result: [], faults: [], notes: [] };
  const keep = (lines: string[]) => (text: string) => void lines.push(text);
  const code = await command({ line: keep(said.result), fault: keep(said.faults), note: keep(said.notes), bytes: () => {} });
  return { code, ...said };
}

const verify = (checkpoint?: string, db: Database = w.db) => says((out) => verifyAudit({ db }, { checkpoint }, out));
const checkpoint = () => says((out) => writeCheckpoint(w, out));

async function sealed(...actions: string[]): Promise<void> {
  for (const action of actions) await w.as("anna", (tx, actor) => record(tx, { actor, at: w.now, action }));
  w.clock.moveTo(later(w.now, minutes(6)));
  await w.db.owner((tx) => sealNextRange(tx, w.now));
}

test("the operator keeps a seal elsewhere, and hears later that it is still there", async () => {
  expect((await checkpoint()).code).toBe(exitCodes.failed);
  await sealed("inventory.one", "inventory.two");
  const kept = await checkpoint();
  expect(kept).toMatchObject({ code: exitCodes.ok, notes: ["Heben Sie diese Zeile auf einem anderen Rechner auf."] });
  await sealed("inventory.three");
  const folder = await mkdtemp(join(tmpdir(), "fokus-seals-"));
  try {
    const file = join(folder, "siegel.txt");
    await writeFile(file, `${kept.result[0]}\n${(await checkpoint()).result[0]}\n`);
    expect(await verify(file)).toEqual({
      code: exitCodes.ok,
      result: ["2 Siegel passen zu den Zeilen (3 Zeilen).", "2 aufgehobene Siegel sind unverändert da."],
      faults: [],
      notes: [],
    });
    expect((await verify(kept.result[0])).code).toBe(exitCodes.ok);
    expect(await verify(`99:${"0".repeat(64)}`)).toMatchObject({
      code: exitCodes.failed,
      faults: [expect.stringMatching(/bis Zeile 99 ist nicht mehr da/)],
    });
    expect(await verify(join(folder, "gibt-es-nicht"))).toMatchObject({ code: exitCodes.unreadable, result: [] });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("without a seal kept elsewhere the command says what it cannot see, and what is still open", async () => {
  await sealed("inventory.one");
  await w.as("anna", (tx, actor) => record(tx, { actor, at: w.now, action: "inventory.two" }));
  expect(await verify()).toMatchObject({
    code: exitCodes.ok,
    result: ["1 Siegel passt zu den Zeilen (1 Zeile).", "Noch nicht versiegelt: 1 Zeile, die älteste vom 12. März 2027, 10:36 Uhr."],
    notes: [expect.stringMatching(/zeigt nur ein Vergleich damit/)],
  });
});

test("the first line that does not fit is named, and the command fails", async () => {
  await sealed("inventory.one", "inventory.two", "inventory.three");
  await w.db.rehearse(async (db) => {
    await db.owner(async (tx) => {
      await run(tx, sql`alter table audit_lines disable trigger user`);
      await run(tx, sql`update audit_lines set action = 'inventory.other' where seq >= 2`);
    });
    expect(await verify(undefined, db)).toMatchObject({
      code: exitCodes.failed,
      result: [],
      faults: ["Zeile 2 wurde nach dem Versiegeln geändert."],
    });
  });
});
