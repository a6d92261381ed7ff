// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
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
  await anna.getByRole("heading", { name: "Eine Angabe braucht noch einen Blick" }).waitFor();
  await expectGoodEverywhere(anna);
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

/** Goes there with Tab and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}
