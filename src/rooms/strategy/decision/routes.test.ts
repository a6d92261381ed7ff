// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { later, minutes } from "#kit/time";
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

describe("several meetings in a row", () => {
  const council = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: "12/2027", note: "" };

  test("a committee recommends, the council postpones to a day, then adopts with amendments: each leaves its line", async () => {
    await smallStrategy(w, "anna");
    const recommended = await send(paths.record(town), { outcome: "recommended", decidedOn: "2027-03-01", decidedBy: "Sozialausschuss" });
    expect(recommended.status).toBe(303);
    expect(await open(paths.decision(town))).toContain("Ein Ausschuss hat den Entwurf empfohlen.");
    w.clock.moveTo(later(w.now, minutes(1)));
    await send(paths.record(town), { ...council, outcome: "postponed", decidedOn: "2027-03-04", postponedTo: "2027-03-11" });
    const postponed = await open(paths.decision(town));
    for (const words of ["Der Entwurf ist vertagt.", "vertagt, nächste Sitzung: 11. März 2027", "empfohlen", "Sozialausschuss"])
      expect(postponed).toContain(words);
    w.clock.moveTo(later(w.now, minutes(1)));
    const amended = { ...council, outcome: "amended", note: "Ziel 1 ist klarer gefasst.", carried: "ja" };
    expect((await send(paths.record(town), amended)).headers.get("location")).toBe(paths.publication(town));
    const adopted = await open(paths.decision(town));
    for (const words of [
      "Was im Entwurf steht, ist beschlossen und noch nicht öffentlich.",
      "Ziel 1 ist klarer gefasst.",
      "mit Änderungen beschlossen",
    ])
      expect(adopted).toContain(words);
  });

  const wrong = [
    ["amended without saying what", { ...council, outcome: "amended", carried: "ja" }, "Schreiben Sie in einem Satz, was geändert wurde."],
    [
      "amended before the draft says so",
      { ...council, outcome: "amended", note: "Ziel 1" },
      "Arbeiten Sie die Änderungen zuerst ein, dann kreuzen Sie das an.",
    ],
    [
      "postponed to a day before the meeting",
      { ...council, outcome: "postponed", postponedTo: "2027-03-10" },
      "Die nächste Sitzung kann nicht vor dieser liegen.",
    ],
  ] as const;

  test.each(wrong)("%s is asked for, and nothing is frozen", async (_, typed, sentence) => {
    await smallStrategy(w, "anna");
    const answer = await send(paths.record(town), typed);
    const page = await answer.text();
    expect([answer.status, page.includes(sentence)]).toEqual([422, true]);
    expect(page).toContain('value="12/2027"');
    expect(await open(paths.decision(town))).toContain("Zu diesem Entwurf ist noch kein Ergebnis eingetragen.");
  });

  test("a next meeting typed beside another outcome is none, and correcting a postponed one can add it", async () => {
    await smallStrategy(w, "anna");
    await send(paths.record(town), { ...council, outcome: "rejected", postponedTo: "2027-05-01" });
    expect(await open(paths.decision(town))).not.toContain("nächste Sitzung");
    await send(paths.record(town), { ...council, outcome: "postponed", number: "13/2027" });
    const link = /href="([^"]+\/berichtigen)" aria-label="Angaben berichtigen: vertagt/.exec(await open(paths.decision(town)))?.[1] ?? "";
    expect((await send(link, { ...council, postponedTo: "2027-05-20" })).status).toBe(303);
    expect(await open(paths.decision(town))).toContain("vertagt, nächste Sitzung: 20. Mai 2027");
  });
});
