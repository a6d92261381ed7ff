// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "#kit/db";
import { undoSteps } from "#kit/undo";
import { type World, world } from "#world";
import { checksumOf } from "../content/canonical.ts";
import { shortId } from "../draft/draft.ts";
import { putBack, removeThing } from "../draft/remove.ts";
import { editGoal } from "../goals/edit.ts";
import { publishEdition } from "../publication/publish.ts";
import { publishAgain, withdrawEdition } from "../publication/withdraw.ts";
import { publishedEditions } from "../published/find.ts";
import { spotKey } from "../redactions/find-words.ts";
import { findWords, redactEdition } from "../redactions/redact.ts";
import { strategyEditions } from "../tables.ts";
import { actOf, does, ownDraft, smallStrategy } from "../test-draft.ts";
import { correctDecision } from "./correct.ts";
import { historyOf, stageNow } from "./history.ts";
import { recordDecision } from "./record.ts";
import { begun, type Command, commands, stageOfModel, step } from "./test-model.ts";

const title = (text: number) => `Vereine treffen sich, Fassung ${"ABC"[text]}`;
const town = "anna";

/** What a command does to the real strategy; the answer in the words of the model. */
async function real(w: World, goalId: string, command: Command): Promise<string> {
  switch (command.kind) {
    case "edit": {
      const goal = (await ownDraft(w, town)).goals[0];
      const typed = { id: goalId, version: goal?.version ?? 1, title: title(command.text), description: "" };
      return (await does(w, town, (tx, act) => editGoal(tx, act, typed))).kind;
    }
    case "remove":
      return (await does(w, town, (tx, act) => removeThing(tx, act, "goal", goalId))).kind;
    case "put-back":
      return putGoalBack(w);
    case "correct":
      return corrected(w);
    case "record": {
      const { revision } = await ownDraft(w, town);
      const facts = { decidedOn: "2027-03-11", decidedBy: "Rat", number: null, note: "" };
      const decision = { ...facts, id: newId(w.now), outcome: command.outcome, revision: command.stale ? revision - 1 : revision };
      return (await does(w, town, (tx, act) => recordDecision(tx, act, decision))).kind;
    }
    case "publish":
      return (await does(w, town, (tx, act) => publishEdition(tx, act, command.edition))).kind;
    case "withdraw": {
      const withdrawal = { id: newId(w.now), edition: command.edition, reason: "Ein Versehen" };
      return (await does(w, town, (tx, act) => withdrawEdition(tx, act, withdrawal))).kind;
    }
    case "publish-again":
      return (await does(w, town, (tx, act) => publishAgain(tx, act, command.edition))).kind;
    case "redact":
      return redacted(w, command.edition);
  }
}

async function putGoalBack(w: World): Promise<string> {
  if ((await ownDraft(w, town)).goals.length > 0) return "nothing";
  const { bodyId } = await actOf(w, town);
  const steps = await w.db.owner((tx) => tx.select().from(undoSteps).where(eq(undoSteps.bodyId, bodyId)));
  const open = steps.find(({ doneAt }) => doneAt === null);
  return (await does(w, town, (tx, act) => putBack(tx, act, "goal", open?.id ?? ""))).kind;
}

async function corrected(w: World): Promise<string> {
  const { id } = await ownDraft(w, town);
  const [newest] = await w.reads(town, (tx) => historyOf(tx, id));
  if (!newest) return "nothing";
  const { decidedOn, decidedBy, note, version } = newest.decision;
  const facts = { id: newest.decision.id, decidedOn, decidedBy, note, number: shortId({ id: newId(w.now) }), version };
  return (await does(w, town, (tx, act) => correctDecision(tx, act, facts))).kind;
}

async function redacted(w: World, edition: number): Promise<string> {
  const { bodyId } = await actOf(w, town);
  const words = "treffen";
  const found = await w.reads(town, (tx) => findWords(tx, bodyId, edition, words));
  const places = found?.spots.map(spotKey) ?? [];
  const input = { id: newId(w.now), edition, words, places, reason: "mistake" as const };
  return (await does(w, town, (tx, act) => redactEdition(tx, act, input))).kind;
}

const frozen = (w: World) => w.db.owner((tx) => tx.select().from(strategyEditions).orderBy(strategyEditions.number));

/** Plays one history with the real functions beside the model. */
async function play(history: readonly Command[]): Promise<void> {
  const w = await world();
  const { goalId } = await smallStrategy(w, town);
  await does(w, town, (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title: title(0), description: "" }));
  const { bodyId } = await actOf(w, town);
  let model = begun;
  for (const [at, command] of history.entries()) {
    w.clock.moveTo(new Date(w.now.getTime() + 1000));
    const before = await frozen(w);
    const { answer, after } = step(model, command);
    expect(await real(w, goalId, command), `${at}: ${JSON.stringify(command)}`).toBe(answer);
    model = after;
    const editions = await frozen(w);
    expect(editions.slice(0, before.length)).toEqual(before);
    expect(editions.map(({ number, content, sha256 }) => [number, content.goals[0]?.title, sha256 === checksumOf(content)])).toEqual(
      model.editions.map(({ number, text }) => [number, title(text), true]),
    );
  }
  const draft = await ownDraft(w, town);
  const seen = await w.reads(town, (tx) => historyOf(tx, draft.id));
  expect(seen.map(({ decision, edition }) => [decision.outcome, edition?.number ?? null]).reverse()).toEqual(
    model.decisions.map(({ outcome, edition }) => [outcome, edition]),
  );
  expect(stageNow(draft, seen)).toBe(stageOfModel(model));
  const open = await w.reads("nobody", (tx) => publishedEditions(tx, bodyId));
  const readable = model.editions.filter(({ published, withdrawn }) => published && !withdrawn).map(({ number }) => number);
  expect(open.map(({ number }) => number).reverse()).toEqual(readable);
}

test("100 histories of changes, meetings, publications and redactions go as the model says", { timeout: 600_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(commands, { minLength: 4, maxLength: 12 }), play), { numRuns: 100, endOnFailure: true });
});
