// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { emptyContent } from "../entries/content.ts";
import { paths } from "../paths.ts";
import { inventoryFindings } from "../public.ts";
import { type FieldId, fieldIds } from "../vocabulary.ts";
import { answerGaps } from "./answer.ts";
import { fieldStates, isGap, isOpen } from "./find.ts";
import type { GapAnswer } from "./kinds.ts";

let w: World;
let townId: string;
beforeEach(async () => {
  w = await world();
  townId = (await w.body(town)).id;
});

const town = "musterstadt";
const asked: FieldId[] = ["health", "politics", "justice", "rescue", "profession"];

/** A list that speaks of every field but five. */
async function aList(): Promise<void> {
  await enter(
    "Alles Mögliche",
    [...fieldIds].filter((field) => !asked.includes(field)),
  );
}
async function enter(name: string, fields: FieldId[]): Promise<void> {
  const content = { ...emptyContent, name, kind: "association" as const, fields };
  await w.as("anna", (tx, actor) => addEntry(tx, { id: newId(w.now), bodyId: townId, content, actor, now: w.now }));
}
const states = async () => (await w.reads("anna", (tx) => fieldStates(tx, townId))).fields;
const stateOf = async (field: FieldId) => (await states()).find((one) => one.field === field);
const open = async () => (await states()).filter((state) => isOpen(state, w.clock.today())).map(({ field }) => field);
const answers = (field: FieldId, answer: GapAnswer, step = 0, person: Person = "anna") =>
  w.as(person, (tx, actor) => answerGaps(tx, { bodyId: townId, answers: [{ field, answer, step, who: null }], actor, now: w.now }));
const page = async (query = "") => (await w.request("anna", `${paths.gaps(town)}${query}`)).text();

describe("what the list does not speak of", () => {
  test("is a question, not a gap; a further field of an entry speaks too", async () => {
    await aList();
    expect(new Set(await open())).toEqual(new Set(asked));
    expect((await states()).filter(isGap)).toEqual([]);
    await enter("Chor der Kirche", ["culture", "health"]);
    expect(await open()).not.toContain("health");
  });

  test("with no entries nothing is asked", async () => {
    expect(await states()).toEqual([]);
    expect(await page()).toContain("Noch stehen keine Einträge im Bestand.");
  });

  test("four questions a page; leaving them out leads to the rest, and nothing is saved", async () => {
    await aList();
    const first = await page();
    expect(first.match(/<legend/g)?.length).toBe(4);
    expect(first).toContain("Danach folgt noch 1 Frage.");
    const next = /href="([^"]*luecken\?nach=[^"]*)"/.exec(first)?.[1] ?? "";
    expect((await (await w.request("anna", next)).text()).match(/<legend/g)?.length).toBe(1);
    expect(await open()).toHaveLength(5);
  });
});

const meanings: [answer: GapAnswer, becomesGap: boolean, staysOpen: boolean][] = [
  ["listed_soon", false, false],
  ["absent", true, false],
  ["elsewhere", false, false],
  ["unknown", false, false],
];

test.each(meanings)("the answer %s makes a gap: %s; is asked again today: %s", async (answer, becomesGap, staysOpen) => {
  await aList();
  await answers("health", answer);
  const state = await stateOf("health");
  expect(state && [isGap(state), isOpen(state, w.clock.today())]).toEqual([becomesGap, staysOpen]);
});

describe("answers", () => {
  beforeEach(aList);

  test("one form saves what was answered and leaves out the rest", async () => {
    const sent = { health: "absent", politics: "elsewhere", "politics-wer": "Der Kreis Musterland", justice: "" };
    const answer = await w.request("anna", paths.gaps(town), sent);
    expect(answer.status).toBe(303);
    const after = await page();
    expect(after).toContain("Macht der Kreis oder ein Nachbarort für uns: Der Kreis Musterland");
    expect(after).toContain("12. März 2027, Anna Beispiel");
    expect(await open()).toEqual(expect.arrayContaining(["justice", "rescue", "profession"]));
    expect(await open()).toHaveLength(3);
  });

  test("can be changed, and the last one counts", async () => {
    await answers("health", "absent");
    expect(await page("?frage=gesundheit")).toMatch(/value="absent"[^>]* checked/);
    await answers("health", "elsewhere", 1);
    const state = await stateOf("health");
    expect([state?.answer?.answer, state && isGap(state)]).toEqual(["elsewhere", false]);
  });

  test("»Weiß ich nicht« comes back after four weeks", async () => {
    await answers("health", "unknown");
    expect(await page()).toContain("Wir fragen am 9. April 2027 noch einmal.");
    const state = await stateOf("health");
    expect(state && ["2027-04-08", "2027-04-09"].map((day) => isOpen(state, day))).toEqual([false, true]);
  });

  test("»Gibt es, fehlt nur auf der Liste« leads to entering it", async () => {
    await answers("health", "listed_soon");
    expect(await page()).toContain(`href="${paths.newEntryOf(town, "health")}" aria-label="Eintragen: Gesundheit"`);
    const form = await (await w.request("anna", paths.newEntryOf(town, "health"))).text();
    expect(form).toContain('<option value="health" selected=""');
  });

  test("a gap closes by itself when an entry of the field appears, and says so", async () => {
    await answers("health", "absent");
    await enter("Hospizverein Linde", ["health"]);
    const state = await stateOf("health");
    expect(state && isGap(state)).toBe(false);
    expect(await page()).toContain("Steht jetzt auf der Liste. Die Lücke ist damit geschlossen.");
  });

  test("two at once: one answer is kept, the other is told", async () => {
    const [one, other] = await Promise.all([answers("health", "absent"), answers("health", "elsewhere")]);
    expect([one.saved.length + other.saved.length, one.meanwhile.length + other.meanwhile.length]).toEqual([1, 1]);
  });

  test.each<[string, Record<string, string>, string]>([
    ["an answer nobody offered", { health: "vielleicht" }, "Wählen Sie eine der vier Antworten."],
    ["a very long name", { health: "elsewhere", "health-wer": "x".repeat(201) }, "mehr als 200 Zeichen"],
  ])("%s: a sentence, and the other answers stay chosen", async (_, wrong, sentence) => {
    const sent = { ...wrong, "health-stand": "0", politics: "absent", "politics-stand": "0" };
    const answer = await w.request("anna", paths.gaps(town), sent);
    const again = await answer.text();
    expect([answer.status, again.includes(sentence)]).toEqual([422, true]);
    expect(again).toMatch(/name="politics" value="absent"[^>]* checked/);
  });

  test("an empty form says that nothing changed", async () => {
    const answer = await w.request("anna", paths.gaps(town), {});
    expect([answer.status, (await states()).filter(({ answer: given }) => given !== null)]).toEqual([303, []]);
  });

  test.each<Person>(["bert", "clara", "dora"])("%s of elsewhere finds no questions there", async (person) => {
    expect((await w.request(person, paths.gaps(town))).status).toBe(404);
    expect((await w.request(person, paths.gaps(town), { health: "absent" })).status).toBe(404);
  });
});

test("what goals can rest on: a confirmed gap with its day instead of »steht nicht auf der Liste«", async () => {
  await aList();
  await answers("health", "absent");
  await answers("politics", "elsewhere");
  const findings = await w.reads("anna", (tx) => inventoryFindings(tx, townId));
  const texts = findings.map(({ text }) => text);
  expect(texts).toContain("Zu »Gesundheit« gibt es bei uns nichts (Auskunft vom 12. März 2027).");
  expect(texts.some((text) => text.startsWith("Auf der Liste steht nichts zu Gesundheit"))).toBe(false);
  expect(texts.some((text) => text.startsWith("Auf der Liste steht nichts zu Politik"))).toBe(true);
  const gap = findings.find(({ key }) => key === "gap:health");
  const link = paths.finding(town, gap?.query ?? "");
  expect(link).toBe(`${paths.gaps(town)}#gesundheit`);
  expect(await page()).toContain('id="gesundheit"');
});
