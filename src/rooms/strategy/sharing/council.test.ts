// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { memberships } from "#identity";
import { auditLines } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { enterAsGuest } from "../reading/open.ts";
import { strategyMeasures } from "../tables.ts";
import { does, smallStrategy } from "../test-draft.ts";
import { meetingsShown } from "./list.ts";
import { endShare, shareDraft } from "./share.ts";
import { strategyShares } from "./tables.ts";

const town = "musterstadt";
const canary = "KANARIENVOGEL";
const until = "2027-04-14";

let w: World;
let ids: Awaited<ReturnType<typeof smallStrategy>>;
let ownId: string;
beforeEach(async () => {
  w = await world();
  ids = await smallStrategy(w, "anna");
  await w.db.owner((tx) => tx.update(strategyMeasures).set({ nextStep: canary }));
  ownId = (await w.body(town)).id;
});

const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;
const page = async (person: Person, path: string) => (await w.request(person, path)).text();

async function showToCouncil(): Promise<string> {
  const id = newId(w.now);
  await does(w, "anna", (tx, act) => shareDraft(tx, act, { id, strategyId: ids.strategyId, withBodyId: ownId, until, mayComment: false }));
  return id;
}

/** Rows the database gives a guest, whatever the program asks. */
const count = (person: Person, table: string) =>
  w.reads(person, async (tx) => {
    await enterAsGuest(tx);
    return (await rows(tx, sql.raw(`select count(*)::int as count from ${table}`), z.object({ count: z.number() })))[0]?.count;
  });

describe("councillors read what is shown to them", () => {
  test("nothing without a share; with one they read, and nobody else does", async () => {
    expect(await status("emil", paths.read(town))).toBe(404);
    await showToCouncil();
    expect(await status("emil", paths.read(town))).toBe(200);
    for (const person of ["jan", "bert", "clara", "dora", "ines", "gerda", "henri", "karin"] as const) {
      expect(await status(person, paths.read(town)), person).toBe(404);
      expect(await count(person, "strategies"), person).toBe(0);
    }
  });

  test("as guests do: no next step, no paper, nothing else of the team's", async () => {
    await showToCouncil();
    expect(await page("emil", paths.read(town))).not.toContain(canary);
    for (const path of [paths.overview(town), paths.paper(town), paths.shares(town), paths.readings(town), `/intern/${town}/bestand`])
      expect(await status("emil", path), path).toBe(404);
    for (const table of ["public.strategy_measures", "strategy_committees", "strategy_readings", "strategy_shares", "inventory_entries"])
      expect(await count("emil", table), table).toBe(0);
  });

  test("the team sees who of the council looked, and the trail has a line", async () => {
    await showToCouncil();
    await page("emil", paths.read(town));
    const shown = await page("anna", paths.shares(town));
    expect(shown).toContain("Ratsmitglieder mit Konto (lesen)");
    expect(shown).toContain("Ratsmitglied, Emil Rath");
    const lines = await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines));
    expect(lines.filter(({ action }) => action === "strategy.shared_looked_at")).toHaveLength(1);
    expect(await page("anna", paths.overview(town))).toContain("Geteilt mit: Ratsmitglieder mit Konto (lesen)");
  });

  test("from the next request on nothing, when it is ended, has run out, or the mandate is over", async () => {
    const id = await showToCouncil();
    w.clock.moveTo(later(w.now, days(60)));
    expect(await status("emil", paths.read(town))).toBe(404);
    w.clock.moveTo(later(w.now, -days(59)));
    expect(await status("emil", paths.read(town))).toBe(200);
    const emil = (await w.actor("emil")).id ?? "";
    await w.db.owner((tx) => tx.update(memberships).set({ validTo: "2027-03-12" }).where(sql`${memberships.personId} = ${emil}`));
    expect(await status("emil", paths.read(town))).toBe(404);
    await w.db.owner((tx) => tx.update(memberships).set({ validTo: null }).where(sql`${memberships.personId} = ${emil}`));
    await does(w, "anna", (tx, act) => endShare(tx, act, id));
    expect(await status("emil", paths.read(town))).toBe(404);
  });
});

describe("showing it", () => {
  const typed = (more: Record<string, string>) => ({ id: newId(w.now), withBodyId: ownId, comments: "no", until, ...more });

  test("the form asks for a last day, keeps what was chosen, and then says what it did", async () => {
    const refused = await w.request("anna", paths.shares(town), typed({ until: "" }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Tragen Sie ein, bis wann die Mitglieder lesen dürfen.");
    expect(await status("anna", paths.shares(town), typed({}))).toBe(303);
    const [share] = await w.db.owner((tx) => tx.select().from(strategyShares));
    expect(share).toMatchObject({ bodyId: ownId, withBodyId: ownId, until, mayComment: false, endedAt: null });
  });

  test("the database takes no share with the own council without a last day", async () => {
    const row = { id: newId(w.now), bodyId: ownId, strategyId: ids.strategyId, withBodyId: ownId, since: "2027-03-12", mayComment: false };
    const begun = w.as("anna", (tx) => tx.insert(strategyShares).values({ ...row, until: null, sharedAt: w.now }));
    await expect(begun).rejects.toThrow();
  });

  test("a councillor can begin no share herself, and write no comment where reading was said", async () => {
    await expect(
      w.as("emil", (tx, actor) =>
        shareDraft(
          tx,
          { actor, bodyId: ownId, now: w.now },
          { id: newId(w.now), strategyId: ids.strategyId, withBodyId: ownId, until, mayComment: true },
        ),
      ),
    ).rejects.toThrow();
    await showToCouncil();
    const comment = sql`insert into strategy_comments (id, body_id, strategy_id, block_kind, block_id, block_title, said, said_by, came_by, written_by, share_id, written_at)
      select ${newId(w.now)}::uuid, s.body_id, s.strategy_id, 'strategy', s.strategy_id, 'x', 'x', 'x', 'share', fokus_actor(), s.id, ${w.now.toISOString()}::timestamptz
      from fokus_strategy_shares() s`;
    await expect(w.as("emil", (tx) => run(tx, comment))).rejects.toThrow();
  });
});

test("public meetings of the paper are shown with the draft, others and those of yesterday are not", async () => {
  const days = [
    ["Ausschuss", "2027-03-20", true],
    ["Geheimer Ausschuss", "2027-03-21", false],
    ["Gestern", "2027-03-01", true],
  ] as const;
  for (const [name, meetsOn, isPublic] of days)
    await w.db.owner((tx) =>
      run(
        tx,
        sql`insert into strategy_committees (id, body_id, strategy_id, name, meets_on, task, is_public, position, updated_at)
          values (${newId(w.now)}, ${ownId}, ${ids.strategyId}, ${name}, ${meetsOn}, 'advice', ${isPublic}, 1, ${w.now.toISOString()}::timestamptz)`,
      ),
    );
  const shown = (person: Person) => w.reads(person, (tx) => meetingsShown(tx, ownId));
  expect(await shown("emil")).toEqual([]);
  await showToCouncil();
  expect(await shown("emil")).toEqual([{ committee: "Ausschuss", meetsOn: "2027-03-20" }]);
  expect(await shown("jan")).toEqual([]);
});
