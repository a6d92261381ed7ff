// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { CastName } from "#identity";
import { expectGoodEverywhere, lookedAt } from "./everywhere.ts";
import { type Played, signIn, windowAt } from "./stage.ts";

/** Where people get by going to an address and then clicking what is called so; a form sent as it is drawn comes back refused. */
export type Way = readonly [address: string, ...clicks: string[]];

export type Seer = CastName | "a citizen";

export const town = "/intern/musterstadt";
export const kreis = "/intern/kreis-musterland";

/** Whether a page is one of the inventory, of the strategy, or of the rest; each has a file of its own, so that two browsers share the work. */
export type Part = "inventory" | "strategy" | "rest";
const partOf = (route: string): Part => {
  if (/\/bestand|\/vereine|^\/v(\/|$)/.test(route)) return "inventory";
  return /^\/(intern|kommunen)\/[^/]+\/strategie|^\/lesen\//.test(route) ? "strategy" : "rest";
};

/** Everybody's ways, one test each. */
export function readsWithoutHindrance(set: () => Played, seenBy: readonly (readonly [who: Seer, ways: readonly Way[]])[]): void {
  describe.each(seenBy)("%s reads without hindrance", (who, ways) => {
    test.each(ways.map((way) => [way.join(" → "), way] as const))("%s", async (_, way) => {
      const page = await windowFor(set(), who);
      await go(page, way);
      await expectGoodEverywhere(page);
    });
  });
}

export async function windowFor(set: Played, who: Seer): Promise<Page> {
  const page = await windowAt(set.base);
  if (who !== "a citizen") await signIn(page, set, who);
  return page;
}

export async function go(page: Page, [address, ...clicks]: Way): Promise<void> {
  await page.goto(address);
  for (const name of clicks) {
    const main = page.getByRole("main");
    const arrives = page.waitForEvent("load");
    await main.getByRole("link", { name }).or(main.getByRole("button", { name })).first().click();
    await arrives;
  }
}

/** Files, probes of the operator, and addresses that only lead on. */
const noPages =
  /\.(csv|xlsx|pdf|docx|json|atom|ics|svg)$|^\/(livez|readyz|metrics|\.well-known\/security\.txt|wieder-da|anmelden\/konto\/.*|intern|ags\/:key|assets\/:file|hilfe\/strategie|hilfe\/bilder\/:file|suche\/vorschlaege)$/;

/** At the end of a file: no page of its part is left out. */
export function leavesNoPageOut(set: () => Played, part: Part): void {
  test("no page is left out", () => {
    const routes = set()
      .world.app.routes()
      .flatMap((route) => (route.startsWith("GET ") ? [route.slice(4)] : []))
      .filter((route) => !noPages.test(route) && partOf(route) === part);
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter((route) => ![...lookedAt].some((path) => patternOf(route).test(path)))).toEqual([]);
  });
}

/** "/intern/:body/eintraege/:code{[a-z]+}" as a pattern. */
function patternOf(route: string): RegExp {
  const source = route.replace(/:[a-z]+(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/gi, (_, rule?: string) => `(?:${rule ?? "[^/]+"})`);
  return new RegExp(`^${source}$`);
}
