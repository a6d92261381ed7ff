// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from "vitest";
import { type PermissionRow, type Spectator, spectators } from "#kit/policy";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { permissions as identity } from "../../src/identity/permissions.ts";
import { permissions as operation } from "../../src/operation/permissions.ts";
import { permissions as overviews } from "../../src/overviews/permissions.ts";
import { permissions as privacy } from "../../src/privacy/permissions.ts";
import { permissions as register } from "../../src/register/permissions.ts";
import { permissions as inventory } from "../../src/rooms/inventory/permissions.ts";
import { permissions as strategy } from "../../src/rooms/strategy/permissions.ts";
import { permissions as trail } from "../../src/trail/permissions.ts";

const table: readonly PermissionRow[] = [
  ...identity,
  ...operation,
  ...overviews,
  ...privacy,
  ...register,
  ...inventory,
  ...strategy,
  ...trail,
];
const people: Record<Spectator, Person> = { nobody: "nobody", officer: "anna", foreign: "bert", coordinator: "clara", state: "dora" };

let w: World;
let musterstadt: string;
beforeAll(async () => {
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

test("what every person gets on every route", { timeout: 120_000 }, async () => {
  const wrong: string[] = [];
  for (const row of order) {
    for (const who of spectators) {
      const [route, expected] = row;
      const status = await statusFor(row, people[who]);
      if (status !== expected[who]) wrong.push(`${route} ${who}: ${status}, expected ${expected[who]}`);
    }
  }
  expect(wrong).toEqual([]);
});

async function statusFor([route, , find]: PermissionRow, person: Person): Promise<number> {
  const [method, pattern = ""] = route.split(" ");
  const found = find ? await w.db.owner((tx) => find(tx, musterstadt)) : {};
  const parts: Record<string, string> = { body: "musterstadt", ...found };
  const path = pattern.replace(/:([a-z]+)(\{(?:[^{}]|\{[^{}]*\})*\})?/gi, (_, name: string) => parts[name] ?? "0000");
  const answer = await w.request(person, path, method === "POST" ? {} : undefined);
  await answer.arrayBuffer();
  return answer.status;
}
