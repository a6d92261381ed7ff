// SPDX-License-Identifier: EUPL-1.2
import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { auditActors, auditLines } from "#kit/audit";
import { type World, world } from "#world";
import { exportStrategy } from "../export.ts";
import { strategyPaths as paths } from "../paths.ts";
import { actOf, smallStrategy } from "../test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** Who took which draft out of the house, in which form; null: the operator. */
const taken = () =>
  w.db.owner((tx) =>
    tx
      .select({ who: auditActors.personId, bodyId: auditLines.bodyId, details: auditLines.details })
      .from(auditLines)
      .leftJoin(auditActors, eq(auditActors.token, auditLines.actorToken))
      .where(eq(auditLines.action, "strategy.paper_taken"))
      .orderBy(asc(auditLines.seq)),
  );

test("who takes the council paper stands in the audit trail, whether by a page or by the command line", async () => {
  await smallStrategy(w, "anna");
  const { actor, bodyId } = await actOf(w, "anna");
  for (const path of [paths.paperPdf(town), paths.paperDocx(town)]) expect((await w.request("anna", path)).status).toBe(200);
  await exportStrategy(w, await w.body(town), "json");
  expect(await taken()).toEqual([
    { who: actor.id, bodyId, details: { format: "pdf" } },
    { who: actor.id, bodyId, details: { format: "docx" } },
    { who: null, bodyId, details: { format: "json" } },
  ]);
});

test("where there is no draft, or it is not hers, nothing is taken", async () => {
  expect((await w.request("anna", paths.paperPdf(town))).status).toBe(404);
  expect(await exportStrategy(w, await w.body(town), "pdf")).toBe(null);
  await smallStrategy(w, "anna");
  expect((await w.request("bert", paths.paperPdf(town))).status).toBe(404);
  expect(await taken()).toEqual([]);
});
