// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { addMeasure } from "../measures/add.ts";
import { editMoney } from "../measures/edit.ts";
import { councilPaper } from "../paper/council-paper.ts";
import { actOf, does, measureTexts, onlyMeasure, ownDraft, smallStrategy } from "../test-draft.ts";
import { answerPrinciple } from "./answer.ts";
import { checksOf, openChecks } from "./checks.ts";
import { rulesOn } from "./rules.ts";

let w: World;
let goalId: string;
let measureId: string;
beforeEach(async () => {
  w = await world();
  ({ goalId, measureId } = await smallStrategy(w, "anna"));
});

/** Which rules a measure with these texts touches, and the words that led there. */
async function touchedBy(texts: { title: string; description?: string; caretaker?: string; partners?: string }) {
  const id = newId(w.now);
  await does(w, "anna", (tx, act) => addMeasure(tx, act, { ...measureTexts, ...texts, id, goalId }));
  const checks = checksOf(await ownDraft(w, "anna")).filter(({ measure }) => measure.id === id);
  return checks.map(({ rule, because }) => [rule.id, ...because]);
}

describe("what in a measure touches a principle", () => {
  const table = [
    [{ title: "Ein Kalender für alle" }, []],
    [{ title: "Dankabend", description: "Wer sich engagiert, wird eingeladen." }, []],
    [{ title: "Engagierte betreiben das Freibad" }, [["Z1", "betreiben", "Freibad"]]],
    [{ title: "Winterdienst mit Nachbarn" }, [["Z2", "Winterdienst"]]],
    [
      { title: "Büchereidienst", description: "So können wir Personalkosten einsparen." },
      [
        ["Z1", "Büchereidienst"],
        ["E2", "einsparen", "Personalkosten"],
      ],
    ],
    [{ title: "Vergütung für Übungsleiter" }, [["M1", "Vergütung"]]],
    [
      { title: "Kitaplatz", description: "Voraussetzung sind zehn Pflichtstunden." },
      [
        ["Z2", "Kitaplatz"],
        ["K1", "Voraussetzung", "Pflichtstunden"],
      ],
    ],
    [{ title: "Stand im Wahlkampf" }, [["P1", "Wahlkampf"]]],
    [{ title: "Zahl der Ehrenamtlichen verdoppeln" }, [["L1b", "zahl der ehrenamtlichen"]]],
  ] as const;
  test.each(table)("%o → %o", async (texts, expected) => expect(await touchedBy(texts)).toEqual(expected));

  test("words of payment come with another word", async () => {
    await touchedBy({ title: "Vergütung für Übungsleiter" });
    const [check] = checksOf(await ownDraft(w, "anna"));
    expect(check?.instead).toEqual([{ word: "Vergütung", say: "Auslagenersatz oder Aufwandsentschädigung" }]);
  });

  test("a measure without money, time and somebody who cares is asked who supports the volunteers", async () => {
    const before = await onlyMeasure(w, "anna");
    const nothing = {
      startsYear: null,
      endsYear: null,
      hoursPerWeek: null,
      moneyCertainty: "none" as const,
      costs: [{ year: 2027, amountCents: null }],
    };
    await does(w, "anna", (tx, act) => editMoney(tx, act, { ...nothing, id: measureId, version: before.version }));
    expect(openChecks(await ownDraft(w, "anna")).map(({ rule }) => rule.id)).toEqual(["L1"]);
  });
});

describe("rules are dated data", () => {
  test("before its first day no rule is asked", () => {
    expect(rulesOn("2026-11-21")).toEqual([]);
    expect(rulesOn("2026-11-22").map(({ id }) => id)).toEqual(["Z1", "Z2", "E2", "L1", "L1b", "M1", "K1", "P1"]);
  });

  test("a question never orders or blames", () => {
    for (const rule of rulesOn("2026-11-22")) {
      expect(rule.question).toMatch(/\?$/);
      expect(`${rule.question} ${rule.reason}`).not.toMatch(/!|\bmuss\b|\bmüssen\b|\bverboten\b|\bunzulässig\b/);
    }
  });
});

describe("answering", () => {
  beforeEach(() => touchedBy({ title: "Engagierte betreiben das Freibad" }));

  async function say(answer: string, version: number, inPaper = false) {
    const check = checksOf(await ownDraft(w, "anna")).find(({ rule }) => rule.id === "Z1");
    if (!check) throw new Error("Nothing is asked");
    return does(w, "anna", (tx, act) => answerPrinciple(tx, act, { measureId: check.measure.id, ruleId: "Z1", version, answer, inPaper }));
  }
  const paperText = async () => JSON.stringify(councilPaper(await ownDraft(w, "anna"), await w.body("musterstadt"), w.now).blocks);

  test("an answer closes the question; printed in the paper only when she wants", async () => {
    expect((await say("Der Badbetrieb bleibt bei den Stadtwerken.", 0)).kind).toBe("done");
    expect(openChecks(await ownDraft(w, "anna"))).toEqual([]);
    expect(await paperText()).not.toContain("Stadtwerken");
    expect((await say("Der Badbetrieb bleibt bei den Stadtwerken.", 1, true)).kind).toBe("done");
    expect(await paperText()).toContain("Der Badbetrieb bleibt bei den Stadtwerken.");
    const [asked] = rulesOn("2026-11-22").filter(({ id }) => id === "Z1");
    expect(await paperText()).toContain(asked?.question);
  });

  test("whoever comes second overwrites nothing; the same twice is no conflict", async () => {
    await say("Erste Antwort.", 0);
    expect((await say("Zweite Antwort.", 0)).kind).toBe("changed-since");
    expect((await say("Erste Antwort.", 0)).kind).toBe("unchanged");
    expect(checksOf(await ownDraft(w, "anna"))[0]?.answer?.answer).toBe("Erste Antwort.");
  });

  test("an empty answer takes it back, and the question is open again", async () => {
    await say("Erste Antwort.", 0);
    expect((await say("", 1)).kind).toBe("done");
    expect(openChecks(await ownDraft(w, "anna")).map(({ rule }) => rule.id)).toEqual(["Z1"]);
  });

  test("another town's question is not there, by page and by statement", async () => {
    const [check] = openChecks(await ownDraft(w, "anna"));
    const path = `/intern/musterstadt/strategie/grundsaetze/${check?.measure.id.slice(-8)}/Z1`;
    expect((await w.request("anna", path)).status).toBe(200);
    expect((await w.request("bert", path)).status).toBe(404);
    const foreign = { measureId: check?.measure.id ?? "", ruleId: "Z1", version: 0, answer: "Fremd", inPaper: true };
    await smallStrategy(w, "bert");
    const act = await actOf(w, "bert");
    await expect(w.as("bert", (tx) => answerPrinciple(tx, act, foreign))).rejects.toMatchObject({
      cause: { message: /strategy_principle_answers_of_body/ },
    });
  });
});

test("a long answer comes back with a sentence, and nothing is lost", async () => {
  await touchedBy({ title: "Engagierte betreiben das Freibad" });
  const [check] = openChecks(await ownDraft(w, "anna"));
  const path = `/intern/musterstadt/strategie/grundsaetze/${check?.measure.id.slice(-8)}/Z1`;
  const answer = await w.request("anna", path, { version: "0", answer: "a".repeat(1001) });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain("Das sind mehr als 1.000 Zeichen.");
  expect(html).toContain("a".repeat(1001));
});
