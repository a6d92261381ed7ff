// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "#kit/db";
import { mails } from "#kit/mail";
import { type World, world } from "#world";
import { deletionRuns } from "../../privacy/tables.ts";
import { allJobs } from "../../rooms.ts";
import { addPerson } from "../add-person.ts";
import { memberships, people } from "../tables.ts";
import { comesIn } from "../testing/mails.ts";
import { endsOn } from "./ending-rule.ts";
import { accountEnds } from "./tables.ts";

const email = "ehemals@fabelrade.example";
const job = allJobs({ send: async () => ({}) } as never).find(({ name }) => name === "identity.end-accounts");

let w: World;
beforeEach(async () => {
  w = await world();
});
/** People and tasks are kept between tests. */
afterEach(() =>
  w.db.owner(async (tx) => {
    for (const { id } of await tx.select({ id: people.id }).from(people).where(eq(people.email, email))) {
      await tx.delete(memberships).where(eq(memberships.personId, id));
      await run(tx, sql`select set_config('fokus.actor', ${id}, true)`);
      await run(tx, sql`select fokus_forget_me()`);
    }
  }),
);

/** The night of a day. */
async function night(day: string): Promise<void> {
  w.clock.moveTo(new Date(`${day}T03:27:00+02:00`));
  await job?.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
  await w.jobs.drain();
}
const told = () => w.db.owner((tx) => tx.select().from(mails).where(eq(mails.template, "identity.account-ends")));
const account = () => w.db.owner((tx) => tx.$count(people, eq(people.email, email)));

/** Somebody whose only task ended on 15 March. */
async function formerOfficer(): Promise<string> {
  const bodyId = (await w.body("fabelrade")).id;
  await w.db.owner((tx) => addPerson(tx, { name: "Ehemals Dabei", email, role: "auditor", bodyId, now: w.now }));
  const [person] = await w.db.owner((tx) => tx.select().from(people).where(eq(people.email, email)));
  await w.db.owner((tx) =>
    tx
      .update(memberships)
      .set({ validTo: "2027-03-15" })
      .where(eq(memberships.personId, person?.id ?? "")),
  );
  return person?.id ?? "";
}

test("without a task: told 30 days before, gone after six months, with evidence of both nights", async () => {
  await formerOfficer();
  const she = await comesIn(w, email);
  w.clock.moveTo(new Date("2027-04-02T09:00:00+02:00"));
  const again = await comesIn(w, email);
  expect(await (await again.visit("/konto")).text()).toContain("Ohne Aufgabe endet Ihr Konto am 15. September 2027.");
  expect(she.status).toBe(303);
  await night("2027-08-15");
  expect(await told()).toEqual([]);
  await night("2027-08-16");
  await night("2027-08-17");
  expect(await told()).toMatchObject([{ recipient: email, subject: "Ihr Konto endet am 15. September 2027" }]);
  await night("2027-09-14");
  expect(await account()).toBe(1);
  await night("2027-09-15");
  expect([await account(), await w.db.owner((tx) => tx.$count(accountEnds))]).toEqual([0, 0]);
  const runs = await w.db.owner((tx) => tx.select().from(deletionRuns).where(eq(deletionRuns.job, "identity.end-accounts")));
  expect(runs.map(({ deleted }) => deleted.people ?? 0).sort()).toEqual([0, 0, 0, 0, 1]);
});

test("whoever gets a task in time stays, and is told anew when that one ends", async () => {
  const id = await formerOfficer();
  await night("2027-09-01");
  const bodyId = (await w.body("fabelrade")).id;
  await w.db.owner((tx) => addPerson(tx, { name: "Ehemals Dabei", email, role: "councillor", bodyId, now: w.now }));
  await night("2027-10-05");
  expect([await account(), await w.db.owner((tx) => tx.$count(accountEnds))]).toEqual([1, 0]);
  await w.db.owner((tx) => tx.update(memberships).set({ validTo: "2027-10-06" }).where(eq(memberships.personId, id)));
  await night("2027-10-31");
  expect(await account()).toBe(1);
});

test("whoever is told late has the whole time", () => {
  expect(endsOn("2027-03-15", "2027-08-16")).toEqual({ on: "2027-09-15", tellFrom: "2027-08-16" });
  expect(endsOn("2027-03-15", "2028-01-10")).toEqual({ on: "2028-02-09", tellFrom: "2027-08-16" });
  expect(endsOn("2027-03-15", "2026-01-01")).toBeNull();
});
