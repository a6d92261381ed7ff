// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from "vitest";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

/** Places, entries and goals are many and alike: a few of each kind are enough. */
const ofOneKind = 4;

const start: readonly [who: Person, from: string][] = [
  ["nobody", "/"],
  ["anna", "/intern/musterstadt"],
  ["bert", "/intern/nachbarhausen"],
  ["clara", "/intern/kreis-musterland"],
  ["dora", "/intern/land"],
];

test.each(start)("no link leads %s nowhere, and every mark in an address is there", { timeout: 60_000 }, async (who, from) => {
  expect(await deadEnds(who, from)).toEqual([]);
});

/** Follows links from page to page and tells which of them lead to nothing. */
async function deadEnds(who: Person, from: string): Promise<string[]> {
  const dead: string[] = [];
  const pages = new Map<string, string>();
  const kinds = new Map<string, number>();
  const open = [{ from: "", to: from }];
  for (let next = open.shift(); next; next = open.shift()) {
    const [path = "", mark] = next.to.split("#");
    if (!pages.has(path)) {
      const kind = kindOf(path);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if ((kinds.get(kind) ?? 0) > ofOneKind) continue;
      const html = await pageAt(who, path);
      pages.set(path, html ?? "");
      if (html === null) dead.push(`${next.from} → ${path}`);
      open.push(...linksIn(html ?? "").map((to) => ({ from: path, to: to.startsWith("#") ? path + to : to })));
    }
    const html = pages.get(path) ?? "";
    if (mark && html !== "" && !html.includes(`id="${mark}"`)) dead.push(`${next.from} → ${next.to}: there is no such mark`);
  }
  return dead;
}

/** The page behind an address, led on at most once; "" for a file, null when there is nothing. */
async function pageAt(who: Person, path: string): Promise<string | null> {
  const answer = await w.request(who, path);
  const to = answer.headers.get("location");
  if (answer.status >= 300 && answer.status < 400 && to) return pageAt(who, to);
  if (answer.status !== 200) return null;
  const isPage = answer.headers.get("content-type")?.startsWith("text/html");
  const text = await answer.text();
  return isPage ? text : "";
}

const linksIn = (html: string) =>
  [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)]
    .map((match) => (match[1] ?? "").replaceAll("&amp;", "&"))
    .filter((href) => /^[/#]/.test(href));

/** "/kommunen/aachen" and "/kommunen/bonn" are of one kind, and so are two filters of one list. */
function kindOf(path: string): string {
  const [address = "", query] = path.split("?");
  const parts = address.replace(/^\/kommunen\/[^/.]+/, "/kommunen/:body").replace(/\/[0-9a-f-]{8,36}\b/g, "/:id");
  return (
    parts.replace(/(eintraege|massnahmen|fassungen)\/(?!neu)[^/]+/, "$1/:id") + (query ? `?${[...new URLSearchParams(query).keys()]}` : "")
  );
}
