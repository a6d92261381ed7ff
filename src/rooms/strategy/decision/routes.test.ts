// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { editGoal } from "../goals/edit.ts";
import { strategyPaths as paths } from "../paths.ts";
import { browsing, hiddenIn } from "../test-browsing.ts";
import { does, onlyGoal, smallStrategy } from "../test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send } = browsing(() => w);

test("whoever decides on a draft that changed meanwhile is told by whom, and her form stays filled in", async () => {
  await smallStrategy(w, "anna");
  const form = hiddenIn(await open(paths.record(town)), paths.record(town));
  const goal = await onlyGoal(w, "anna");
  await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 1, title: "Anders", description: "" }));
  const typed = { outcome: "adopted", decidedOn: "2027-03-11", decidedBy: "Rat", number: "12/2027" };
  const answer = await w.request("anna", paths.record(town), { ...form, ...typed });
  const page = await answer.text();
  expect(answer.status).toBe(409);
  expect(page).toContain("Anna Beispiel hat den Entwurf um 10:30 Uhr geändert. Es wurde noch nichts festgeschrieben.");
  expect(page).toContain('value="12/2027"');
});

describe("what the form of a decision asks", () => {
  const wrong = [
    ["no outcome", {}, "Wählen Sie, was entschieden wurde."],
    ["adopted without a day", { outcome: "adopted", decidedBy: "Rat" }, "Tragen Sie das Datum der Sitzung ein."],
    [
      "adopted without a committee",
      { outcome: "amended", decidedOn: "2027-03-11", decidedBy: "" },
      "Tragen Sie ein, welches Gremium beschlossen hat.",
    ],
    ["a meeting that lies ahead", { outcome: "postponed", decidedOn: "2027-03-13" }, "Dieser Tag liegt noch vor uns."],
    ["a day that does not exist", { outcome: "rejected", decidedOn: "2027-02-30" }, "Dieses Datum gibt es nicht."],
  ] as const;

  test.each(wrong)("%s", async (_, typed, sentence) => {
    await smallStrategy(w, "anna");
    const answer = await send(paths.record(town), typed);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });
});
