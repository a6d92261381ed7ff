// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { afterEach, beforeEach } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { redirectOf } from "../bodies/find.ts";
import { registerId } from "../ids.ts";
import { type Body, bodies, bodyNames } from "../tables.ts";
import { changeBody } from "./change.ts";
import { foundBody, type NewBody } from "./found.ts";
import { kindsOfNoPlace } from "./kinds.ts";

export let w: World;
export let town: Body;

/** What a test founds goes again; the bodies of the example week are as they were. */
export const seeded = ["beispielministerium", "freiwilligenagentur-musterland", "tus-08-altdorf", "musterbau"];

export const found = (person: Person, asked: Partial<NewBody> = {}) =>
  w.as(person, (tx, actor) =>
    foundBody(tx, {
      id: newId(w.now),
      parent: town,
      kind: "organisation",
      name: "Heimatverein Linde",
      domain: "heimatverein.example",
      since: "2027-03-01",
      actor,
      now: w.now,
      ...asked,
    }),
  );
export const change = (person: Person, to: { name: string; domain?: string | null; version?: number }) =>
  w.as(person, (tx, actor) =>
    changeBody(tx, {
      parent: town,
      bodyId: registerId("example/musterbau"),
      domain: "musterbau.example",
      version: 1,
      actor,
      now: w.now,
      ...to,
    }),
  );
export const lead = (slug: string) => w.reads("nobody", (tx) => redirectOf(tx, slug, false));
export const actions = async () =>
  (await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines))).map(({ action }) => action);
export const all = { search: "", kind: null, ended: false, order: "name", after: null } as const;

/** Sets the stage before each test of a file. */
export function onStage(): void {
  beforeEach(async () => {
    w = await world();
    town = await w.body("musterstadt");
  });
  afterEach(() =>
    w.db.owner(async (tx) => {
      const ids = seeded.map((slug) => registerId(`example/${slug}`));
      const founded = and(inArray(bodies.kind, [...kindsOfNoPlace]), sql`${bodies.id} not in ${ids}`);
      const gone = tx
        .select({ id: bodies.id })
        .from(bodies)
        .where(inArray(bodies.kind, [...kindsOfNoPlace]));
      await tx.delete(bodyNames).where(inArray(bodyNames.bodyId, gone));
      await tx.delete(bodies).where(founded);
      const musterbau = eq(bodies.id, registerId("example/musterbau"));
      await tx
        .update(bodies)
        .set({ name: "Musterbau", slug: "musterbau", sortKey: "musterbau musterbau", website: "musterbau.example", version: 1 })
        .where(musterbau);
    }),
  );
}
