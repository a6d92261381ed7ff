// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { days, later } from "#kit/time";
import { answers } from "../asking/tables.ts";
import { entries } from "../tables.ts";
import { declineClaim, endClaim } from "./decide.ts";
import { forgetClaims } from "./forget.ts";
import { endOwnClaim, giveByClaim } from "./give.ts";
import { claimPaths } from "./paths.ts";
import { claims } from "./tables.ts";
import { annaDecides, association, claimOf, claimsEntry, linked } from "./test-claims.ts";
import { canary, code, count, entryNow, onStage, own, page, proposal, town, w } from "./test-stage.ts";

onStage();

describe("what the database lets nobody do, whatever the program asks", () => {
  test("a representative reads her claim and nothing of the inventory; others not even that", async () => {
    await linked(w, code);
    expect(await count("ines", "inventory_claims")).toBe(1);
    for (const table of ["inventory_entries", "inventory_asks", "inventory_answers", "inventory_rounds"])
      expect(await count("ines", table), table).toBe(0);
    for (const person of ["bert", "clara", "dora", "emil", "jan", "gerda", "henri", "karin"] as const)
      expect(await count(person, "inventory_claims"), person).toBe(0);
  });

  test("she cannot accept her own claim, claim for others, or claim in another town", async () => {
    await claimsEntry(w, "ines", code);
    const forged = sql`update inventory_claims set decided_as = 'accepted', decided_at = now()`;
    await w.as("ines", (tx) => run(tx, forged));
    expect((await claimOf(w)).decidedAs).toBeNull();
    const { id: entryId, bodyId } = await entryNow();
    const [company, neighbour] = [(await w.body("musterbau")).id, (await w.body("nachbarhausen")).id];
    const ines = (await w.actor("ines")).id;
    const insert = (organisation: string, body: string) =>
      sql`insert into inventory_claims (id, body_id, organisation_id, entry_id, entry_name, claimed_by, claimed_at)
          values (${newId(w.now)}, ${body}, ${organisation}, ${entryId}, 'x', ${ines}, ${w.now.toISOString()}::timestamptz)`;
    await annaDecides(w, (await claimOf(w)).id, (tx, act) => declineClaim(tx, { ...act, reason: "nein" }));
    const ours = (await w.body(association)).id;
    await w.db.owner((tx) => run(tx, sql`delete from inventory_releases`));
    for (const forgery of [insert(company, bodyId), insert(ours, neighbour), insert(ours, bodyId)])
      await expect(w.as("ines", (tx) => run(tx, forgery))).rejects.toThrow();
  });

  test("nobody else answers, reads or ends by the id of a claim", async () => {
    const id = await linked(w, code);
    const seen = (await own())?.shown;
    if (!seen) throw new Error("Nothing is shown");
    const said = { ...seen, seeks: "x", leaveOut: false, listing: null };
    for (const person of ["bert", "emil", "gerda", "karin", "anna"] as const) {
      const given = await w.as(person, (tx, actor) => giveByClaim(tx, { claimId: id, version: 1, seen, said, actor, now: w.now }));
      expect(given, person).toBe("not-there");
      expect(await w.as(person, (tx, actor) => endOwnClaim(tx, { claimId: id, actor, now: w.now })), person).toBeNull();
      const read = sql`select state from inventory_claimed(${id})`;
      expect(await w.reads(person, (tx) => rows(tx, read, z.object({ state: z.string() }))), person).toEqual([]);
    }
    expect(await w.db.owner((tx) => tx.select().from(answers))).toEqual([]);
  });

  test("a claim set on an entry of another town leads nowhere, whatever statement set it", async () => {
    const id = await linked(w, code);
    const { id: next } = await w.body("nachbarhausen");
    const [foreign] = await w.db.owner(async (tx) => {
      const foreignId = newId(w.now);
      const [own] = await tx.select().from(entries).where(eq(entries.code, code));
      if (!own) throw new Error("The entry is gone");
      return tx
        .insert(entries)
        .values({ ...own, id: foreignId, bodyId: next, code: "zzzz", name: canary })
        .returning({ id: entries.id });
    });
    await w.db.write(await w.actor("anna"), (tx) =>
      tx
        .update(claims)
        .set({ entryId: foreign?.id ?? null })
        .where(eq(claims.id, id)),
    );
    expect(await own()).toMatchObject({ state: "gone", shown: null });
    expect(await page("ines", claimPaths.own(association))).not.toContain(canary);
  });

  test("Anna knows who claims as long as it is open, and not afterwards", async () => {
    await claimsEntry(w, "ines", code);
    const { id } = await claimOf(w);
    expect(await page("anna", claimPaths.decide(town, id))).toContain("Ines Vorstand");
    await annaDecides(w, id, (tx, act) => declineClaim(tx, { ...act, reason: "nein" }));
    expect(await page("anna", claimPaths.claims(town))).not.toContain("Ines Vorstand");
  });
});

test("what is over goes after twelve months, what goes on stays without its old answers", async () => {
  const id = await linked(w, code);
  await w.request("ines", claimPaths.own(association), { ...proposal, seeks: "Trainerin" });
  await w.db.owner((tx) =>
    run(tx, sql`update inventory_answers set settled_as = 'declined', settled_at = ${w.now.toISOString()}::timestamptz`),
  );
  const forget = () => forgetClaims.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
  const left = async () => [
    (await w.db.owner((tx) => tx.select().from(claims))).length,
    (await w.db.owner((tx) => tx.select().from(answers))).length,
  ];
  w.clock.moveTo(later(w.now, days(364)));
  await forget();
  expect(await left()).toEqual([1, 1]);
  w.clock.moveTo(later(w.now, days(3)));
  await forget();
  expect(await left()).toEqual([1, 0]);
  await annaDecides(w, id, endClaim);
  w.clock.moveTo(later(w.now, days(368)));
  await forget();
  expect(await left()).toEqual([0, 0]);
});
