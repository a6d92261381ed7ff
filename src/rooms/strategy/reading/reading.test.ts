// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { newId, rows, run, type Tx } from "#kit/db";
import { days, later } from "#kit/time";
import { createSeals } from "#kit/web";
import { type Person, type World, world } from "#world";
import { blockPart } from "../comments/blocks.ts";
import { strategyComments } from "../comments/tables.ts";
import { removeThing } from "../draft/remove.ts";
import { strategyPaths as paths } from "../paths.ts";
import { strategyMeasures } from "../tables.ts";
import { does, smallStrategy } from "../test-draft.ts";
import { codeOf, digestOf } from "./code.ts";
import { endReading } from "./make.ts";
import { codeStillOf, enterAsGuest, readingByCode } from "./open.ts";
import { strategyReadings } from "./tables.ts";
import { comments, linkOf } from "./test-readers.ts";

const town = "musterstadt";
const canary = "KANARIENVOGEL";

let w: World;
let ids: Awaited<ReturnType<typeof smallStrategy>>;
beforeEach(async () => {
  w = await world();
  ids = await smallStrategy(w, "anna");
  await w.db.owner((tx) => tx.update(strategyMeasures).set({ nextStep: canary }));
});

const page = async (person: Person, path: string) => (await w.request(person, path)).text();
const open = (path: string) => w.request("nobody", path);
const said = () => w.db.owner((tx) => tx.select().from(strategyComments));
const form = (change: Record<string, string> = {}) => ({
  id: newId(w.now),
  forWhom: "Büro der Bürgermeisterin",
  until: "2027-03-26",
  comments: "yes",
  ...change,
});

describe("making a link", () => {
  test("gives an address that opens the draft, and sends nothing", async () => {
    const sent = await w.request("anna", paths.readings(town), form());
    const shown = await page("anna", sent.headers.get("location") ?? "");
    const [, path = ""] = /http:\/\/localhost:3000(\/lesen\/[2-9a-z]{4}-[2-9a-z]{4})/.exec(shown) ?? [];
    expect((await open(path)).status).toBe(200);
    const mails = await w.db.owner((tx) => rows(tx, sql`select count(*)::int as count from mails`, z.object({ count: z.number() })));
    expect(mails).toEqual([{ count: 0 }]);
  });

  test("sent twice makes one link with one address and one line in the trail", async () => {
    const filled = form();
    const both = await Promise.all([w.request("anna", paths.readings(town), filled), w.request("anna", paths.readings(town), filled)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await w.db.owner((tx) => tx.select().from(strategyReadings))).toHaveLength(1);
    expect(await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "strategy.reading_made")))).toHaveLength(1);
  });

  test.each([
    ["nobody it is for", { forWhom: " " }, "Schreiben Sie auf, für wen der Link ist."],
    ["a long name", { forWhom: "x".repeat(81) }, "mehr als 80 Zeichen"],
    ["no end", { until: "" }, "Tragen Sie ein, bis wann der Link gilt."],
    ["a day that is over", { until: "2027-03-11" }, "Dieser Tag ist schon vorbei."],
    ["a day after more than 90", { until: "2027-06-11" }, "höchstens 90 Tage"],
    ["no day", { until: "bald" }, "steht nicht im Kalender"],
  ])("with %s is refused with a sentence, and what was typed stays", async (_, change, sentence) => {
    const answer = await w.request("anna", paths.readings(town), form({ forWhom: "Kämmerei", ...change }));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(sentence);
    if (!("forWhom" in change)) expect(html).toContain('value="Kämmerei"');
    expect(await w.db.owner((tx) => tx.select().from(strategyReadings))).toEqual([]);
  });

  test("a form gone back to makes a link of its own when it wants something else, or the first has ended", async () => {
    const filled = form();
    const leadsTo = async (change: Record<string, string> = {}) =>
      (await w.request("anna", paths.readings(town), { ...filled, ...change })).headers.get("location") ?? "";
    const first = await leadsTo();
    expect(first).toBe(paths.reading(town, filled.id));
    const second = await leadsTo({ forWhom: "Kämmerei" });
    expect(await page("anna", second)).toContain("Kämmerei");
    await does(w, "anna", (tx, act) => endReading(tx, act, filled.id));
    const third = await leadsTo();
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await page("anna", third)).toContain("http://localhost:3000/lesen/");
    expect(await w.db.owner((tx) => tx.select().from(strategyReadings))).toHaveLength(3);
  });

  test("the database holds the 90 days too, and no row holds the code", async () => {
    const { id, code } = await linkOf(w, "anna", { until: "2027-06-10" });
    const tooLong = linkOf(w, "anna", { until: "2027-06-11" });
    await expect(tooLong).rejects.toMatchObject({ cause: { message: /strategy_readings_at_most_90_days/ } });
    const [row] = await w.db.owner((tx) =>
      rows(tx, sql`select to_jsonb(r)::text as text from strategy_readings r`, z.object({ text: z.string() })),
    );
    expect(row?.text).toContain(id);
    expect(row?.text).not.toContain(code);
  });

  test("another town neither sees nor ends it", async () => {
    const { id } = await linkOf(w, "anna");
    for (const person of ["bert", "clara", "dora", "nobody"] as const) {
      expect([303, 404], person).toContain((await w.request(person, paths.reading(town, id))).status);
      expect([303, 404], person).toContain((await w.request(person, paths.endReading(town, id), {})).status);
    }
    await smallStrategy(w, "bert");
    expect((await w.request("bert", paths.reading("nachbarhausen", id))).status).toBe(404);
    expect((await w.request("bert", paths.endReading("nachbarhausen", id), {})).status).toBe(404);
    const [row] = await w.db.owner((tx) => tx.select().from(strategyReadings));
    expect(row?.endedAt).toBe(null);
  });
});

describe("reading by a link", () => {
  test("shows the whole draft, marked as a draft, without what is for the team", async () => {
    const { path } = await linkOf(w, "anna");
    const answer = await open(path);
    const html = await answer.text();
    for (const words of [
      "Vereine finden leichter zueinander",
      "Vereinstreff",
      "600\u00a0€",
      "Für: Büro der Bürgermeisterin",
      "26. März 2027",
    ])
      expect(html).toContain(words);
    expect(html).toMatch(/<svg class="fk-draft__mark"[^>]* aria-hidden="true"[^>]*><text[^>]*>Entwurf/);
    expect(html).not.toContain(canary);
  });

  test("leaves no cookie, and asks search engines and caches to forget it", async () => {
    const { path } = await linkOf(w, "anna");
    const { headers } = await open(path);
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test("gives a paper with the same", async () => {
    const { path } = await linkOf(w, "anna");
    const answer = await open(`${path}/entwurf.pdf`);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe("%PDF");
  });

  test("is counted by day, with first and last time and nothing else", async () => {
    const { id, path } = await linkOf(w, "anna");
    // What the address says happened to a comment anybody can write into it.
    for (const said of ["", "?kommentar=gesendet", "?kommentar=zurueckgeholt"]) await open(`${path}${said}`);
    await w.app.fetch(new Request(`http://localhost:3000${path}`, { method: "HEAD" }));
    w.clock.moveTo(later(w.now, days(1)));
    await Promise.all([open(path), open(path)]);
    const looks = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select looked_on::text as "on", times from strategy_reading_looks order by 1`,
        z.object({ on: z.string(), times: z.number() }),
      ),
    );
    expect(looks).toEqual([
      { on: "2027-03-12", times: 3 },
      { on: "2027-03-13", times: 2 },
    ]);
    expect(await page("anna", paths.reading(town, id))).toContain("13. März 2027");
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "strategy.read_by_link")));
    expect(lines.map(({ actorToken, details }) => [actorToken, details])).toEqual([
      [null, {}],
      [null, {}],
    ]);
  });

  test.each(["2222-2222", "k7m2-9x0o", "quatsch", "%00%00", "a".repeat(3000), "'; drop table mails"])(
    "a code that never was looks like nothing: %s",
    async (typed) => {
      const answer = await open(`/lesen/${encodeURI(typed)}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("Dieser Leselink führt nirgends hin");
    },
  );

  test("on its last day it works, on the next it says so; ended by the team it is over at once", async () => {
    const first = await linkOf(w, "anna");
    const second = await linkOf(w, "anna");
    w.clock.moveTo(new Date("2027-03-26T22:59:00Z"));
    expect((await open(first.path)).status).toBe(200);
    await does(w, "anna", (tx, act) => endReading(tx, act, second.id));
    const ended = await open(second.path);
    expect([ended.status, (await ended.text()).includes("Die Kommune hat ihn beendet.")]).toEqual([410, true]);
    w.clock.moveTo(new Date("2027-03-26T23:01:00Z"));
    const late = await open(first.path);
    expect([late.status, (await late.text()).includes("Er galt bis 26. März 2027.")]).toEqual([410, true]);
    for (const rest of ["/entwurf.pdf", `/kommentar/${blockPart({ kind: "goal", id: ids.goalId })}`])
      expect((await open(first.path + rest)).status).toBe(410);
    expect(await page("anna", paths.readings(town))).toContain("abgelaufen");
  });

  test("capitals and a missing hyphen do no harm", async () => {
    const { code } = await linkOf(w, "anna");
    expect((await open(`/lesen/${code.toUpperCase()}`)).status).toBe(200);
  });
});

describe("what the database gives, whatever the program asks", () => {
  const counted = z.object({ count: z.number() });
  const tables = ["strategies", "strategy_goals", "shared.strategy_measures", "strategy_measure_costs", "strategy_comments"];
  const seenBy = (person: Person, digest: string, table: string) =>
    w.reads(person, async (tx) => {
      await enterAsGuest(tx, digest);
      return (await rows(tx, sql.raw(`select count(*)::int as count from ${table}`), counted))[0]?.count;
    });

  test("with the code the one draft; without, with a wrong or an ended one nothing; of another town nothing ever", async () => {
    await smallStrategy(w, "bert");
    const { id, code } = await linkOf(w, "anna");
    await comments(w, code, { kind: "goal", id: ids.goalId }, "Gut so.");
    const digest = digestOf(w.app.seals, code);
    for (const table of tables) {
      expect(await seenBy("nobody", digest, table), table).toBe(1);
      for (const wrong of ["", code, `${digest}x`]) expect(await seenBy("nobody", wrong, table), table).toBe(0);
    }
    for (const table of ["strategy_papers", "strategy_measures", "strategy_principle_answers", "strategy_readings", "strategy_decisions"])
      expect(await seenBy("nobody", digest, table === "strategy_measures" ? "public.strategy_measures" : table), table).toBe(0);
    await does(w, "anna", (tx, act) => endReading(tx, act, id));
    for (const table of tables) expect(await seenBy("nobody", digest, table), table).toBe(0);
  });

  test("what is removed or for the team is in no row a reader gets, and she changes nothing", async () => {
    const { code } = await linkOf(w, "anna");
    const digest = digestOf(w.app.seals, code);
    const measures = () =>
      w.reads("nobody", async (tx) => {
        await enterAsGuest(tx, digest);
        return rows(tx, sql`select to_jsonb(m)::text as text from strategy_measures m`, z.object({ text: z.string() }));
      });
    const [row] = await measures();
    expect(row?.text).toContain("Vereinstreff");
    expect(row?.text).not.toContain(canary);
    for (const statement of ["update public.strategies set title = 'Fremd'", "update strategy_goals set title = 'Fremd'"])
      await w.as("nobody", async (tx) => {
        await enterAsGuest(tx, digest);
        await run(tx, sql.raw(statement));
      });
    await does(w, "anna", (tx, act) => removeThing(tx, act, "measure", ids.measureId));
    expect(await measures()).toEqual([]);
    expect(await page("anna", paths.overview(town))).not.toContain("Fremd");
  });

  test("the digest of a code can be read by nobody", async () => {
    await linkOf(w, "anna");
    const attempt = w.reads("anna", (tx) => rows(tx, sql`select code_digest from strategy_readings`, z.unknown()));
    await expect(attempt).rejects.toMatchObject({ cause: { message: /permission denied/ } });
  });

  test("measures to readers have every column the table has, so that each new one is decided about", async () => {
    const columnsOf = (schema: string) =>
      w.db.owner((tx) =>
        rows(
          tx,
          sql`select column_name as name from information_schema.columns where table_schema = ${schema} and table_name = 'strategy_measures' order by 1`,
          z.object({ name: z.string() }),
        ),
      );
    expect(await columnsOf("shared"), "ask fokus_share_measures() again in the migration that adds the column").toEqual(
      await columnsOf("public"),
    );
  });
});

describe("a page of the draft says who sees it", () => {
  test("to the team: only you, or with how many links", async () => {
    const seen = async (path: string) => /class="fk-seen">[\s\S]*?<\/p>/.exec(await page("anna", path))?.[0];
    expect(await seen(paths.overview(town))).toContain("Nur Ihr Team sieht das");
    const { id } = await linkOf(w, "anna");
    expect(await seen(paths.overview(town))).toContain("Geteilt mit: 1 Leselink");
    expect(await seen(paths.decision(town))).toContain("Nur Ihr Team sieht das");
    await does(w, "anna", (tx, act) => endReading(tx, act, id));
    expect(await seen(paths.goals(town))).toContain("Nur Ihr Team sieht das");
  });
});

test("a comment that was sent while the link was ended comes back as text, and is not saved", async () => {
  const { id, code } = await linkOf(w, "anna");
  await does(w, "anna", (tx, act) => endReading(tx, act, id));
  const answer = await comments(w, code, { kind: "goal", id: ids.goalId }, "Das habe ich lange überlegt.");
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain("Das habe ich lange überlegt.");
  expect(await said()).toEqual([]);
});

test("a link goes on working when the secret changes, and its address can still be shown", async () => {
  const [older, newer] = ["o".repeat(40), "n".repeat(40)];
  const [before, after, without] = [createSeals(older), createSeals(`${newer}\n${older}`), createSeals(newer)];
  const { id, code } = await linkOf(w, "anna", { seals: before });
  expect(codeOf(after, id)).not.toBe(code);
  const reads = <T>(fn: (tx: Tx) => Promise<T>) => w.reads("nobody", fn);
  expect((await reads((tx) => readingByCode(tx, after, code)))?.reading).toMatchObject({ id, state: "open" });
  expect(await reads((tx) => codeStillOf(tx, after, id))).toBe(code);
  expect(await reads((tx) => codeStillOf(tx, without, id))).toBe(undefined);
});
