// SPDX-License-Identifier: EUPL-1.2
import { and, inArray, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bodies, kindsOfNoPlace, registerId } from "#register";
import { type World, world } from "#world";
import type { House } from "../house.ts";
import { addBody } from "./add-body.ts";
import { addUser } from "./add-user.ts";
import { importList } from "./commands.ts";
import { exitCodes, type Output } from "./output.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});
const seeded = ["beispielministerium", "freiwilligenagentur-musterland", "tus-08-altdorf", "musterbau"].map((slug) =>
  registerId(`example/${slug}`),
);
afterEach(() =>
  w.db.owner((tx) => tx.delete(bodies).where(and(inArray(bodies.kind, [...kindsOfNoPlace]), sql`${bodies.id} not in ${seeded}`))),
);

/** What a command says, and how it ends. */
async function says(command: (house: House, out: Output) => Promise<number>): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(text);
  const house = { ...w, config: { url: "http://localhost:3000" } } as unknown as House;
  const code = await command(house, { line: keep, fault: keep, note: keep, bytes: () => {} });
  return { code, said: lines.join("\n") };
}
const add = (options: Record<string, string>) => says((house, out) => addBody(house, options, out));
const ministry = { kind: "ministry", name: "Ministerium für Beispiele", below: "land", domain: "ministerium.example" };

test("the operator founds the first ministry, once", async () => {
  expect(await add(ministry)).toEqual({
    code: exitCodes.ok,
    said: "Ministerium für Beispiele ist angelegt. In Adressen und bei --body heißt sie: ministerium-fuer-beispiele",
  });
  expect((await w.body("ministerium-fuer-beispiele")).website).toBe("ministerium.example");
  expect((await add(ministry)).said).toBe("Ministerium für Beispiele steht dort schon. Es wurde nichts angelegt.");
});

test.each([
  ["a kind that is a place", { kind: "municipality" }, "Nennen Sie --kind"],
  ["no name", { name: " " }, "Nennen Sie --kind"],
  ["a place nobody knows", { below: "nirgendwo" }, "gibt es im Register nicht"],
  ["a ministry below a town", { below: "musterstadt" }, "führt keine Stellen dieser Art"],
  ["half a domain", { domain: "ministerium" }, "ist keine Mail-Domain"],
] as const)("%s is refused in words", async (_, change, sentence) => {
  const { code, said } = await add({ ...ministry, ...change });
  expect([code, said.includes(sentence)]).toEqual([exitCodes.unreadable, true]);
});

test("nobody becomes an officer of a body that has no rooms, and no list is read into it", async () => {
  const person = { name: "Ute Neu", mail: "ute@musterbau.example", role: "officer", body: "musterbau" };
  expect(await says((house, out) => addUser(house, person, out))).toMatchObject({ code: exitCodes.unreadable });
  expect(await says((house, out) => importList(house, { body: "musterbau" }, "package.json", out))).toMatchObject({
    code: exitCodes.unreadable,
  });
});
