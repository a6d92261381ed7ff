// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows } from "#kit/db";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { recordDecision } from "../decision/record.ts";
import { removeThing } from "../draft/remove.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishEdition } from "../publication/publish.ts";
import { forgetReaders } from "../reading/forget.ts";
import { endReading } from "../reading/make.ts";
import { comments, linkOf } from "../reading/test-readers.ts";
import { actOf, does, ownDraft, smallStrategy } from "../test-draft.ts";
import { blockPart } from "./blocks.ts";
import { strategyCommentSettlements, strategyComments } from "./tables.ts";
import { mostPerGuest } from "./write.ts";

const town = "musterstadt";

let w: World;
let ids: Awaited<ReturnType<typeof smallStrategy>>;
let goal: { kind: "goal"; id: string };
let measure: { kind: "measure"; id: string };
beforeEach(async () => {
  w = await world();
  ids = await smallStrategy(w, "anna");
  goal = { kind: "goal", id: ids.goalId };
  measure = { kind: "measure", id: ids.measureId };
});

const page = async (person: Person, path: string) => (await w.request(person, path)).text();
const all = () => w.db.owner((tx) => tx.select().from(strategyComments).orderBy(strategyComments.writtenAt, strategyComments.id));
const present = () => w.db.owner((tx) => tx.select().from(strategyComments).where(isNull(strategyComments.removedAt)));
const idOf = async (said: string) => (await all()).find((one) => one.said === said)?.id ?? "";
const settled = () => w.db.owner((tx) => tx.select().from(strategyCommentSettlements));
const annaSays = (said: string, block: { kind: "goal" | "measure"; id: string } = goal, more: Record<string, string> = {}) =>
  w.request("anna", paths.comment(town, blockPart(block)), { id: newId(w.now), said, ...more });

describe("a reader with a link", () => {
  test("comments on a part, by the name she chooses, and finds it beside that part", async () => {
    const { code, path } = await linkOf(w, "anna");
    const sent = await comments(w, code, measure, "Wer lädt ein?", { saidBy: "Bürgermeisterin" });
    expect([sent.status, sent.headers.get("set-cookie")]).toEqual([303, null]);
    const [row] = await all();
    expect(row).toMatchObject({ saidBy: "Bürgermeisterin", cameBy: "link", writtenBy: null, blockTitle: "Maßnahme 1.1 »Vereinstreff«" });
    const html = await page("nobody", path);
    expect(html.slice(html.indexOf(blockPart(measure)))).toMatch(/Bürgermeisterin[\s\S]*12\. März 2027[\s\S]*Wer lädt ein\?/);
    expect(await page("anna", paths.comments(town))).toContain("Wer lädt ein?");
  });

  test("writes whatever signs she likes, and they come out as she wrote them", async () => {
    const { code, path } = await linkOf(w, "anna");
    const strange = `<script>alert("1")</script> & »$x@y« 🎉 ‮rechts‬ ${"ä".repeat(60)}\r\nzweite\u0000 Zeile`;
    await comments(w, code, goal, strange, { saidBy: "<b>Amt</b> & Co" });
    expect((await all()).map(({ said, saidBy }) => [said, saidBy])).toEqual([
      [strange.replace("\r\n", "\n").replace("\u0000", ""), "<b>Amt</b> & Co"],
    ]);
    for (const html of [await page("nobody", path), await page("anna", paths.comments(town))]) {
      expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; »$x@y« 🎉");
      expect(html).toContain("&lt;b&gt;Amt&lt;/b&gt; &amp; Co");
      expect(html).not.toContain("<script>alert");
    }
  });

  test("without a name stands as whom the link is for", async () => {
    const { code } = await linkOf(w, "anna", { forWhom: "Kämmerei" });
    await comments(w, code, goal, "Passt.");
    expect((await all()).map(({ saidBy }) => saidBy)).toEqual(["Kämmerei"]);
  });

  test("sends one form twice and has one comment; corrected and sent again it is a second one", async () => {
    const { code } = await linkOf(w, "anna");
    const id = newId(w.now);
    const both = await Promise.all([comments(w, code, goal, "Einmal.", { id }), comments(w, code, goal, "Einmal.", { id })]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await all()).map(({ said }) => said)).toEqual(["Einmal."]);
    await comments(w, code, goal, "Noch etwas.", { id });
    expect((await all()).map(({ said }) => said).sort()).toEqual(["Einmal.", "Noch etwas."]);
  });

  test("two readers at once are both heard, and each sees only what came by her link", async () => {
    const [mayor, kaemmerei] = [await linkOf(w, "anna"), await linkOf(w, "anna", { forWhom: "Kämmerei" })];
    await Promise.all([comments(w, mayor.code, goal, "Von oben."), comments(w, kaemmerei.code, goal, "Vom Geld.")]);
    await annaSays("Unter uns gesagt.");
    const seen = await Promise.all([page("nobody", mayor.path), page("nobody", kaemmerei.path), page("anna", paths.read(town))]);
    const words = ["Von oben.", "Vom Geld.", "Unter uns gesagt."];
    expect(seen.map((html) => words.filter((one) => html.includes(one)))).toEqual([["Von oben."], ["Vom Geld."], words]);
  });

  test("who is signed in and opens the link sees what the link shows, and comments as whoever has it", async () => {
    const { code, path } = await linkOf(w, "anna");
    await annaSays("Unter uns gesagt.");
    const sent = await w.request("anna", paths.readerComment(code, blockPart(goal)), {
      id: newId(w.now),
      said: "Als Leserin.",
      saidBy: "",
    });
    expect(sent.status).toBe(303);
    const html = await page("anna", path);
    expect([html.includes("Als Leserin."), html.includes("Unter uns gesagt.")]).toEqual([true, false]);
    expect((await all()).find(({ said }) => said === "Als Leserin.")).toMatchObject({ writtenBy: null, cameBy: "link" });
  });

  test.each([
    ["nothing", "  \n ", "Schreiben Sie Ihren Kommentar in dieses Feld."],
    ["too much", "x".repeat(5001), "mehr als 5.000 Zeichen"],
  ])("who sends %s is told so, and what was typed stays", async (_, typed, sentence) => {
    const { code } = await linkOf(w, "anna");
    const answer = await comments(w, code, goal, typed, { saidBy: "Amt 40" });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(sentence);
    expect(html).toContain('value="Amt 40"');
    expect(html).toContain(typed.trim());
    expect(await all()).toEqual([]);
  });

  test("with a link only to read finds no form and cannot send one", async () => {
    const { code, path } = await linkOf(w, "anna", { mayComment: false });
    expect(await page("nobody", path)).not.toContain("Kommentieren:");
    expect((await w.request("nobody", paths.readerComment(code, blockPart(goal)))).status).toBe(404);
    expect((await comments(w, code, goal, "Trotzdem.")).status).toBe(404);
    expect(await all()).toEqual([]);
  });

  test("takes her comment back and puts it back; the team's she cannot touch", async () => {
    const { code, path } = await linkOf(w, "anna");
    await comments(w, code, goal, "Vorschnell.");
    await annaSays("Vom Team.");
    const [mine, theirs] = [await idOf("Vorschnell."), await idOf("Vom Team.")];
    const back = await w.request("nobody", paths.readerTakeBack(code), { id: mine });
    expect(await page("nobody", back.headers.get("location") ?? "")).toContain("Der Kommentar ist zurückgenommen.");
    expect(await page("nobody", path)).not.toContain("Vorschnell.");
    await w.request("nobody", paths.readerPutBack(code), { id: mine });
    expect(await page("nobody", path)).toContain("Vorschnell.");
    await w.request("nobody", paths.readerTakeBack(code), { id: theirs });
    expect(await present()).toHaveLength(2);
  });

  test("what is done with stays, and she is told so", async () => {
    const { code, path } = await linkOf(w, "anna");
    await comments(w, code, goal, "Gesehen?");
    const [mine] = await all();
    await w.request("anna", paths.settleComments(town), { ids: mine?.id ?? "" });
    expect(await page("nobody", path)).toContain("erledigt am 12. März 2027");
    const back = await w.request("nobody", paths.readerTakeBack(code), { id: mine?.id ?? "" });
    expect(await page("nobody", back.headers.get("location") ?? "")).toContain("Dieser Kommentar ist schon erledigt.");
    expect(await present()).toHaveLength(1);
  });

  test("sends as many as a link takes, and the next one is refused with its text", async () => {
    const { id, code } = await linkOf(w, "anna");
    const [first] = [await comments(w, code, goal, "Der erste.")];
    expect(first.status).toBe(303);
    const [row] = await all();
    const copies = Array.from({ length: mostPerGuest - 2 }, () => ({ ...(row as typeof strategyComments.$inferSelect), id: newId(w.now) }));
    await w.db.owner((tx) => tx.insert(strategyComments).values(copies));
    const last = await Promise.all([comments(w, code, goal, "Vorletzter?"), comments(w, code, goal, "Letzter?")]);
    expect(last.map(({ status }) => status).sort()).toEqual([303, 422]);
    const refused = await comments(w, code, goal, "Noch einer.");
    const html = await refused.text();
    expect([refused.status, html.includes("Noch einer."), html.includes("schon 200 Kommentare")]).toEqual([422, true, true]);
    const stored = await w.db.owner((tx) => tx.select().from(strategyComments).where(eq(strategyComments.readingId, id)));
    expect(stored).toHaveLength(mostPerGuest);
  });
});

describe("a part that was removed", () => {
  test("while somebody was writing: her text comes back in a form to the strategy as a whole", async () => {
    const { code } = await linkOf(w, "anna");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "measure", ids.measureId));
    const answer = await comments(w, code, measure, "Gute Idee.");
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain("Gute Idee.");
    const whole = { kind: "strategy" as const, id: ids.strategyId };
    expect(html).toContain(paths.readerComment(code, blockPart(whole)));
    expect((await comments(w, code, whole, "Gute Idee.")).status).toBe(303);
  });

  test("keeps its comments listed, with what it was called", async () => {
    const { code, path } = await linkOf(w, "anna");
    await comments(w, code, measure, "Gute Idee.");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "measure", ids.measureId));
    for (const html of [await page("anna", paths.comments(town)), await page("anna", paths.read(town)), await page("nobody", path)]) {
      expect(html).toContain("Gute Idee.");
      expect(html).toContain("Maßnahme 1.1 »Vereinstreff«");
    }
  });

  test("another town's part, and another town's link, lead nowhere", async () => {
    const theirs = await smallStrategy(w, "bert");
    const { code } = await linkOf(w, "anna");
    const bert = await linkOf(w, "bert");
    expect((await comments(w, code, { kind: "goal", id: theirs.goalId }, "Fremd.")).status).toBe(409);
    expect((await comments(w, bert.code, goal, "Fremd.")).status).toBe(409);
    for (const person of ["bert", "clara", "dora"] as const) {
      const sent = await w.request(person, paths.comment(town, blockPart(goal)), { id: newId(w.now), said: "Fremd." });
      expect(sent.status, person).toBe(404);
    }
    expect(await all()).toEqual([]);
  });
});

describe("the team", () => {
  test("finds comments by state, part and words", async () => {
    const { code } = await linkOf(w, "anna");
    await comments(w, code, goal, "Mehr Geld für Bücher.");
    await comments(w, code, measure, "Wer lädt ein?");
    await w.request("anna", paths.settleComments(town), { ids: await idOf("Mehr Geld für Bücher.") });
    const found = async (query: string) => {
      const html = await page("anna", paths.comments(town, query));
      return ["Mehr Geld für Bücher.", "Wer lädt ein?"].filter((said) => html.includes(said));
    };
    expect(await found("")).toEqual(["Wer lädt ein?"]);
    expect(await found("?stand=erledigt")).toEqual(["Mehr Geld für Bücher."]);
    expect(await found("?stand=alle")).toHaveLength(2);
    expect(await found(`?stand=alle&zu=${blockPart(goal)}`)).toEqual(["Mehr Geld für Bücher."]);
    expect(await found("?stand=alle&suche=BUECHER")).toEqual(["Mehr Geld für Bücher."]);
    expect(await found("?stand=alle&suche=vereinstreff")).toEqual(["Wer lädt ein?"]);
    expect(await found("?stand=quatsch&zu=quatsch&ab=quatsch")).toEqual(["Wer lädt ein?"]);
  });

  test("settles all that is shown with one press, and takes that back once", async () => {
    for (const said of ["Eins.", "Zwei.", "Drei."]) await annaSays(said);
    const listed = (await all()).map(({ id }) => id);
    const sent = await w.request("anna", paths.settleComments(town), { ids: listed });
    const after = await page("anna", sent.headers.get("location") ?? "");
    expect(after).toContain("3 Kommentare sind erledigt.");
    expect(await settled()).toHaveLength(3);
    const step = /name="step" value="([^"]+)"/.exec(after)?.[1] ?? "";
    const undone = await Promise.all([1, 2].map(() => w.request("anna", paths.undoSettling(town), { step })));
    expect(undone.map(({ status }) => status)).toEqual([303, 303]);
    expect(await settled()).toEqual([]);
    const lines = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select action, details from audit_lines where action like 'strategy.comments_%' order by seq`,
        z.object({ action: z.string(), details: z.unknown() }),
      ),
    );
    expect(lines).toEqual([
      { action: "strategy.comments_settled", details: { count: 3 } },
      { action: "strategy.comments_reopened", details: { count: 3 } },
    ]);
  });

  test("two people settle the same comment at once: one settlement, one line", async () => {
    await annaSays("Eins.");
    const ids = (await all()).map(({ id }) => id);
    await Promise.all([1, 2].map(() => w.request("anna", paths.settleComments(town), { ids })));
    expect(await settled()).toHaveLength(1);
  });

  test("is told on its start page and the overview what waits, and not of its own", async () => {
    await annaSays("Von mir.");
    expect(await page("anna", `/intern/${town}`)).not.toContain("zum Strategie-Entwurf");
    const { code } = await linkOf(w, "anna");
    await comments(w, code, goal, "Von außen.");
    expect(await page("anna", `/intern/${town}`)).toContain("1 offener Kommentar zum Strategie-Entwurf, zuletzt am 12. März 2027.");
    expect(await page("anna", paths.overview(town))).toContain("2 offene Kommentare ansehen");
  });

  test("settles nothing of another town", async () => {
    await annaSays("Unser.");
    await smallStrategy(w, "bert");
    const [ours] = await all();
    await w.request("bert", paths.settleComments("nachbarhausen"), { ids: ours?.id ?? "" });
    expect(await settled()).toEqual([]);
  });
});

describe("comments stay where they are", () => {
  const canary = "KANARIENVOGEL";

  test("no paper, no edition, no public page, no file and no row for anybody else holds one", async () => {
    const { code } = await linkOf(w, "anna", { forWhom: `Amt ${canary}` });
    await comments(w, code, goal, `${canary} von außen`, { saidBy: canary });
    await annaSays(`${canary} vom Team`);
    const { revision } = await ownDraft(w, "anna");
    const adopted = { outcome: "adopted" as const, decidedOn: "2027-03-11", decidedBy: "Rat", number: null, note: "" };
    await does(w, "anna", (tx, act) => recordDecision(tx, act, { ...adopted, id: newId(w.now), revision }));
    await does(w, "anna", (tx, act) => publishEdition(tx, act, 1));
    const routes = w.app.routes().flatMap((route) => (/^GET \/kommunen/.test(route) ? [route.slice(4)] : []));
    const fill = (route: string) =>
      route
        .replace(/:body(\{[^/]*\})?/, town)
        .replace(/:measure.*$/, "1")
        .replace(/:edition.*$/, "1")
        .replace(/:[a-z]+(\{.*\})?/gi, "x");
    const open = ["/", "/kommunen", "/kommunen.json", ...routes.map(fill)];
    expect(open.length).toBeGreaterThan(6);
    const read = async (path: string) => Buffer.from(await (await w.request("nobody", path)).arrayBuffer()).toString("latin1");
    for (const path of open) expect(await read(path), path).not.toContain(canary);
    for (const path of [paths.overview(town), paths.decision(town), paths.paper(town), paths.paperDocx(town)])
      expect(Buffer.from(await (await w.request("anna", path)).arrayBuffer()).toString("latin1"), path).not.toContain(canary);
    const [edition] = await w.db.owner((tx) =>
      rows(tx, sql`select content::text as text from strategy_editions`, z.object({ text: z.string() })),
    );
    expect(edition?.text).not.toContain(canary);
    for (const person of ["nobody", "bert", "clara", "dora", "emil"] as const)
      for (const table of ["strategy_comments", "strategy_comment_settlements", "strategy_readings", "strategy_reading_looks"]) {
        const count = await w.reads(person, (tx) =>
          rows(tx, sql.raw(`select count(*)::int as count from ${table}`), z.object({ count: z.number() })),
        );
        expect(count, `${person} ${table}`).toEqual([{ count: 0 }]);
      }
  });

  test("nobody writes one in another's name, by SQL", async () => {
    const { id } = await linkOf(w, "anna");
    const { bodyId, actor } = await actOf(w, "anna");
    const row = {
      ...{ id: newId(w.now), bodyId, strategyId: ids.strategyId, blockKind: "goal" as const, blockId: ids.goalId, blockTitle: "Ziel" },
      ...{ said: "Untergeschoben", saidBy: "Anna", cameBy: "team" as const, writtenBy: actor.id, writtenAt: w.now },
    };
    for (const person of ["bert", "clara", "nobody"] as const) {
      for (const attempt of [row, { ...row, cameBy: "link" as const, writtenBy: null, readingId: id }])
        await expect(
          w.as(person, (tx) => tx.insert(strategyComments).values(attempt)),
          person,
        ).rejects.toMatchObject({
          cause: { message: /row-level security/ },
        });
    }
  });
});

test("whoever leaves for good takes her name along; her comment stays", async () => {
  await annaSays("Das bleibt.");
  await w.db.owner((tx) => tx.update(strategyComments).set({ writtenBy: null }));
  expect((await all()).map(({ said, saidBy }) => [said, saidBy])).toEqual([["Das bleibt.", "–"]]);
});

describe("what has had its time is deleted", () => {
  const tidied = async (at: Date) => {
    w.clock.moveTo(at);
    await w.db.owner((tx) => w.jobs.enqueue(tx, forgetReaders, {}));
    await w.jobs.drain();
    return (await all()).map(({ said }) => said).sort();
  };

  test("taken back after a month, settled after twelve, adopted after twelve, all after three years", async () => {
    const { code } = await linkOf(w, "anna");
    for (const said of ["zurückgenommen", "erledigt", "offen"]) await comments(w, code, goal, said);
    await w.request("nobody", paths.readerTakeBack(code), { id: await idOf("zurückgenommen") });
    await w.request("anna", paths.settleComments(town), { ids: await idOf("erledigt") });
    const start = w.now;
    expect(await tidied(later(start, days(30)))).toHaveLength(3);
    expect(await tidied(later(start, days(32)))).toEqual(["erledigt", "offen"]);
    expect(await tidied(later(start, days(368)))).toEqual(["offen"]);
    const { revision } = await ownDraft(w, "anna");
    const adopted = { outcome: "adopted" as const, decidedOn: "2028-03-11", decidedBy: "Rat", number: null, note: "" };
    await does(w, "anna", (tx, act) => recordDecision(tx, act, { ...adopted, id: newId(w.now), revision }));
    expect(await tidied(later(start, days(700)))).toEqual(["offen"]);
    expect(await tidied(later(start, days(740)))).toEqual([]);
  });

  test("a link six months after its end, and its comments stay with the team until their own end", async () => {
    const { id, code } = await linkOf(w, "anna");
    await comments(w, code, goal, "offen");
    await does(w, "anna", (tx, act) => endReading(tx, act, id));
    await tidied(later(w.now, days(190)));
    const left = await w.db.owner((tx) =>
      rows(tx, sql`select count(*)::int as count from strategy_readings`, z.object({ count: z.number() })),
    );
    expect(left).toEqual([{ count: 0 }]);
    const kept = and(eq(strategyComments.cameBy, "link"), isNull(strategyComments.readingId));
    expect(await w.db.owner((tx) => tx.select().from(strategyComments).where(kept))).toHaveLength(1);
  });
});
