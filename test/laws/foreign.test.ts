// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { cast } from "#identity";
import { newId, rows, run } from "#kit/db";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { type Answer, type Browser, browserOf } from "./browser.ts";
import {
  addressIn,
  addressWith,
  type Fullness,
  fillEverything,
  filled,
  isFilled,
  namesOwnThings,
  namesWordsOnly,
  type Slug,
  takeAway,
} from "./filled.ts";
import { differing, printOfEverything } from "./print.ts";
import { type Route, routeAt } from "./route-patterns.ts";

const everybody: readonly Person[] = ["nobody", ...(Object.keys(cast) as (keyof typeof cast)[])];

let w: World;
let full: Fullness;

beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  full = await fillEverything(w);
  await endWhatIsShared();
}, 240_000);

afterAll(() => takeAway(w));

/** Orders and shares open something on purpose; what they open stands in the permission table. Here they are over, and their rows stay. */
async function endWhatIsShared(): Promise<void> {
  const now = w.now.toISOString();
  await w.db.owner(async (tx) => {
    for (const table of ["inventory_shares", "strategy_shares"])
      await run(tx, sql`update ${sql.identifier(table)} set ended_at = ${now} where ended_at is null`);
    await run(tx, sql`update delegations set revoked_at = ${now} where revoked_at is null`);
  });
}

/** A law that finds nothing to ask proves nothing. What a body cannot have is named here, with the reason. */
const cannotHave: readonly (readonly [route: RegExp, reason: string, slug?: Slug])[] = [
  [/bestand\/freigaben\/:id/, "a Kreis shares its inventory with nobody", "kreis-musterland"],
  [/team\/auftraege\/:id/, "a Kreis gives no orders", "kreis-musterland"],
  [/team\/stellen\/:stelle/, "no body stands below it", "nachbarhausen"],
  [/zusammenschl(uss|uesse)|strategie\/frueher/, "nobody merges in the example week: test/laws/moving.test.ts"],
  [/team\/einblicke\/:id/, "no operator looks in the example week: src/identity/looks/looks.test.ts"],
  [/bestand\/zuordnungen/, "no organisation claims an entry in the example week: src/rooms/inventory/claims"],
  [/bestand\/aendern\/:step/, "changes many entries at once on a page behind two others: src/rooms/inventory/entries/many"],
];

test("each of the three bodies holds something of every kind", () => {
  const inside = full.routes.filter(({ pattern, parts }) => pattern.startsWith("/intern/:body") && parts.length > 1);
  const missing = filled.flatMap(({ slug }) =>
    inside.filter((route) => !addressIn(full, slug, route)).map(({ route }) => ({ slug, route })),
  );
  const unexplained = missing.filter(({ slug, route }) => !cannotHave.some(([names, , body = slug]) => body === slug && names.test(route)));
  expect(unexplained.map(({ slug, route }) => `${slug} ${route}`)).toEqual([]);
});

interface Try {
  route: Route;
  address: string;
  /** Whose things the address names. */
  of: Slug;
  /** Somebody's own address, with a foreign thing in it. */
  atHome: boolean;
}

const below = (slug: string, address: string) => address.replace(/^\/(intern|kommunen)\/[^/]+/, `/$1/${slug}`);

/** Everything somebody tries who belongs to `own`: foreign addresses with foreign and with own things, own addresses with foreign things. */
function triesOf(own: string | undefined): Try[] {
  const inside = full.routes.filter(({ pattern }) => pattern.startsWith("/intern/:body"));
  const others = filled.map(({ slug }) => slug).filter((slug) => slug !== own);
  return others.flatMap((other) =>
    inside.flatMap((route) => {
      const theirs = addressIn(full, other, route);
      const tries: Try[] = theirs ? [{ route, address: theirs, of: other, atHome: false }] : [];
      if (namesWordsOnly(route)) return tries;
      const known = isFilled(own) && theirs !== undefined && namesOwnThings(full, own, route, theirs);
      if (theirs && own && !known) tries.push({ route, address: below(own, theirs), of: other, atHome: true });
      const mine = isFilled(own) ? addressIn(full, own, route) : undefined;
      if (mine && isFilled(own)) tries.push({ route, address: below(other, mine), of: own, atHome: false });
      return tries;
    }),
  );
}

let requests = 0;

async function counted(answer: Promise<Answer>): Promise<Answer> {
  requests += 1;
  return answer;
}

/** The form its own officer would send, without her words: what an answer gives back is not what it knows. */
function formOf({ route, of }: Try): [string, string][] {
  const words = new RegExp(filled.map(({ canary }) => canary).join("|"), "gi");
  const form = full.found.get(of)?.forms.get(route.route)?.[0]?.filled ?? [];
  return form.map(([name, value]) => [name, value.replace(words, "Wort")]);
}

async function ask(browser: Browser, tried: Try): Promise<Answer[]> {
  const { route, address } = tried;
  if (route.method === "GET") return [await counted(browser.get(address))];
  const form = formOf(tried);
  const empty = await counted(browser.post(address, []));
  return form.length > 0 ? [empty, await counted(browser.post(address, form))] : [empty];
}

/** The same address with a thing that never was. */
function neverThere({ route, address }: Try): string {
  const values = routeAt([route], route.method, address)?.values ?? [];
  return addressWith(
    route,
    values.map((value, index) => (route.parts[index] === "body" ? value : value.replace(/[0-9a-z]{4}$/, "2222"))),
  );
}

/** What an answer says to somebody who must not know: whether it is »not there«, and where it leads. */
const outcome = ({ status, to }: Answer, address: string) => `${status} ${to.replace(address, "…")}`;

/** Told on purpose: the Land answers for its Kreise when they do not, and hears that somebody has answered before. */
const toldOnPurpose = (person: Person, { route, atHome }: Try) =>
  person === "dora" && atHome && /team\/anfragen\/:id\/(freigeben|ablehnen)$/.test(route.pattern);

/** Words of the other bodies, in whatever an answer says. */
const foreignWords = (own: string | undefined) =>
  new RegExp(filled.flatMap(({ slug, canary }) => (slug === own ? [] : [canary])).join("|"), "i");

async function wrongWith(browser: Browser, person: Person, tried: Try): Promise<string[]> {
  const own = person === "nobody" ? undefined : cast[person].bodySlug;
  const answers = await ask(browser, tried);
  const nothing = ({ status, to }: Answer) => (person === "nobody" ? status === 303 && to.startsWith("/anmelden") : status === 404);
  if (toldOnPurpose(person, tried) && answers.every(({ status }) => status === 303 || status === 404)) return [];
  const told = answers.filter((answer) => !nothing(answer));
  // At home some addresses lead back to a list when the thing is gone: then foreign things must look exactly like it.
  const gone = tried.atHome && told.length > 0 ? await ask(browser, { ...tried, address: neverThere(tried) }) : [];
  const same = (at: number, answer: Answer) => {
    const other = gone[at];
    return other !== undefined && outcome(other, neverThere(tried)) === outcome(answer, tried.address);
  };
  const wrong = answers.filter((answer, at) => !nothing(answer) && !(answer.status !== 200 && answer.status < 500 && same(at, answer)));
  const leaks = answers.filter(({ text }) => foreignWords(own).test(text));
  const what = `${person} ${tried.route.method} ${tried.address}`;
  return [...wrong.map((answer) => `${what}: ${outcome(answer, tried.address)}`), ...leaks.map(() => `${what}: says foreign words`)];
}

test("whoever asks for foreign things, by whatever address, gets nothing and changes nothing", { timeout: 900_000 }, async () => {
  const wrong: string[] = [];
  for (const person of everybody) {
    const browser = await browserOf(w, person);
    const before = await printOfEverything(w);
    for (const tried of triesOf(person === "nobody" ? undefined : cast[person].bodySlug))
      wrong.push(...(await wrongWith(browser, person, tried)));
    wrong.push(...differing(before, await printOfEverything(w)).map((row) => `${person} changed ${row}`));
  }
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThan(10_000);
  process.stdout.write(`${requests} requests for foreign things\n`);
});

test("below the address of one body nobody reads what another one published", async () => {
  // Measures and editions are numbered from 1 in every body: the same number is another thing.
  const open = full.routes.filter(({ pattern, parts }) => /^\/kommunen\/:body.*:(?!measure|edition)/.test(pattern) && parts.length > 1);
  const wrong: string[] = [];
  for (const route of open) {
    for (const { slug: of } of filled) {
      const address = addressIn(full, of, route);
      for (const { slug: own } of filled.filter(({ slug }) => slug !== of)) {
        if (!address || namesOwnThings(full, own, route, address)) continue;
        for (const answer of await ask(await browserOf(w, "nobody"), { route, address: below(own, address), of, atHome: false }))
          if (answer.status !== 404) wrong.push(`${route.method} ${below(own, address)}: ${answer.status}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

/** Ways in belong to a person, not to a body. */
test("nobody takes away somebody else's passkey or account link", async () => {
  const annas = (await w.actor("anna")).id ?? "";
  const [passkey, link] = [newId(w.now), newId(w.now)];
  await w.db.owner(async (tx) => {
    await run(
      tx,
      sql`insert into passkeys (id, person_id, credential_id, public_key, counter, transports, name, created_at)
          values (${passkey}, ${annas}, 'anna', 'anna', 0, '{}', 'Musterkanarie', ${w.now.toISOString()})`,
    );
    await run(
      tx,
      sql`insert into provider_links (id, issuer, subject, person_id, linked_at, last_used_at)
          values (${link}, 'https://anmeldung.example', 'anna', ${annas}, ${w.now.toISOString()}, ${w.now.toISOString()})`,
    );
  });
  const before = await printOfEverything(w);
  for (const person of everybody.filter((one) => one !== "anna")) {
    const browser = await browserOf(w, person);
    for (const path of [`/konto/passkeys/${passkey}/entfernen`, `/konto/verwaltungskonten/${link}/trennen`])
      expect((await browser.post(path, [])).status, `${person} ${path}`).toBe(person === "nobody" ? 303 : 404);
  }
  expect(differing(before, await printOfEverything(w))).toEqual([]);
});

/** The same field in a form of the other body holds something that is not hers. */
function withForeignValues(own: [string, string][], theirs: [string, string][]): [string, string][][] {
  const looksLikeAThing = /^[0-9a-f-]{36}$|^[0-9a-f]{8}$|^[2-9a-z]{4}$/;
  return own.flatMap(([name, value], at) => {
    const foreign = theirs.find(([other, its]) => other === name && its !== value && looksLikeAThing.test(its))?.[1];
    return foreign === undefined ? [] : [own.with(at, [name, foreign])];
  });
}

test("own forms with foreign things in their fields change nothing of others, and tell nothing", { timeout: 600_000 }, async () => {
  const wrong: string[] = [];
  for (const { slug: own, officer } of filled) {
    const browser = await browserOf(w, officer);
    const before = await printOfEverything(w);
    for (const { slug: other } of filled.filter(({ slug }) => slug !== own)) {
      for (const [route, [mine]] of full.found.get(own)?.forms ?? []) {
        const theirs = full.found.get(other)?.forms.get(route)?.[0]?.filled ?? [];
        for (const form of mine ? withForeignValues(mine.filled, theirs) : []) {
          const { status, text } = await counted(browser.post(mine?.action ?? "", form));
          if (status >= 500 || foreignWords(own).test(text)) wrong.push(`${officer} ${route}: ${status} with a foreign value`);
        }
      }
    }
    const { id } = await w.body(own);
    const ownRows = (row: string) => row.endsWith(` ${id}`) || row.endsWith(" ");
    wrong.push(
      ...differing(before, await printOfEverything(w))
        .filter((row) => !ownRows(row))
        .map((row) => `${officer} changed ${row}`),
    );
  }
  expect(wrong).toEqual([]);
});

const reference = z.object({ child: z.string(), parent: z.string(), columns: z.array(z.string()), of: z.array(z.string()) });

test("no row of one body refers to a row of another one", async () => {
  const bound = await w.db.owner((tx) =>
    rows(
      tx,
      sql`select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
            array(select a.attname::text from unnest(c.conkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.o) as columns,
            array(select a.attname::text from unnest(c.confkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.o) as of
          from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace
            and exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'body_id')
            and exists (select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'body_id')`,
      reference,
    ),
  );
  expect(bound.length).toBeGreaterThan(30);
  const crossing: string[] = [];
  for (const { child, parent, columns, of } of bound) {
    const joined = sql.join(
      columns.map((column, at) => sql`c.${sql.identifier(column)} = p.${sql.identifier(of[at] ?? "")}`),
      sql` and `,
    );
    const found = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select c.body_id::text as name from ${sql.raw(child)} c join ${sql.raw(parent)} p on ${joined} where c.body_id <> p.body_id limit 1`,
        z.object({ name: z.string() }),
      ),
    );
    if (found.length > 0) crossing.push(`${child} → ${parent}`);
  }
  expect(crossing).toEqual([]);
});
