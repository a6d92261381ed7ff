// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { addNote } from "../foundations/add.ts";
import { goWithoutSign } from "../goals/edit.ts";
import { editMoney, editWork } from "../measures/edit.ts";
import { savePaper } from "../paper/save.ts";
import { actOf, does, measureTexts, ownDraft, smallStrategy } from "../test-draft.ts";
import { hintsFor } from "./hints.ts";
import { nextStepOf } from "./next.ts";
import { strategyState } from "./state.ts";

let w: World;
let ids: Awaited<ReturnType<typeof smallStrategy>>;
beforeEach(async () => {
  w = await world();
  ids = await smallStrategy(w, "anna");
});

const hints = async () => hintsFor(await ownDraft(w, "anna"), "musterstadt").map(({ text, then }) => `${text} ${then}`);
const noYears = { startsYear: null, endsYear: null, hoursPerWeek: null };

test("a draft says what the paper will say instead, in the order of the draft", async () => {
  expect(await hints()).toEqual([
    "1.1 hat noch niemanden, der sich kümmert. In der Vorlage steht dann »wird noch benannt«.",
    "Ziel 1 sagt noch nicht, woran Sie es merken. In der Vorlage steht dann »Kennzahl: wird noch festgelegt«.",
    "Ziel 1 beruht bisher auf keiner Grundlage. In der Vorlage steht dann »Grundlage: noch keine genannt«.",
    "Beschlussvorschlag und Begründung sind noch Mustertexte. In der Vorlage stehen sie dann so.",
  ]);
});

test("money and years that are missing are hints too, and an open grant is one that nobody has to answer", async () => {
  const save = (version: number, moneyCertainty: "open" | null) =>
    does(w, "anna", (tx, act) =>
      editMoney(tx, act, { ...noYears, id: ids.measureId, version, moneyCertainty, costs: [{ year: 2027, amountCents: null }] }),
    );
  await save(2, null);
  expect(await hints()).toContain("1.1 sagt noch nichts zum Geld. In der Vorlage steht dann »noch nicht angegeben«.");
  await save(3, "open");
  expect(await hints()).toEqual(
    expect.arrayContaining([
      "1.1 nennt noch keinen Beginn. In der Vorlage steht dann »Zeitraum noch offen«.",
      "1.1 »Förderung offen« nennt noch keinen Betrag. In der Vorlage steht dann »Betrag noch offen«.",
      "1.1 »Förderung offen«: In der Vorlage steht dann »vorbehaltlich einer Förderung«.",
    ]),
  );
});

test("what is next: first the open question, then the decision", async () => {
  const next = async () => nextStepOf(await ownDraft(w, "anna"), { kind: "never-adopted" }, "musterstadt")?.text;
  expect(await next()).toBe("Maßnahme 1.1 »Vereinstreff«: Wer kümmert sich?");
  const work = { ...measureTexts, caretaker: "Ehrenamtsbüro", title: "Vereinstreff", goalId: ids.goalId };
  await does(w, "anna", (tx, act) => editWork(tx, act, { ...work, id: ids.measureId, version: 2 }));
  await does(w, "anna", (tx, act) => goWithoutSign(tx, act, { id: ids.goalId, version: 1, reason: "Das spürt man." }));
  await does(w, "anna", (tx, act) => addNote(tx, act, { id: newId(w.now), goalId: ids.goalId, kind: "other", text: "Umfrage" }));
  const texts = { number: null, subject: "S", department: "", proposal: "V", reasons: "G", alternatives: "" };
  await does(w, "anna", (tx, act) => savePaper(tx, act, { ...texts, version: 0 }));
  expect(await hints()).toEqual([]);
  expect(await next()).toBe("Die Beschlussvorlage ist so weit. Nach der Sitzung tragen Sie den Beschluss ein.");
});

test("the start page of the officer knows title, numbers and what is next; a town without a strategy has none", async () => {
  const [musterstadt, nachbarhausen] = [await actOf(w, "anna"), await actOf(w, "bert")];
  const state = await w.reads("anna", (tx) => strategyState(tx, musterstadt.bodyId));
  expect(state).toMatchObject({ title: "Gut zusammen", goals: 1, measures: 1, changedAt: w.now });
  expect(state?.next?.path).toMatch(/^\/intern\/musterstadt\/strategie\/massnahmen\//);
  expect(await w.reads("bert", (tx) => strategyState(tx, nachbarhausen.bodyId))).toBe(null);
});
