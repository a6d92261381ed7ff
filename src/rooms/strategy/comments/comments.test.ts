// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { removeThing } from "../draft/remove.ts";
import { strategyPaths as paths } from "../paths.ts";
import { comments, linkOf } from "../reading/test-readers.ts";
import { does, smallStrategy } from "../test-draft.ts";
import { blockPart } from "./blocks.ts";
import { strategyComments } from "./tables.ts";
import { all, annaSays, goal, idOf, ids, measure, onStage, page, present, town, w } from "./test-stage.ts";
import { mostPerGuest } from "./write.ts";

onStage();

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
