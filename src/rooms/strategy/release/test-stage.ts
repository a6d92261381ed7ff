// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach } from "vitest";
import { memberships } from "#identity";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { recordDecision } from "../decision/record.ts";
import type { Act } from "../draft/change.ts";
import { addGoal } from "../goals/add.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishEdition } from "../publication/publish.ts";
import { actOf, ownDraft, smallStrategy } from "../test-draft.ts";
import { type Asked, askRelease } from "./ask.ts";
import { releaseOf } from "./list.ts";
import { openRule, switchOn } from "./rule.ts";
import { confirmRequest, declineRequest, withdrawRequest } from "./settle.ts";
import { draftStanding } from "./standing.ts";

export let w: World;
export let strategyId: string;
export let bodyId: string;

export type Colleague = "anna" | "frida";
type Tx = Parameters<Parameters<World["as"]>[1]>[0];

/** Runs a function as one of the two who work for Musterstadt. */
export const does = <T>(person: Colleague, fn: (tx: Tx, act: Act) => Promise<T>) =>
  w.as(person, (tx, actor) => fn(tx, { actor, bodyId, now: w.now }));

export const on = () => does("anna", switchOn);
export const release = () => w.reads("anna", (tx) => releaseOf(tx, bodyId));
export const isOn = async () => (await w.reads("anna", (tx) => openRule(tx, bodyId))) !== null;

export async function ask(person: Colleague, asked: Asked, id = newId(w.now)) {
  return { id, ...(await does(person, (tx, act) => askRelease(tx, act, { ...asked, id, note: "" }))) };
}
export const askDraft = async (person: Colleague) => ask(person, { what: "draft", revision: (await ownDraft(w, "anna")).revision });
export const confirm = (person: Colleague, id: string) => does(person, (tx, act) => confirmRequest(tx, act, id));
export const withdraw = (person: Colleague, id: string) => does(person, (tx, act) => withdrawRequest(tx, act, id));
export const decline = (person: Colleague, id: string) =>
  does(person, (tx, act) => declineRequest(tx, act, { id, reason: "Der Kämmerer fehlt." }));
export const standing = async () => {
  const found = await release();
  return found && draftStanding(found, (await ownDraft(w, "anna")).revision).kind;
};
export const change = (person: Colleague) =>
  does(person, (tx, act) => addGoal(tx, act, { id: newId(w.now), title: "Ein zweites Ziel", description: "" }));

export async function adopt(): Promise<void> {
  const { revision } = await ownDraft(w, "anna");
  const facts = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: null, note: "" };
  await does("anna", (tx, act) => recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision }));
}
export const publish = (person: Colleague) => does(person, (tx, act) => publishEdition(tx, act, 1));
export const isPublic = async () => (await w.request("nobody", paths.published("musterstadt"))).status === 200;

/** The last day of a person's task; null: it goes on. */
export const lastDay = async (person: Person, validTo: string | null) => {
  const { id } = await w.actor(person);
  await w.db.owner((tx) =>
    tx
      .update(memberships)
      .set({ validTo })
      .where(eq(memberships.personId, id ?? "")),
  );
};

/** Sets the stage before each test of a file. */
export function onStage(): void {
  beforeEach(async () => {
    w = await world();
    ({ strategyId } = await smallStrategy(w, "anna"));
    ({ bodyId } = await actOf(w, "anna"));
  });
}
