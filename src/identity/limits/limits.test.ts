// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { newestMails } from "#kit/mail";
import { hours, later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { newestCode, signInByCode, visitor } from "../testing/visitor.ts";
import { removeOldCounts, takeOne } from "./count.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const anna = "ehrenamt@musterstadt.example";
const budget = { what: "test", times: 3, within: minutes(15) };
const take = (whose = "somebody") => w.db.signIn((tx) => takeOne(tx, w.app.seals, { budget, whose, now: w.now }));

const mailsTo = async (recipient: string) => {
  await w.jobs.drain();
  return (await w.db.owner((tx) => newestMails(tx))).filter((mail) => mail.recipient === recipient).length;
};

describe("a budget", () => {
  test("thirty tries at once: exactly three go through", async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => take()));
    expect(outcomes.filter((refused) => refused === null)).toHaveLength(3);
  });

  test("says when it begins anew, does not move that moment, and keeps it", async () => {
    const until = later(w.now, minutes(15));
    for (let time = 0; time < 3; time++) await take();
    expect(await take()).toEqual({ until });
    w.clock.moveTo(later(w.now, minutes(14)));
    expect(await take()).toEqual({ until });
    w.clock.moveTo(until);
    expect(await take()).toBeNull();
  });

  test("is everybody's own", async () => {
    for (let time = 0; time < 4; time++) await take();
    expect(await take("somebody else")).toBeNull();
  });

  test("leaves nothing behind: neither address nor account stands in the row, and the row goes with its end", async () => {
    await visitor(w, "203.0.113.9").visit("/anmelden", { email: anna });
    const counted = () => w.db.owner((tx) => rows(tx, sql`select key_hash as key from rate_counts`, z.object({ key: z.string() })));
    const keys = await counted();
    expect(keys.length).toBeGreaterThan(0);
    expect(JSON.stringify(keys)).not.toMatch(/203\.0|musterstadt/);
    await w.db.signIn((tx) => removeOldCounts(tx, later(w.now, hours(2))));
    expect(await counted()).toEqual([]);
  });

  test("rooms cannot see the counts", async () => {
    await expect(w.reads("anna", (tx) => rows(tx, sql`select count(*)::int as n from rate_counts`, z.unknown()))).rejects.toMatchObject({
      cause: { message: /permission denied/ },
    });
  });
});

describe("asking for codes in somebody else's name", () => {
  const ask = (address: string) => visitor(w, address).visit("/anmelden", { email: anna });

  test("after three the asker waits, and is told until when", async () => {
    for (let time = 0; time < 3; time++) expect((await ask("203.0.113.9")).status).toBe(303);
    const refused = await ask("203.0.113.77");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "900"]);
    expect(await refused.text()).toMatch(/Ab \d\d:\d\d Uhr können Sie einen neuen anfordern/);
    expect(await mailsTo(anna)).toBe(3);
  });

  test("Anna, somewhere else, still gets hers and signs in", async () => {
    for (let time = 0; time < 9; time++) await ask("203.0.113.9");
    const answer = await signInByCode(w, visitor(w, "198.51.100.4"), anna);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/intern"]);
  });

  test("even from everywhere at once, Anna's own browser is let through", async () => {
    const own = visitor(w, "198.51.100.4");
    await signInByCode(w, own, anna);
    await own.visit("/abmelden", {});
    for (let part = 0; part < 20; part++) await ask(`203.0.${part}.9`);
    expect((await ask("192.0.2.1")).status).toBe(429);
    expect((await signInByCode(w, own, anna)).headers.get("location")).toBe("/intern");
  });

  test("the mark of another person's browser opens nothing more", async () => {
    const bert = visitor(w, "203.0.113.9");
    await signInByCode(w, bert, "ehrenamt@nachbarhausen.example");
    for (let time = 0; time < 3; time++) await bert.visit("/anmelden", { email: anna });
    expect((await bert.visit("/anmelden", { email: anna })).status).toBe(429);
  });

  test("no mailbox is flooded: twelve mails in an hour, from however many parts of the net", async () => {
    for (let part = 0; part < 30; part++) await ask(`203.0.${part}.9`);
    expect(await mailsTo(anna)).toBe(12);
  });

  test("an address nobody has is answered in the same way, every time", async () => {
    const statuses = async (email: string) => {
      const answers: [number, string | null, number][] = [];
      for (let time = 0; time < 5; time++) {
        const answer = await visitor(w, "203.0.113.9").visit("/anmelden", { email });
        answers.push([answer.status, answer.headers.get("location"), (await answer.text()).length]);
      }
      return answers;
    };
    expect(await statuses("niemand@musterstadt.example")).toEqual(await statuses(anna));
  });
});

describe("guessing codes from one part of the net", () => {
  test("misses at /v are counted, after sixty there is a pause; a neighbour in the net goes on", async () => {
    const guesser = visitor(w, "203.0.113.9");
    for (let time = 0; time < 60; time++) expect((await guesser.visit("/v/k7m2-9xqp")).status).toBe(404);
    const refused = await guesser.visit("/v/k7m2-9xqp");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(await refused.text()).toContain("Niemand ist gesperrt.");
    expect((await visitor(w, "203.0.114.9").visit("/v/k7m2-9xqp")).status).toBe(404);
  });

  test("misses at reading links are counted too", async () => {
    const guesser = visitor(w, "203.0.113.9");
    for (let time = 0; time < 60; time++) expect((await guesser.visit("/lesen/q4tz-9xqp")).status).toBe(404);
    expect((await guesser.visit("/lesen/q4tz-9xqp")).status).toBe(429);
  });

  test("requests for access: twenty in an hour from one part of the net", async () => {
    const hasty = visitor(w, "203.0.113.9");
    for (let time = 0; time < 20; time++) expect((await hasty.visit("/zugang-anfragen/musterstadt", {})).status).not.toBe(429);
    const refused = await hasty.visit("/zugang-anfragen/musterstadt", { name: "Gerda Geht" });
    expect([refused.status, (await refused.text()).includes('value="Gerda Geht"')]).toEqual([429, true]);
  });

  test("what was typed into a form that has to wait stands ready to be sent again", async () => {
    const hasty = visitor(w, "203.0.113.9");
    for (let time = 0; time < 120; time++) await hasty.visit("/anmelden/code", { code: "2222-2222" });
    const refused = await hasty.visit("/anmelden/code", { code: "k7m2-9xqp" });
    expect(refused.status).toBe(429);
    const page = await refused.text();
    expect(page).toContain('name="code" value="k7m2-9xqp"');
    expect(page).toContain("Noch einmal abschicken");
  });

  test("a proxy nobody trusts cannot say it is somebody else each time", async () => {
    for (let time = 0; time < 60; time++)
      await visitor(w, "203.0.113.9").visit("/v/k7m2-9xqp", undefined, { "x-forwarded-for": `10.0.${time}.1` });
    expect((await visitor(w, "203.0.113.9").visit("/v/k7m2-9xqp")).status).toBe(429);
  });
});

test("two colleagues ask for the shared mailbox at once: each mail names the mark of its page, and both sign in", async () => {
  const [one, other] = [visitor(w, "203.0.113.9"), visitor(w, "203.0.113.9")];
  await one.visit("/anmelden", { email: anna });
  const codeOfOne = await newestCode(w, anna);
  w.clock.moveTo(later(w.now, minutes(1)));
  await other.visit("/anmelden", { email: anna });
  const codeOfOther = await newestCode(w, anna);
  const [mark] = /Kennzeichen (\d\d)/.exec(await (await one.visit("/anmelden/code")).text())?.slice(1) ?? [];
  const mails = await w.db.owner((tx) => newestMails(tx));
  expect(mails.find((mail) => mail.body?.includes(codeOfOne))?.body).toContain(`Kennzeichen ${mark}.`);
  expect((await one.visit("/anmelden/code", { code: codeOfOne })).headers.get("location")).toBe("/intern");
  expect((await other.visit("/anmelden/code", { code: codeOfOther })).headers.get("location")).toBe("/intern");
});
