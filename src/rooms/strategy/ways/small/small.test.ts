// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { importFile } from "#rooms/inventory";
import { type World, world } from "#world";
import { strategyPaths as paths } from "../../paths.ts";
import { browsing, hiddenIn } from "../../test-browsing.ts";
import { onlyGoal, onlyMeasure, ownDraft } from "../../test-draft.ts";
import { allQuestions, beginQuestions, smallPages } from "./questions.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send, twice } = browsing(() => w);
const frame = { title: "Ehrenamt in Musterstadt", fromYear: "2027", toYear: "2030" };
const begin = () => send(paths.overview(town), frame, paths.begin(town, "small"));
const page = (id: string) => paths.smallPage(town, id);
const answer = { title: "Ein Treffen im Jahr", caretaker: "Ehrenamtsbüro", startsYear: "2027", moneyCertainty: "budget", amount: "1.500" };

/** The names of what a page asks for, without what it carries along. */
const asked = (html: string) =>
  new Set(
    [...html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].flatMap(([tag, name]) =>
      tag.includes('type="hidden"') ? [] : [name],
    ),
  );

describe("a small start", () => {
  test("asks at most 25 questions in all, seven at most on one page, and says which", async () => {
    const first = asked(await open(paths.begin(town, "small")));
    expect([...first]).toEqual([...beginQuestions]);
    const bytes = new TextEncoder().encode("Verein;Kategorie\nTuS Linde;Sport\nMGV Wiesen;Musik\nTSV Hofen;Sport");
    await importFile({ db: w.db, clock: w.clock }, await w.body(town), { bytes, fileName: "Vereine.csv" });
    await begin();
    let total = first.size;
    for (const one of smallPages) {
      const html = await open(page(one.id));
      const names = [...asked(html)];
      expect(names).toEqual([...one.fields]);
      expect(names.length).toBeLessThanOrEqual(7);
      total += names.length;
      expect(html).toContain(`${total} von ${allQuestions}`);
    }
    expect([total, total <= 25]).toEqual([allQuestions, true]);
  });

  test("every page can be skipped: nothing is made, and the way still ends", async () => {
    await begin();
    for (const one of smallPages) {
      const next = await w.request("anna", page(one.id), { skip: "yes" });
      expect(next.status).toBe(303);
    }
    expect((await ownDraft(w, "anna")).goals).toEqual([]);
    expect(await open(paths.way(town, "small"))).toContain("Alle 6 Seiten sind durch.");
  });

  test("what is answered stands in the draft, left and resumed where it was", async () => {
    await begin();
    await send(page("anlass"), { occasion: "Viele Vereine suchen dasselbe." });
    await send(page("ziel"), { title: "Vereine finden zueinander" });
    await send(page("massnahme-1"), answer);
    expect(await open(paths.way(town, "small"))).toContain(`href="${page("massnahme-2")}">`);
    await send(page("merken"), { name: "Vereine beim Treffen", target: "25", targetYear: "2029" });
    const draft = await ownDraft(w, "anna");
    const [goal] = draft.goals;
    expect(draft.occasion).toBe("Viele Vereine suchen dasselbe.");
    expect(goal).toMatchObject({
      title: "Vereine finden zueinander",
      signs: [{ name: "Vereine beim Treffen", target: 25, targetYear: 2029 }],
    });
    expect(goal?.measures).toMatchObject([
      {
        title: answer.title,
        caretaker: answer.caretaker,
        startsYear: 2027,
        moneyCertainty: "budget",
        costs: [{ year: 2027, amountCents: 150_000 }],
      },
    ]);
  });

  test("going back changes what was made and makes no second one; the amount moves with its year", async () => {
    await begin();
    await send(page("massnahme-1"), answer);
    expect(await open(page("massnahme-1"))).toContain('value="1500"');
    await send(page("massnahme-1"), { ...answer, title: "Zwei Treffen", startsYear: "2028", amount: "600" });
    expect(await onlyMeasure(w, "anna")).toMatchObject({ title: "Zwei Treffen", costs: [{ year: 2028, amountCents: 60_000 }] });
  });

  test("a measure that begins later takes the amounts of all its years along: none is lost", async () => {
    await begin();
    await send(page("massnahme-1"), answer);
    const money = paths.measureMoney(town, await onlyMeasure(w, "anna"));
    await send(money, { startsYear: "2027", moneyCertainty: "budget", "cost-2027": "1.500", "cost-2028": "700", "cost-2029": "300" });
    await send(page("massnahme-1"), { ...answer, startsYear: "2028", amount: "1.600" });
    expect((await onlyMeasure(w, "anna")).costs).toEqual([
      { year: 2028, amountCents: 160_000 },
      { year: 2029, amountCents: 70_000 },
      { year: 2030, amountCents: 30_000 },
    ]);
  });

  test("without a goal a measure stands below one that says it is still open", async () => {
    await begin();
    await send(page("massnahme-2"), answer);
    expect(await onlyGoal(w, "anna")).toMatchObject({ title: "Ziel noch offen", measures: [{ title: answer.title }] });
  });

  test("a double click makes one goal and one measure", async () => {
    await begin();
    expect(await twice(page("ziel"), { title: "Vereine finden zueinander" })).toEqual([page("massnahme-1"), page("massnahme-1")]);
    await twice(page("massnahme-1"), answer);
    expect((await onlyMeasure(w, "anna")).costs).toHaveLength(1);
  });

  test("refused: the page again, filled in; nothing is made", async () => {
    await begin();
    const wrong = [
      [{ ...answer, title: "" }, "Schreiben Sie auf, was Sie tun."],
      [{ ...answer, amount: "viel" }, "Tragen Sie einen Betrag in Euro ein."],
      [{ ...answer, startsYear: "bald" }, "Tragen Sie eine Jahreszahl ein"],
      [{ ...answer, moneyCertainty: "none" }, "Lassen Sie eines von beiden weg."],
    ] as const;
    for (const [form, sentence] of wrong) {
      const again = await send(page("massnahme-1"), form);
      const html = await again.text();
      expect([sentence, again.status, html.includes(sentence), html.includes("Ehrenamtsbüro")]).toEqual([sentence, 422, true, true]);
    }
    expect((await ownDraft(w, "anna")).goals).toEqual([]);
  });

  test("somebody else changed it meanwhile: both versions, nothing overwritten", async () => {
    await begin();
    await send(page("ziel"), { title: "Von Anna" });
    const drawn = hiddenIn(await open(page("ziel")), page("ziel"));
    await send(page("ziel"), { title: "Von Frida" });
    const late = await w.request("anna", page("ziel"), { ...drawn, title: "Zu spät" });
    const html = await late.text();
    expect([late.status, html.includes("Von Frida"), html.includes("Zu spät")]).toEqual([409, true, true]);
    expect((await onlyGoal(w, "anna")).title).toBe("Von Frida");
  });

  test("a removed goal is asked for anew instead of failing", async () => {
    await begin();
    await send(page("ziel"), { title: "Vereine finden zueinander" });
    await w.request("anna", paths.removeGoal(town, await onlyGoal(w, "anna")), {});
    await send(page("ziel"), { title: "Räume sind offen" });
    expect((await onlyGoal(w, "anna")).title).toBe("Räume sind offen");
  });

  test("proposals come from the inventory, say so, and bring their foundation along", async () => {
    const names = ["Heimatverein Linde", "Heimatverein Hofen", "Heimatverein Wiesen"];
    const list = ["Verein;Ortsteil", ...names.map((name) => `${name};${name.split(" ")[1]}`)].join("\n");
    const bytes = new TextEncoder().encode(list);
    await importFile({ db: w.db, clock: w.clock }, await w.body(town), { bytes, fileName: "Vereine.csv" });
    await begin();
    const html = await open(page("ziel"));
    expect(html).toContain("Ein Vorschlag, weil der Bestand zeigt:");
    const proposed = /name="title" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const finding = /<option value="(several:[^"]+)" selected/.exec(html)?.[1] ?? "";
    await send(page("ziel"), { title: proposed, finding });
    expect(await onlyGoal(w, "anna")).toMatchObject({ title: proposed, foundations: [{ findingKey: finding }] });
    expect(await open(page("massnahme-1"))).toContain("Ein gemeinsames Treffen im Jahr");
  });
});

test("the sheet is a PDF of one page", async () => {
  await begin();
  await send(page("anlass"), { occasion: "Viele Vereine suchen dasselbe: Räume, Nachwuchs, Zeit." });
  await send(page("ziel"), { title: "Vereine finden zueinander" });
  for (const id of ["massnahme-1", "massnahme-2", "massnahme-3"]) await send(page(id), answer);
  await send(page("merken"), { name: "Vereine beim Treffen", target: "25", targetYear: "2029" });
  const file = await w.request("anna", paths.smallSheet(town));
  const bytes = Buffer.from(await file.arrayBuffer()).toString("latin1");
  expect([file.status, file.headers.get("content-type"), bytes.slice(0, 5)]).toEqual([200, "application/pdf", "%PDF-"]);
  expect(/\/Count (\d+)/.exec(bytes)?.[1]).toBe("1");
});
