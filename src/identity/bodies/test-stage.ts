// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { afterEach, beforeEach } from "vitest";
import { auditActors, auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { sortKey } from "#kit/text";
import { bodies, bodyNames, kindsOfNoPlace, registerId } from "#register";
import { type Person, type World, world } from "#world";
import { invitations } from "../invitations/tables.ts";
import { delegations, memberships, people, sessions, signInCodes } from "../tables.ts";
import { endBody, takeBackEnd } from "./end.ts";
import { bodyEnds } from "./tables.ts";

export let w: World;

export const seeded = ["beispielministerium", "freiwilligenagentur-musterland", "tus-08-altdorf", "musterbau"];
export const agencyId = registerId("example/freiwilligenagentur-musterland");
export const companyId = registerId("example/musterbau");
export const newcomer = "erste@musterbau.example";

export const list = "/intern/musterstadt/team/stellen";
export const company = `${list}/musterbau`;
export const agency = "/intern/kreis-musterland/team/stellen/freiwilligenagentur-musterland";
export const form = (change: Record<string, string> = {}) => ({
  id: newId(w.now),
  kind: "organisation",
  name: "Heimatverein Linde",
  domain: "",
  since: "2027-03-01",
  ...change,
});
export const get = async (person: Person, path: string) => {
  const answer = await w.request(person, path);
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
};
export const post = async (person: Person, path: string, sent: Record<string, string> = {}) => {
  const answer = await w.request(person, path, sent);
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
};
export const actions = async (slug: string) => {
  const { id } = await w.body(slug);
  const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.bodyId, id)).orderBy(auditLines.seq));
  return lines.map(({ action }) => action);
};
export const tasksOf = (bodyId: string) => w.db.owner((tx) => tx.select().from(memberships).where(eq(memberships.bodyId, bodyId)));
export const endAgency = async (firstDay: string, person: Person = "clara") => {
  const parent = await w.body("kreis-musterland");
  return w.as(person, (tx, actor) => endBody(tx, { id: newId(w.now), parent, bodyId: agencyId, firstDay, actor, now: w.now }));
};
export const takeBack = async (person: Person = "clara") => {
  const parent = await w.body("kreis-musterland");
  return w.as(person, (tx, actor) => takeBackEnd(tx, { parent, bodyId: agencyId, actor, now: w.now }));
};
export const order = async (id = newId(w.now), until: string | null = null) => {
  const anna = await w.actor("anna");
  const town = (await w.body("musterstadt")).id;
  const row = { id, bodyId: town, toBodyId: agencyId, rooms: ["inventory"], since: "2027-02-03", until, document: "Az. 1" };
  await w.as("anna", (tx) => tx.insert(delegations).values({ ...row, givenBy: anna.id, givenAt: w.now }));
  return id;
};
export const orderRow = async (id: string) => (await w.db.owner((tx) => tx.select().from(delegations).where(eq(delegations.id, id))))[0];

/** Sets the stage before each test of a file. */
export function onStage(): void {
  beforeEach(async () => {
    w = await world();
  });
  /** Bodies, people and tasks stay from test to test: they are as they were. */
  afterEach(() =>
    w.db.owner(async (tx) => {
      const ids = seeded.map((slug) => registerId(`example/${slug}`));
      const came = tx.select({ id: people.id }).from(people).where(eq(people.email, newcomer));
      await tx.delete(bodyEnds);
      await tx.update(bodies).set({ validTo: null, version: 1 }).where(inArray(bodies.id, ids));
      await tx
        .update(bodies)
        .set({ name: "Musterbau", slug: "musterbau", website: "musterbau.example", sortKey: sortKey("Musterbau Musterbau") })
        .where(eq(bodies.id, companyId));
      for (const table of [memberships, sessions, signInCodes]) await tx.delete(table).where(inArray(table.personId, came));
      await tx.delete(auditActors).where(inArray(auditActors.personId, came));
      await tx.delete(people).where(eq(people.email, newcomer));
      await tx.update(memberships).set({ validTo: null }).where(inArray(memberships.bodyId, ids));
      await tx.delete(bodyNames).where(inArray(bodyNames.bodyId, ids));
      await tx.delete(invitations);
      await tx.delete(bodies).where(and(inArray(bodies.kind, [...kindsOfNoPlace]), sql`${bodies.id} not in ${ids}`));
    }),
  );
}
