// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows } from "#kit/db";
import { days, later } from "#kit/time";
import { recordDecision } from "../decision/record.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishEdition } from "../publication/publish.ts";
import { forgetReaders } from "../reading/forget.ts";
import { endReading } from "../reading/make.ts";
import { comments, linkOf } from "../reading/test-readers.ts";
import { actOf, does, ownDraft, smallStrategy } from "../test-draft.ts";
import { blockPart } from "./blocks.ts";
import { strategyComments } from "./tables.ts";
import { all, annaSays, goal, idOf, ids, measure, onStage, page, settled, town, w } from "./test-stage.ts";

onStage();

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
