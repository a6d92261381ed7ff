// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { strategyPaths as paths } from "../../paths.ts";
import { does, ownDraft, smallStrategy } from "../../test-draft.ts";
import { arrange } from "./arrange.ts";
import { takeWritten } from "./take.ts";
import { understandStrategy } from "./understand.ts";

const town = "musterstadt";
const paste = paths.way(town, "written");
const text =
  "Die Stadt wächst.\nHandlungsfeld 1: Räume\nZiel 1: Räume sind offen\n- Schlüssel in der Bücherei\nSeite 2\nZiel 2: Junge Leute machen mit";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** The form of the understood page as a browser would send it. */
function formOf(html: string): Record<string, string> {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const chosen = [...html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)];
  const decoded = (value = "") =>
    value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
  return Object.fromEntries([
    ...hidden.map(([, name = "", value]) => [name, decoded(value)]),
    ...chosen.map(([, name = "", options = ""]) => [name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ""]),
  ]);
}

const read = async (pasted: string) => formOf(await (await w.request("anna", paste, { text: pasted })).text());
const take = (form: Record<string, string>) => w.request("anna", paths.takeWritten(town), form);

describe("a strategy that exists already", () => {
  test("is shown line by line before anything is saved, and taken as it was chosen", async () => {
    await smallStrategy(w, "anna");
    const before = await ownDraft(w, "anna");
    const form = await read(text);
    expect(await ownDraft(w, "anna")).toEqual(before);
    // Line 4 says "Seite 2" and was left out; she wants it as a measure all the same, and the last goal as text.
    expect((await take({ ...form, "kind-4": "measure", "kind-5": "text" })).status).toBe(303);
    const draft = await ownDraft(w, "anna");
    expect(draft.occasion).toBe("Die Stadt wächst.");
    expect(draft.fields.map(({ title }) => title)).toEqual(["Räume"]);
    const taken = draft.goals.find(({ title }) => title === "Räume sind offen");
    expect(taken?.fieldId).toBe(draft.fields[0]?.id);
    expect(taken?.measures.map(({ title, description, number }) => [title, description, number])).toEqual([
      ["Schlüssel in der Bücherei", "", 2],
      ["Seite 2", "Junge Leute machen mit", 3],
    ]);
    expect(draft.goals.map(({ title }) => title)).toContain("Vereine finden leichter zueinander");
  });

  test("sent twice, also at the same time, it is taken once", async () => {
    await smallStrategy(w, "anna");
    const form = await read(text);
    await Promise.all([take(form), take(form)]);
    await take(form);
    expect((await ownDraft(w, "anna")).goals).toHaveLength(3);
  });

  test.each([
    ["nothing", "", "Fügen Sie hier den Text ein."],
    ["too many letters", "x".repeat(20_001), "mehr als 20.000 Zeichen"],
    ["too many lines", "a\n".repeat(401), "mehr als 400 Zeilen"],
  ])("refuses %s and keeps what was typed", async (_, pasted, sentence) => {
    await smallStrategy(w, "anna");
    const answer = await w.request("anna", paste, { text: pasted });
    const page = await answer.text();
    expect([answer.status, page.includes(sentence), page.includes(pasted.slice(0, 500))]).toEqual([422, true, true]);
  });

  test("only texts chosen: nothing is taken, and every line is still there", async () => {
    await smallStrategy(w, "anna");
    const form = await read("Wir wollen viel.\nUnd bald.");
    const answer = await take(form);
    const page = await answer.text();
    expect([answer.status, page.includes("Wir wollen viel."), page.includes("Und bald.")]).toEqual([422, true, true]);
    expect((await ownDraft(w, "anna")).occasion).toBe("");
  });

  test("20,000 characters and strange texts come out as they went in", async () => {
    await smallStrategy(w, "anna");
    const strange = "\"Räume\" & 'Zeit' <script>alert(1)</script> # $ @ 👩‍🚒 مرحبا";
    const long = "Donaudampfschifffahrtsgesellschaftskapitänsanwärterinnentreffen ".repeat(300).trim();
    await take(await read(`Ziel 1: ${strange}\n${long}`));
    const goal = (await ownDraft(w, "anna")).goals.at(-1);
    expect([goal?.title, goal?.description]).toEqual([strange, long]);
    const page = await (await w.request("anna", paths.overview(town))).text();
    expect(page).not.toContain("<script>alert");
  });

  test("400 lines are taken within one transaction, with one line in the audit trail", async () => {
    await smallStrategy(w, "anna");
    const lines = Array.from({ length: 400 }, (_, index) =>
      index % 10 === 0 ? `Ziel ${index}: Nummer ${index}` : `- Maßnahme zu ${index}`,
    );
    const arranged = arrange(understandStrategy(lines.join("\n")));
    const outcome = await does(w, "anna", (tx, act) => takeWritten(tx, act, { id: newId(w.now), arranged }));
    expect(outcome).toMatchObject({ kind: "done", details: { fields: 0, goals: 40, measures: 360 } });
    expect((await ownDraft(w, "anna")).goals).toHaveLength(41);
  });

  test("nobody takes anything into another town's draft", async () => {
    await smallStrategy(w, "anna");
    await smallStrategy(w, "bert");
    const form = await read(text);
    expect((await w.request("bert", paths.takeWritten(town), form)).status).toBe(404);
    expect((await ownDraft(w, "anna")).goals).toHaveLength(1);
  });
});
