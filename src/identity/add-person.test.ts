// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { addPerson } from "./add-person.ts";
import { askForCode } from "./sign-in/codes.ts";
import { memberships, people, signInCodes } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** The cast stays from test to test; who was added here goes again. */
afterEach(() =>
  w.db.owner(async (tx) => {
    const [added] = await tx.select({ id: people.id }).from(people).where(eq(people.email, "frieda@erdachtal.example"));
    if (!added) return;
    await tx.delete(memberships).where(eq(memberships.personId, added.id));
    await tx.delete(signInCodes).where(eq(signInCodes.personId, added.id));
    await tx.delete(people).where(eq(people.id, added.id));
  }),
);

const newcomer = async () =>
  ({ name: "Frieda Neu", email: "Frieda@erdachtal.example", role: "officer", bodyId: (await w.body("erdachtal")).id, now: w.now }) as const;

test("somebody the operator enters can ask for a code, in whatever case she writes her address", async () => {
  const input = await newcomer();
  expect(await w.db.owner((tx) => addPerson(tx, input))).toEqual({ kind: "added" });
  const { mail } = await w.db.signIn((tx) =>
    askForCode(tx, w.app.seals, { email: "frieda@ERDACHTAL.example", nextPath: "/intern", now: w.now }),
  );
  expect(mail?.recipient).toBe("frieda@erdachtal.example");
});

test("entered twice she has her task once", async () => {
  const input = await newcomer();
  await w.db.owner((tx) => addPerson(tx, input));
  expect(await w.db.owner((tx) => addPerson(tx, input))).toEqual({ kind: "has-task-already" });
});

test("a task that has ended can be given anew", async () => {
  const input = await newcomer();
  await w.db.owner((tx) => addPerson(tx, input));
  await w.db.owner((tx) => tx.update(memberships).set({ validTo: "2027-03-11" }).where(eq(memberships.bodyId, input.bodyId)));
  expect(await w.db.owner((tx) => addPerson(tx, input))).toEqual({ kind: "added" });
});
