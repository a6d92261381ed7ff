// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { newId, rows } from "#kit/db";
import { type Person, type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { does, smallStrategy } from "../test-draft.ts";
import { endReading } from "./make.ts";
import { strategyReadings } from "./tables.ts";
import { linkOf } from "./test-readers.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
  await smallStrategy(w, "anna");
});

const page = async (person: Person, path: string) => (await w.request(person, path)).text();
const open = (path: string) => w.request("nobody", path);
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
