// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { run } from "#kit/db";
import { expectedFor, type FurtherSpectator, type PermissionRow, spectators, usuallyLike } from "#kit/policy";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { markupReader } from "./markup.ts";
import { people, table } from "./permission-table.ts";
import { bringAbout } from "./situations.ts";

let w: World;
let musterstadt: string;
beforeEach(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  musterstadt = (await w.body("musterstadt")).id;
});

/** Assets are the same files for everybody and have no person. */
const withoutPerson = ["GET /assets/:file"];

test("every route has a row, and every row a route", () => {
  const routes = w.app.routes().filter((route) => !withoutPerson.includes(route));
  const rows = table.map(([route]) => route);
  expect(routes.filter((route) => !rows.includes(route))).toEqual([]);
  expect(rows.filter((route) => !routes.includes(route))).toEqual([]);
});

test("no row stands twice", () => {
  const rows = table.map(([route]) => route);
  expect(rows.filter((route, at) => rows.indexOf(route) !== at)).toEqual([]);
});

/** GETs first: a POST may remove what a later row looks for. */
const order = [...table].sort(([one], [other]) => Number(one.startsWith("POST")) - Number(other.startsWith("POST")));

const further = Object.keys(usuallyLike) as FurtherSpectator[];

/** In two rounds, each with an example week of its own: what the officer removed is there again for her deputy. */
test.each([
  ["whom every row names", spectators],
  ["everybody else", further],
] as const)("what people get on every route: %s", { timeout: 400_000 }, async (_, spectatorsOfRound) => {
  const wrong: string[] = [];
  const markup = markupReader();
  for (const row of order) {
    const [route, expected] = row;
    // Hundreds of tries within a moment are what the limits are for; here every answer counts.
    await w.db.owner((tx) => run(tx, sql`delete from rate_counts`));
    for (const who of spectatorsOfRound) {
      const status = await statusFor(row, people[who], (html, of) => markup.read(`${route} ${of}`, html));
      if (status !== expectedFor(expected, who)) wrong.push(`${route} ${who}: ${status}, expected ${expectedFor(expected, who)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(markup.faults()).toEqual([]);
  expect(markup.count()).toBeGreaterThan(100);
});

/** What opens more on purpose, built by the rooms' own functions; and whom it concerns, with somebody it does not. */
test.each([
  ["ordered", ["coordinator", "foreign"]],
  ["shared", ["coordinator", "foreign"]],
  ["draftShared", ["coordinator", "state", "councillor", "foreign"]],
] as const)("what people get on every route, when it is %s", { timeout: 400_000 }, async (situation, concerned) => {
  await bringAbout(w, situation);
  const wrong: string[] = [];
  for (const row of order.filter(([route]) => route.includes("/intern/:body"))) {
    const [route, expected] = row;
    for (const who of concerned) {
      const [status, wanted] = [await statusFor(row, people[who]), expectedFor(expected, who, situation)];
      if (status !== wanted) wrong.push(`${route} ${who}: ${status}, expected ${wanted}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** What is there in no example week: only the rows that say so, so that the others are not walked once more. */
test("what people get where there is a link, an invitation, an edition and a release that waits", { timeout: 400_000 }, async () => {
  await bringAbout(w, "busy");
  const wrong: string[] = [];
  let reached = 0;
  for (const row of order.filter(([, expected]) => expected.when?.busy)) {
    const [route, expected] = row;
    for (const who of ["foreign", "coordinator", "state", "councillor", "nobody", "deputy", "officer"] as const) {
      const [status, wanted] = [await statusFor(row, people[who]), expectedFor(expected, who, "busy")];
      if (status !== wanted) wrong.push(`${route} ${who}: ${status}, expected ${wanted}`);
      if (status === 200) reached += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(reached).toBeGreaterThan(10);
});

type Look = (html: string, status: number) => void;

async function statusFor([route, , find]: PermissionRow, person: Person, look?: Look): Promise<number> {
  const [method, pattern = ""] = route.split(" ");
  const found = find ? await w.db.owner((tx) => find(tx, musterstadt)) : {};
  const parts: Record<string, string> = { body: "musterstadt", ...found };
  const path = pattern.replace(/:([a-z]+)(\{(?:[^{}]|\{[^{}]*\})*\})?/gi, (_, name: string) => parts[name] ?? "0000");
  const answer = await w.request(person, path, method === "POST" ? {} : undefined);
  const text = await answer.text();
  look?.(text, answer.status);
  return answer.status;
}
