// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { shortId } from "./draft/draft.ts";
import { type Removable, removeThing } from "./draft/remove.ts";
import { addFindings } from "./foundations/add.ts";
import { addGoal } from "./goals/add.ts";
import { editGoal } from "./goals/edit.ts";
import { strategyPaths as paths } from "./paths.ts";
import { actOf, does, onlyGoal, onlyMeasure, ownDraft, smallStrategy } from "./test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** Opens a page as Anna and gives its text; it must be there. */
async function open(path: string): Promise<string> {
  const answer = await w.request("anna", path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

/** Sends a form as Anna, with the hidden fields that its page was drawn with. */
async function send(path: string, typed: Record<string, string | string[]>, drawnAt = path): Promise<Response> {
  return w.request("anna", path, { ...hiddenIn(await open(drawnAt), path), ...typed });
}

/** The hidden fields of the form with this action; one that makes something names the id there too. */
function hiddenIn(html: string, action: string): Record<string, string> {
  const form = html.split("<form").find((part) => part.includes(`action="${action}"`) || part.includes(`action="${action}?id=`)) ?? "";
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries(Array.from(fields, ([, name, value]) => [name ?? "", value ?? ""]));
}

const frame = { title: "Gut zusammen in Musterstadt", fromYear: "2027", toYear: "2030" };

/** Sends the same filled-in form as a browser does after a double click. */
async function twice(path: string, typed: Record<string, string>): Promise<(string | null)[]> {
  const form = { ...hiddenIn(await open(path), path), ...typed };
  const answers = await Promise.all([w.request("anna", path, form), w.request("anna", path, form)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  return answers.map((answer) => answer.headers.get("location"));
}

describe("from nothing to a page everybody can read", () => {
  test("an officer begins, adds, decides and publishes; a citizen reads", async () => {
    await send(paths.overview(town), frame);
    const toMeasure = await send(paths.newGoal(town), { title: "Vereine finden leichter zueinander" });
    const goal = await onlyGoal(w, "anna");
    expect(toMeasure.headers.get("location")).toBe(paths.newMeasure(town, goal));
    const toMoney = await send(paths.newMeasure(town, goal), {
      title: "Vereinstreff",
      caretaker: "Ehrenamtsbüro",
      nextStep: "Saal anfragen",
    });
    const measure = await onlyMeasure(w, "anna");
    expect(toMoney.headers.get("location")).toBe(paths.measureMoney(town, measure));
    const money = { startsYear: "2027", hoursPerWeek: "1,5", moneyCertainty: "budget", "cost-2027": "1.500,50", "cost-2028": "600" };
    expect((await send(paths.measureMoney(town, measure), money)).status).toBe(303);
    await send(paths.newSign(town, goal), {
      name: "Vereine beim Treffen",
      kind: "count",
      unit: "Vereine",
      target: "25",
      targetYear: "2029",
    });
    await send(paths.newFoundation(town, goal), { kind: "conversation", text: "Runder Tisch im Februar" });
    const overview = await open(paths.overview(town));
    for (const words of [
      "Ziel 1: Vereine finden",
      "zusammen 2.100,50 € (2027 bis 2028) · vorbehaltlich des Haushalts",
      "heute unbekannt",
      "beruht auf 1 Grundlage",
      "Saal",
    ])
      expect(overview.includes(words), words).toBe(words !== "Saal");
    const decided = { outcome: "adopted", decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: "" };
    const adopted = await send(paths.record(town), decided);
    expect(adopted.headers.get("location")).toBe(paths.publication(town));
    expect((await w.request("nobody", paths.published(town))).status).toBe(404);
    expect((await send(paths.publication(town), {})).status).toBe(303);
    const page = await (await w.request("nobody", paths.published(town))).text();
    for (const words of [
      "Gut zusammen in Musterstadt",
      "Vereinstreff",
      "1.500,50",
      "11. März 2027",
      "noch nicht bekannt",
      "Runder Tisch im Februar",
      "zu Beginn unbekannt",
    ])
      expect(page).toContain(words);
    expect(page).not.toContain("Saal anfragen");
  });

  test("the public JSON, PDF, measure and edition have their addresses", async () => {
    await published();
    const json = await (await w.request("nobody", paths.publishedJson(town))).json();
    expect(json).toMatchObject({
      schemaVersion: 1,
      edition: 1,
      body: { slug: town },
      decision: { decidedOn: "2027-03-11" },
      sums: { amountCents: 60_000 },
    });
    expect(json.measures).toEqual([
      { number: 1, url: "http://localhost:3000/kommunen/musterstadt/strategie/massnahmen/1-vereinstreff", amountCents: 60_000 },
    ]);
    const pdf = await w.request("nobody", paths.publishedPdf(town));
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    const renamed = await w.request("nobody", `/kommunen/${town}/strategie/massnahmen/1-alter-name`);
    expect([renamed.status, renamed.headers.get("location")]).toEqual([301, "/kommunen/musterstadt/strategie/massnahmen/1-vereinstreff"]);
    for (const path of [paths.edition(town, 1), renamed.headers.get("location") ?? ""])
      expect((await w.request("nobody", path)).status).toBe(200);
    for (const path of [paths.edition(town, 2), paths.publishedMeasure(town, { number: 9, title: "" }), paths.published("nachbarhausen")])
      expect((await w.request("nobody", path)).status).toBe(404);
  });
});

describe("nothing typed is lost", () => {
  test("a text of 40,000 characters is refused with a sentence, and stands in the form", async () => {
    await smallStrategy(w, "anna");
    const long = "Satz. ".repeat(6_667);
    const answer = await send(paths.newGoal(town), { title: "Ziel", description: long });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("Dieser Text hat mehr als 20.000 Zeichen. Er steht noch vollständig hier.");
    expect(page).toContain(long);
    expect((await ownDraft(w, "anna")).goals).toHaveLength(1);
  });

  test("a double click on save makes one goal and leads to the same page twice", async () => {
    await smallStrategy(w, "anna");
    const [one, other] = await twice(paths.newGoal(town), { title: "Junge Leute übernehmen Verantwortung" });
    expect(one).toBe(other);
    expect((await ownDraft(w, "anna")).goals).toHaveLength(2);
  });

  test("back button after saving: the old form meets the new text, and both stand side by side", async () => {
    await smallStrategy(w, "anna");
    const goal = await onlyGoal(w, "anna");
    const old = hiddenIn(await open(paths.goal(town, goal)), paths.goal(town, goal));
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 1, title: "Aus dem anderen Fenster", description: "" }));
    const answer = await w.request("anna", paths.goal(town, goal), { ...old, title: "Aus diesem Fenster", description: "" });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Anna Beispiel hat das um 10:30 Uhr geändert. Beide Fassungen stehen hier nebeneinander.");
    expect(page).toContain("Aus dem anderen Fenster");
    expect(page).toContain('value="Aus diesem Fenster"');
    const again = { ...hiddenIn(page, paths.goal(town, goal)), title: "Aus diesem Fenster", description: "" };
    expect((await w.request("anna", paths.goal(town, goal), again)).status).toBe(303);
    expect((await onlyGoal(w, "anna")).title).toBe("Aus diesem Fenster");
  });

  test("amounts with »ohne zusätzliches Geld« are a question, and every amount stands in the form", async () => {
    await smallStrategy(w, "anna");
    const path = paths.measureMoney(town, await onlyMeasure(w, "anna"));
    const answer = await send(path, { moneyCertainty: "none", "cost-2027": "600", "cost-2028": "viel" });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("Tragen Sie einen Betrag in Euro ein.");
    expect(page).toContain('value="viel"');
    const clear = await (await send(path, { moneyCertainty: "none", "cost-2027": "600" })).text();
    expect(clear).toContain("Hier steht »ohne zusätzliches Geld«, und darunter stehen Beträge.");
  });

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
});

describe("somebody removed it while she wrote", () => {
  const note = "Runder Tisch im Februar";
  const sign = { kind: "count", unit: "", definition: "", baseline: "", target: "25", targetYear: "" };
  const measure = { description: "", caretaker: "", partners: "", nextStep: "" };

  /** A goal with a measure, a sign and a note. */
  async function furnished() {
    const { goalId, measureId } = await smallStrategy(w, "anna");
    await send(paths.newSign(town, { id: goalId }), { ...sign, name: "Treffen" });
    await send(paths.newFoundation(town, { id: goalId }), { kind: "conversation", text: note });
    const { signs, foundations } = await onlyGoal(w, "anna");
    const found = (rows: readonly { id: string }[]) => ({ id: rows[0]?.id ?? "" });
    return { goal: { id: goalId }, measure: { id: measureId }, sign: found(signs), foundation: found(foundations) };
  }
  type Things = Awaited<ReturnType<typeof furnished>>;
  const remove = (thing: Removable, { id }: { id: string }) => does(w, "anna", (tx, act) => removeThing(tx, act, thing, id));

  /** Sends the words to a thing that is gone; gives the page they come back on. */
  async function sendsTooLate(path: string, typed: Record<string, string>): Promise<string> {
    const answer = await w.request("anna", path, { version: "1", id: newId(w.now), ...typed });
    expect([path, answer.status]).toEqual([path, 409]);
    return answer.text();
  }

  const alone: [Removable, (things: Things) => [string, string], Record<string, string>, string][] = [
    ["goal", ({ goal }) => [paths.goal(town, goal), paths.newGoal(town)], { title: "Meine Worte", description: "" }, "Dieses Ziel"],
    [
      "measure",
      ({ goal, measure: one }) => [paths.measure(town, one), paths.newMeasure(town, goal)],
      { ...measure, title: "Meine Worte", goal: "" },
      "Diese Maßnahme",
    ],
    ["sign", ({ goal, sign: one }) => [paths.sign(town, one), paths.newSign(town, goal)], { ...sign, name: "Meine Worte" }, "Das"],
    [
      "foundation",
      ({ goal, foundation }) => [paths.foundation(town, foundation), paths.newFoundation(town, goal)],
      { kind: "other", text: "Meine Worte" },
      "Diese Grundlage",
    ],
  ];

  test.each(alone)("a removed %s: her words come back as a new one, and saving makes it", async (thing, places, typed, what) => {
    const things = await furnished();
    await remove(thing, things[thing]);
    const [old, fresh] = places(things);
    const page = await sendsTooLate(old, typed);
    expect(page).toContain(`${what} wurde inzwischen entfernt. Ihre Fassung steht noch hier`);
    expect(page).toContain("Meine Worte");
    const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? "";
    expect((await w.request("anna", fresh, { ...typed, id })).status).toBe(303);
  });

  const below: [string, (things: Things) => string, Record<string, string>][] = [
    ["a new measure", ({ goal }) => paths.newMeasure(town, goal), { ...measure, title: "Meine Worte" }],
    ["a new sign", ({ goal }) => paths.newSign(town, goal), { ...sign, name: "Meine Worte" }],
    ["a new note", ({ goal }) => paths.newFoundation(town, goal), { kind: "other", text: "Meine Worte" }],
    ["a choice of findings", ({ goal }) => paths.takeFindings(town, goal), { findings: "field:sport", text: "Meine Worte" }],
    ["a reason", ({ goal }) => paths.withoutSign(town, goal), { reason: "Meine Worte" }],
    ["a sign", ({ sign: one }) => paths.sign(town, one), { ...sign, name: "Meine Worte" }],
    ["a note", ({ foundation }) => paths.foundation(town, foundation), { kind: "other", text: "Meine Worte" }],
    ["a measure", ({ measure: one }) => paths.measure(town, one), { ...measure, title: "Meine Worte", goal: "" }],
    ["time and money", ({ measure: one }) => paths.measureMoney(town, one), { "cost-2027": "12345,67" }],
  ];

  test.each(below)("%s whose goal was removed keeps its words and says how to go on", async (_, place, typed) => {
    const things = await furnished();
    await remove("goal", things.goal);
    const page = await sendsTooLate(place(things), typed);
    expect(page).toContain("Das Ziel wurde inzwischen entfernt. Ihre Angaben stehen noch hier.");
    expect(page).toMatch(/Meine Worte|12345,67/);
  });

  test("time and money of a removed measure stand in the form, and are saved once it is put back", async () => {
    const things = await furnished();
    await remove("measure", things.measure);
    const path = paths.measureMoney(town, things.measure);
    const money = { startsYear: "2028", endsYear: "", hoursPerWeek: "", moneyCertainty: "", "cost-2027": "700" };
    const page = await sendsTooLate(path, { ...money, version: "2" });
    expect(page).toContain("Diese Maßnahme wurde inzwischen entfernt. Ihre Angaben stehen noch hier.");
    const goals = await open(paths.goals(town));
    await w.request("anna", paths.putBack(town), hiddenIn(goals, paths.putBack(town)));
    expect((await w.request("anna", path, { ...hiddenIn(page, path), ...money })).status).toBe(303);
    expect(await onlyMeasure(w, "anna")).toMatchObject({ startsYear: 2028, costs: [{ year: 2027, amountCents: 70_000 }] });
  });

  test("a measure for a goal that was removed meanwhile asks for another goal", async () => {
    const things = await furnished();
    const other = { id: newId(w.now), title: "Ehrenamt wird gesehen", description: "" };
    await does(w, "anna", (tx, act) => addGoal(tx, act, other));
    await remove("goal", other);
    const typed = { ...measure, title: "Meine Worte", goal: shortId(other), version: "2" };
    const page = await sendsTooLate(paths.measure(town, things.measure), typed);
    expect(page).toContain("Dieses Ziel wurde inzwischen entfernt. Wählen Sie ein anderes.");
    expect(page).toContain("Meine Worte");
  });

  test("what never was stays »not there«, for her and for others", async () => {
    const things = await furnished();
    const typed = { version: "1", title: "Ziel", description: "" };
    expect((await w.request("anna", paths.goal(town, { id: newId(w.now) }), typed)).status).toBe(404);
    await remove("goal", things.goal);
    expect((await w.request("bert", paths.goal(town, things.goal), typed)).status).toBe(404);
    await smallStrategy(w, "bert");
    expect((await w.request("bert", paths.goal("nachbarhausen", things.goal), typed)).status).toBe(404);
  });
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

describe("ordering, removing and putting back by buttons", () => {
  test("a removed goal is offered for putting back, and comes back", async () => {
    await smallStrategy(w, "anna");
    const goal = await onlyGoal(w, "anna");
    const removed = await send(paths.removeGoal(town, goal), {}, paths.goals(town));
    expect(removed.headers.get("location")).toBe(paths.removed(town));
    const page = await open(paths.goals(town));
    expect(page).toContain("Ziel »Vereine finden leichter zueinander«");
    expect((await w.request("anna", paths.putBack(town), hiddenIn(page, paths.putBack(town)))).status).toBe(303);
    expect((await onlyGoal(w, "anna")).measures).toHaveLength(1);
  });

  test("a goal moves down and the order is kept", async () => {
    await smallStrategy(w, "anna");
    await send(paths.newGoal(town), { title: "Ehrenamt wird gesehen" });
    const [first] = (await ownDraft(w, "anna")).goals;
    await send(paths.moveGoal(town, first ?? { id: "" }), { direction: "down" }, paths.goals(town));
    expect((await ownDraft(w, "anna")).goals.map(({ title }) => title)).toEqual([
      "Ehrenamt wird gesehen",
      "Vereine finden leichter zueinander",
    ]);
  });
});

describe("somebody else's addresses", () => {
  test("the things of one town are not there below the address of another", async () => {
    await smallStrategy(w, "anna");
    await smallStrategy(w, "bert");
    const [annas, berts] = [await onlyGoal(w, "anna"), await onlyGoal(w, "bert")];
    expect((await w.request("bert", paths.goal(town, annas))).status).toBe(404);
    expect((await w.request("bert", paths.goal("nachbarhausen", annas))).status).toBe(404);
    expect((await w.request("bert", paths.goal("nachbarhausen", berts))).status).toBe(200);
    const { bodyId } = await actOf(w, "anna");
    const finding = { key: "field:sport", text: "18 Einträge", query: "bereich=sport", count: 18 };
    await does(w, "anna", (tx, act) => addFindings(tx, { ...act, today: "2027-03-12" }, { goalId: annas.id, findings: [finding] }));
    const [counted] = (await onlyGoal(w, "anna")).foundations;
    expect([bodyId, (await w.request("anna", paths.foundation(town, counted ?? { id: "" }))).status]).toEqual([bodyId, 404]);
  });

  test("a town that does not exist, the Land and a form with somebody else's undo step are not there", async () => {
    for (const path of [paths.overview("gibtesnicht"), paths.overview("land"), paths.published("gibtesnicht")])
      expect([path, (await w.request("anna", path)).status]).toEqual([path, 404]);
    await smallStrategy(w, "anna");
    const form = { step: newId(w.now), thing: "goal" };
    expect((await w.request("anna", paths.putBack(town), form)).status).toBe(404);
  });
});

async function published(): Promise<void> {
  await smallStrategy(w, "anna");
  await send(paths.record(town), { outcome: "adopted", decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt" });
  await send(paths.publication(town), {});
}
