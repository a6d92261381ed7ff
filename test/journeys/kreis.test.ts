// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newId, run } from "#kit/db";
import type { World } from "#world";
import { giveOrder } from "../../src/identity/delegations/give.ts";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { newTab, withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { tabTo } from "./keyboard.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

const town = "/intern/musterstadt";
const kreis = "/intern/kreis-musterland";

/** A window of each side, on the same stage. */
async function bothSides(played: Played, script: boolean): Promise<{ anna: Page; clara: Page }> {
  const [anna, clara] = [await windowAt(played.base, { script }), await windowAt(played.base, { script })];
  await signIn(anna, played, "anna");
  await signIn(clara, played, "clara");
  return { anna, clara };
}

/** What the page answers that is not there for this person. */
async function statusOf(page: Page, path: string): Promise<number | undefined> {
  return (await page.goto(path))?.status();
}

test("without script: a town shares its inventory, the Kreis reads it, the town sees that and ends it", { timeout: 120_000 }, async () => {
  const { anna, clara } = await bothSides(await exampleStage(), false);
  expect(await statusOf(clara, `${town}/bestand`)).toBe(404);

  await anna.goto(`${town}/bestand`);
  await anna.getByRole("link", { name: "Freigaben" }).click();
  await expectGoodEverywhere(anna);
  await anna.getByRole("button", { name: "Mit Kreis Musterland teilen" }).click();
  await anna.getByText("Kreis Musterland hat noch nichts angesehen.").waitFor();
  await expectGoodEverywhere(anna);

  await clara.goto(kreis);
  await clara.getByRole("link", { name: "Bestand von Musterstadt" }).click();
  await clara.getByText("Geteilt mit: Kreis Musterland (lesen)").waitFor();
  await expectGoodEverywhere(clara);
  await clara.getByRole("main").getByRole("link", { name: "Schützenverein Kirchrod 1898" }).click();
  expect(await clara.getByRole("main").getByRole("textbox").count()).toBe(0);
  await expectGoodEverywhere(clara);
  await clara.getByRole("link", { name: "Geteilte Bestände" }).click();
  await expectGoodEverywhere(clara);
  expect(await statusOf(clara, `${town}/bestand/eintraege/neu`)).toBe(404);

  await anna.goto(`${town}/bestand/freigaben`);
  await anna.getByText("Zuletzt angesehen: Kreis Musterland, 12. März 2027").waitFor();
  await anna.getByRole("button", { name: "Freigabe beenden" }).click();
  await anna.getByRole("heading", { name: "Frühere Freigaben" }).waitFor();
  await expectGoodEverywhere(anna);
  expect(await statusOf(clara, `${town}/bestand`)).toBe(404);
});

test("with the keyboard alone: a town gives an order, the Kreis works for it in two windows, the town revokes", {
  timeout: 120_000,
}, async () => {
  const played = await exampleStage();
  const { anna, clara } = await bothSides(played, true);
  await anna.goto(town);
  await press(anna, "Wer für Sie handelt (Aufträge)");
  await press(anna, "Auftrag geben");
  await expectGoodEverywhere(anna);
  await press(anna, "Auftrag geben");
  await anna.getByRole("heading", { name: "2 Angaben brauchen noch einen Blick" }).waitFor();
  await expectGoodEverywhere(anna);
  await tabTo(anna, /^Kreis Musterland/);
  await anna.keyboard.press("Space");
  await tabTo(anna, /^Worauf beruht er/);
  await anna.keyboard.type("Vereinbarung vom 3. Februar 2027, Az. 40.1");
  await press(anna, "Auftrag geben");
  await anna.getByText("Der Auftrag ist gegeben.").waitFor();
  await expectGoodEverywhere(anna);

  await clara.goto(kreis);
  await press(clara, "Bestand von Musterstadt");
  await clara.getByText("Sie handeln für Musterstadt (Auftrag vom 12. März 2027)").waitFor();
  await press(clara, "Eintrag anlegen");
  await tabTo(clara, /^Name/);
  await clara.keyboard.type("Lesekreis Linde");
  await press(clara, "Eintrag speichern");
  await clara.getByRole("status").filter({ hasText: "Lesekreis Linde" }).waitFor();
  await expectGoodEverywhere(clara);

  const ownWindow = await clara.context().newPage();
  await ownWindow.goto(`${kreis}/bestand`);
  expect(await ownWindow.getByText("Sie handeln für Musterstadt").count()).toBe(0);
  expect(await ownWindow.getByText("Lesekreis Linde").count()).toBe(0);
  await ownWindow.goto(`${kreis}/team/auftraege`);
  await expectGoodEverywhere(ownWindow);
  for (const path of [town, `${town}/strategie`, `${town}/team/auftraege`, `${town}/bestand/freigaben`])
    expect(await statusOf(ownWindow, path), path).toBe(404);

  await anna.goto(`${town}/team/auftraege`);
  await press(anna, "Auftrag an Kreis Musterland widerrufen");
  await anna.getByText("Der Auftrag ist widerrufen.").waitFor();
  expect(await statusOf(clara, `${town}/bestand`)).toBe(404);
});

const towns = ["musterstadt", "nachbarhausen", "beispielheim", "erdachtal", "fabelrade", "musterbeck"] as const;

/** What a town's officer does on the page of orders; some of these towns have none in the cast. */
async function order(w: World, slug: string): Promise<string> {
  const [town, to] = [await w.body(slug), await w.body("kreis-musterland")];
  const giver = await w.actor(slug === "nachbarhausen" ? "bert" : "anna");
  const given = {
    bodyId: town.id,
    toBodyId: to.id,
    rooms: ["inventory" as const],
    since: w.clock.today(),
    until: null,
    document: "Beschluss",
  };
  const id = newId(w.now);
  await w.db.owner((tx) => giveOrder(tx, { ...given, id, actor: { ...giver, id: giver.id ?? "" }, now: w.now }));
  return id;
}

/** Opens the form for a new entry in this tab and types a name. */
async function typesIn(tab: Page, slug: string, town: string, name: string): Promise<void> {
  await tab.goto(`/intern/${slug}/bestand/eintraege/neu`);
  await tab.getByText(`Sie handeln für ${town} (Auftrag vom 12. März 2027)`).waitFor();
  await tab.getByLabel(/^Name/).first().fill(name);
}

async function saves(tab: Page, town: string, name: string): Promise<void> {
  await tab.getByRole("button", { name: "Eintrag speichern" }).click();
  await tab.getByRole("status").filter({ hasText: name }).waitFor();
  await tab.getByText(`Sie handeln für ${town} (Auftrag vom 12. März 2027)`).waitFor();
}

test("without script: a coordinator serves six towns in two tabs, and nothing lands in the wrong one", { timeout: 240_000 }, async () => {
  const played = await exampleStage();
  const { world: w } = played;
  const orders = new Map<string, string>();
  for (const slug of towns) orders.set(slug, await order(w, slug));
  const one = await windowAt(played.base, { script: false });
  await signIn(one, played, "clara");
  const other = await newTab(one);
  const named = await Promise.all(towns.map(async (slug) => ({ slug, town: (await w.body(slug)).name })));
  for (const [at, first] of named.entries()) {
    const second = named[(at + 1) % named.length] ?? first;
    await typesIn(one, first.slug, first.town, `Lesekreis ${first.town}`);
    await typesIn(other, second.slug, second.town, `Spielkreis ${second.town}`);
    await saves(one, first.town, `Lesekreis ${first.town}`);
    await saves(other, second.town, `Spielkreis ${second.town}`);
  }
  for (const { slug, town } of named) {
    const { id } = await w.body(slug);
    const names = await w.db.owner((tx) => tx.select({ name: entries.name }).from(entries).where(eq(entries.bodyId, id)));
    const hers = names.map(({ name }) => name).filter((name) => /^(Lese|Spiel)kreis /.test(name));
    expect(hers.sort(), slug).toEqual([`Lesekreis ${town}`, `Spielkreis ${town}`]);
  }

  const [lost, kept] = [named[0], named[1]];
  if (!lost || !kept) throw new Error("There are towns");
  await typesIn(one, lost.slug, lost.town, "Zu spät");
  await typesIn(other, kept.slug, kept.town, "Noch rechtzeitig");
  await w.db.owner((tx) => run(tx, sql`update delegations set revoked_at = ${w.now.toISOString()} where id = ${orders.get(lost.slug)}`));
  await one.getByRole("button", { name: "Eintrag speichern" }).click();
  await one.getByText("Diese Seite gibt es nicht, oder sie ist nicht für Sie freigegeben.").first().waitFor();
  await saves(other, kept.town, "Noch rechtzeitig");
  const late = await w.db.owner((tx) => tx.select({ id: entries.id }).from(entries).where(eq(entries.name, "Zu spät")));
  expect(late).toEqual([]);
  expect(await statusOf(one, `/intern/${lost.slug}/bestand`)).toBe(404);
});

/** Goes there with Tab and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}
