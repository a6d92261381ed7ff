// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import { days, later } from "#kit/time";
import { createSeals } from "#kit/web";
import { type Person, type World, world } from "#world";
import { blockPart } from "../comments/blocks.ts";
import { strategyComments } from "../comments/tables.ts";
import { strategyPaths as paths } from "../paths.ts";
import { strategyMeasures } from "../tables.ts";
import { does, smallStrategy } from "../test-draft.ts";
import { codeOf } from "./code.ts";
import { endReading } from "./make.ts";
import { codeStillOf, readingByCode } from "./open.ts";
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
