// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "#kit/db";
import { hours, later } from "#kit/time";
import { type World, world } from "#world";
import { offerUndo, openStep, undoStep } from "./index.ts";

const shape = z.object({ ids: z.array(z.string()) });
const what = "kit.tried";

let w: World;
let bodyId: string;
let stepId: string;
beforeEach(async () => {
  w = await world();
  bodyId = (await w.body("musterstadt")).id;
  const payload = { ids: ["a", "b"] };
  stepId = await w.as("anna", (tx, anna) =>
    offerUndo(tx, { what, bodyId, personId: anna.id, payload, now: w.now, until: later(w.now, hours(1)) }),
  );
});

const undo = (person: "anna" | "bert" = "anna", id = stepId) => w.as(person, (tx) => undoStep(tx, { id, bodyId, what, shape, now: w.now }));

test("two people undoing at once: exactly one gets the payload, the other is told", async () => {
  const outcomes = await Promise.all([undo(), undo()]);
  expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(["done-before", "undo"]);
  expect(outcomes.find((outcome) => outcome.kind === "undo")).toEqual({ kind: "undo", payload: { ids: ["a", "b"] } });
});

test("until the last moment it can be undone, afterwards not", async () => {
  w.clock.moveTo(later(w.now, hours(1) + 1));
  expect((await undo()).kind).toBe("too-late");
  w.clock.moveTo(later(w.now, -1));
  expect((await undo()).kind).toBe("undo");
});

test("a step of another body, or none at all, is not there", async () => {
  expect((await undo("bert")).kind).toBe("not-there");
  expect((await undo("anna", newId())).kind).toBe("not-there");
});

test("it is offered while it can be taken, to those of the body alone", async () => {
  const open = (person: "anna" | "bert", now = w.now) => w.reads(person, (tx) => openStep(tx, { id: stepId, bodyId, what, shape, now }));
  expect(await open("anna")).toEqual({ stepId, payload: { ids: ["a", "b"] }, until: later(w.now, hours(1)) });
  expect(await open("bert")).toBe(undefined);
  expect(await open("anna", later(w.now, hours(1) + 1))).toBe(undefined);
  await undo();
  expect(await open("anna")).toBe(undefined);
});
