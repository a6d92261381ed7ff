// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { memberships, people } from "#identity";
import { newId, run } from "#kit/db";
import type { Role } from "#kit/policy";
import type { World } from "#world";
import { browserOf, formsOn } from "./browser.ts";
import { type Route, routeAt, routesOf } from "./route-patterns.ts";
import { type Found, fill, walk } from "./walk.ts";

/** Three bodies that hold something of everything, each filled by its own officer; every text of theirs carries their word. */
export const filled = [
  { slug: "musterstadt", officer: "anna", canary: "Musterkanarie", second: null },
  { slug: "nachbarhausen", officer: "bert", canary: "Nachbarkanarie", second: "deputy" },
  { slug: "kreis-musterland", officer: "clara", canary: "Kreiskanarie", second: "coordinator" },
] as const satisfies readonly { slug: string; officer: string; canary: string; second: Role | null }[];
export type Slug = (typeof filled)[number]["slug"];

export const isFilled = (slug: string | undefined): slug is Slug => filled.some((one) => one.slug === slug);

/** What was found in the three bodies, and by which address each of their things is reached. */
export interface Fullness {
  routes: Route[];
  found: Map<Slug, Found>;
  /** By the way there, `/intern/:body/strategie/ziele/:goal`: the parts of addresses that lead to something. */
  parts: Map<Slug, Map<string, string[]>>;
}

/** Fills the three bodies, on top of the example week. What it adds to the people has to be taken away again: `takeAway`. */
export async function fillEverything(w: World): Promise<Fullness> {
  const routes = routesOf(w);
  const found = new Map<Slug, Found>();
  for (const { slug, second } of filled) if (second) await addColleague(w, slug, second);
  for (const town of ["musterstadt", "nachbarhausen", "erdachtal"]) await askForAccess(w, town);
  for (const { slug, officer, canary } of filled) found.set(slug, await walk(w, officer, slug, canary));
  const parts = new Map([...found].map(([slug, ofBody]) => [slug, partsIn(routes, ofBody)]));
  return { routes, found, parts };
}

const colleagues = "zweite-person@";

/** Two people release, and one stands in for the other: each body needs a second one. */
async function addColleague(w: World, slug: Slug, role: Role): Promise<void> {
  const { id: bodyId } = await w.body(slug);
  const [personId, id] = [newId(w.now), newId(w.now)];
  await w.db.owner(async (tx) => {
    await tx.insert(people).values({ id: personId, name: "Zweite Person", email: `${colleagues}${slug}.example`, createdAt: w.now });
    await tx.insert(memberships).values({ id, personId, bodyId, role, validFrom: w.clock.today() });
  });
}

/** Takes the colleagues away again: people are kept between tests. */
export async function takeAway(w: World): Promise<void> {
  await w.db.owner(async (tx) => {
    const theirs = sql`select id from people where email like ${`${colleagues}%`}`;
    await run(tx, sql`delete from memberships where person_id in (${theirs}) or valid_from > ${w.clock.today()}`);
    await run(tx, sql`delete from people where email like ${`${colleagues}%`}`);
  });
}

/** Somebody who is not there yet asks to work in a town, and has confirmed her address. */
async function askForAccess(w: World, town: string): Promise<void> {
  const path = `/zugang-anfragen/${town}`;
  const stranger = await browserOf(w, "nobody");
  for (let page = await stranger.get(path), times = 0; page.to === "" && times < 3; times += 1) {
    const form = formsOn(page.text, path).find(({ action }) => action.startsWith(path));
    page = await stranger.post(form?.action ?? path, fill(form?.fields ?? [], { canary: "Anfrage", typed: 0 }));
  }
  const confirmed = sql`confirmed_at = ${w.now.toISOString()}, answer_by = '2027-03-19', site = 'http://localhost:3000'`;
  await w.db.owner((tx) => run(tx, sql`update access_requests set ${confirmed} where confirmed_at is null`));
}

function partsIn(routes: readonly Route[], { addresses }: Found): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const [route, ofRoute] of addresses) {
    for (const address of ofRoute) {
      const at = routeAt(routes, route.slice(0, route.indexOf(" ")), address);
      for (const [index, way] of at ? waysTo(at.route).entries() : []) {
        const values = known.get(way) ?? [];
        known.set(way, [...new Set([...values, at?.values[index] ?? ""])]);
      }
    }
  }
  return known;
}

/** How one gets to each part of an address, without the rules of the parts. */
export function waysTo({ pattern, parts }: Route): string[] {
  const plain = pattern.replace(/(:[a-z]+)\{(?:[^{}]|\{[^{}]*\})*\}/gi, "$1");
  return parts.map((name) => plain.slice(0, plain.indexOf(`:${name}`) + name.length + 1));
}

/** A real address of this route below a body: as it was found, or put together from what leads to its neighbours. */
export function addressIn({ found, parts }: Fullness, slug: Slug, route: Route): string | undefined {
  const [address] = found.get(slug)?.addresses.get(route.route) ?? [];
  if (address) return address;
  const values = waysTo(route).map((way, index) => (route.parts[index] === "body" ? slug : parts.get(slug)?.get(way)?.[0]));
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? addressWith(route, known) : undefined;
}

/** The address of a route with these parts. */
export function addressWith({ pattern }: Route, values: readonly string[]): string {
  const left = [...values];
  return pattern.replace(/:[a-z]+(\{(?:[^{}]|\{[^{}]*\})*\})?/gi, () => left.shift() ?? "");
}

/** Parts that are words of the language, not of a body: a connection is called after what it is about, a contact after its purpose. */
const namedByWords = ["key", "former", "purpose"];

/** Whether a route names nothing but the body and such words. */
export const namesWordsOnly = ({ parts }: Route): boolean => parts.every((name) => ["body", ...namedByWords].includes(name));

/** Whether an address names nothing a body does not have itself: words like »ziel« and numbers like 1 are the same everywhere. */
export function namesOwnThings({ parts }: Fullness, slug: Slug, route: Route, address: string): boolean {
  const values = routeAt([route], route.method, address)?.values ?? [];
  return waysTo(route).every(
    (way, index) =>
      ["body", ...namedByWords].includes(route.parts[index] ?? "") ||
      parts
        .get(slug)
        ?.get(way)
        ?.includes(values[index] ?? ""),
  );
}
