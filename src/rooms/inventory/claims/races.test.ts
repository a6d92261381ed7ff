// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { type World, world } from "#world";
import { asks } from "../asking/tables.ts";
import { acceptClaim } from "./decide.ts";
import { ownClaim } from "./find.ts";
import { endOwnClaim, giveByClaim } from "./give.ts";
import { claims } from "./tables.ts";
import { annaDecides, association, builder, claimOf, claimsEntry, linked, publicEntry } from "./test-claims.ts";

let w: World;
let code: string;
beforeEach(async () => {
  w = await world();
  code = await publicEntry(w, "TuS 08 Altdorf");
});

const links = async () =>
  (await w.db.owner((tx) => tx.select().from(claims))).filter(({ decidedAs, endedAt }) => decidedAs === "accepted" && endedAt === null);
const lines = async (action: string) =>
  (await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines))).filter((line) => line.action === action).length;

test("two organisations claim one entry at once and both are accepted at once: one link, one line in the trail", async () => {
  const { actor, giveBack } = await builder(w);
  const both = await Promise.all([claimsEntry(w, "ines", code), claimsEntry(w, actor, code, "musterbau")]);
  expect(both.map(({ kind }) => kind)).toEqual(["claimed", "claimed"]);
  const ids = [(await claimOf(w)).id, (await claimOf(w, "musterbau")).id];
  const outcomes = await Promise.all(ids.map((id) => annaDecides(w, id, acceptClaim)));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "taken"]);
  expect([(await links()).length, await lines("inventory.claim_accepted")]).toEqual([1, 1]);
  expect(await w.db.owner((tx) => tx.select().from(asks))).toHaveLength(1);
  await giveBack();
});

test("one organisation claims from two tabs at once: one claim is open", async () => {
  const other = await publicEntry(w, "Chor Linde");
  const both = await Promise.all([claimsEntry(w, "ines", code), claimsEntry(w, "ines", other)]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(["claimed", "claimed-before"]);
});

test("accepting and withdrawing at once: the claim is over in the end, whoever came first", async () => {
  await claimsEntry(w, "ines", code);
  const { id } = await claimOf(w);
  const [accepted, withdrawn] = await Promise.all([
    annaDecides(w, id, acceptClaim),
    w.as("ines", (tx, actor) => endOwnClaim(tx, { claimId: id, actor, now: w.now })),
  ]);
  expect([
    ["done", "ended"],
    ["settled", "withdrawn"],
  ]).toContainEqual([accepted.kind, withdrawn]);
  expect(await links()).toEqual([]);
});

test("accepted twice at once: decided once", async () => {
  await claimsEntry(w, "ines", code);
  const { id } = await claimOf(w);
  const both = await Promise.all([annaDecides(w, id, acceptClaim), annaDecides(w, id, acceptClaim)]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(["done", "settled"]);
  expect(await lines("inventory.claim_accepted")).toBe(1);
});

test("a proposal and the end of the link at once: either it arrived before, or it is told that nothing was taken", async () => {
  const id = await linked(w, code);
  const { id: organisation } = await w.body(association);
  const claim = await w.reads("ines", (tx) => ownClaim(tx, organisation));
  if (!claim?.shown) throw new Error("Nothing is shown");
  const given = {
    claimId: id,
    version: 1,
    seen: claim.shown,
    said: { ...claim.shown, seeks: "x", leaveOut: false, listing: null },
    now: w.now,
  };
  const [outcome] = await Promise.all([
    w.as("ines", (tx, actor) => giveByClaim(tx, { ...given, actor })),
    w.as("ines", (tx, actor) => endOwnClaim(tx, { claimId: id, actor, now: w.now })),
  ]);
  expect(await lines("inventory.claimed_entry_answered")).toBe(outcome === "taken" ? 1 : 0);
  expect((await claimOf(w)).endedAt).toEqual(w.now);
});
