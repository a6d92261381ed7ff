// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { expectAccessible, withBrowser } from "../harness/browser.ts";
import { tabTo } from "./keyboard.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

const list = "/intern/musterstadt/bestand";

async function annaAt(path: string, options: Parameters<typeof windowAt>[1] = {}): Promise<{ set: Played; page: Page }> {
  const set = await exampleStage();
  const page = await windowAt(set.base, options);
  await signIn(page, set, "anna");
  await page.goto(path);
  return { set, page };
}

const inPlace = ({ world: w }: Played, place: string) =>
  w.db.owner((tx) => tx.select({ name: entries.name }).from(entries).where(eq(entries.place, place)));

describe.each([
  { scripts: "with script", script: true },
  { scripts: "without script", script: false },
])("an officer who puts her inventory in order, $scripts", ({ script }) => {
  test("finds, changes many at once, takes it back, and remembers the view", { timeout: 120_000 }, async () => {
    const { set, page } = await annaAt(list, { script });
    await page.getByRole("searchbox", { name: "Suchen" }).fill("Schützengeselschaft");
    await page.getByRole("button", { name: "Anzeigen" }).click();
    await page.getByText("Genau so steht es nirgends.").waitFor();
    const found = await page.getByRole("checkbox").count();
    expect(found).toBeGreaterThan(1);

    await page.getByRole("link", { name: /^Alle \d+ passenden ändern$/ }).click();
    await page.getByLabel("Oder ein neuer Ortsteil").fill("Schützenhof");
    await page.getByRole("button", { name: "Ansehen, was geschieht" }).click();
    await page.getByRole("heading", { name: "Das wird geschehen" }).waitFor();
    expect(await inPlace(set, "Schützenhof")).toHaveLength(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: `${found} Einträge ändern` }).click();
    await page.getByText(`${found} Einträge geändert.`).waitFor();
    expect(await inPlace(set, "Schützenhof")).toHaveLength(found);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Rückgängig machen" }).click();
    await page.getByText(`Rückgängig gemacht: ${found} Einträge sagen wieder, was vorher dastand.`).waitFor();
    expect(await inPlace(set, "Schützenhof")).toHaveLength(0);

    await page.goto(`${list}?bereich=sport&ort=linde`);
    await page.getByRole("link", { name: "Diese Ansicht merken" }).click();
    await page.getByRole("button", { name: "Ansicht merken" }).click();
    await page.getByRole("heading", { name: "Gemerkte Ansichten" }).waitFor();
    await expectAccessible(page);
    await page.getByLabel("Name der Ansicht").first().fill("Sport in Linde");
    await page.getByRole("button", { name: "Ansicht merken" }).click();
    await page.getByText("Ansicht »Sport in Linde« ist gemerkt.").waitFor();
    await page.goto(list);
    await page.getByRole("link", { name: "Sport in Linde" }).click();
    expect(new URL(page.url()).search).toBe("?bereich=sport&ort=linde");
  });

  test("comes back to the list as she left it", { timeout: 60_000 }, async () => {
    const { page } = await annaAt(`${list}?bereich=sport&folge=ort`, { script });
    await page.locator("tbody th a").first().click();
    await page.getByLabel("Notiz für Ihr Team").fill("Im Mai angerufen");
    await page.getByRole("button", { name: "Eintrag speichern" }).click();
    await page.getByText(/ist gespeichert\./).waitFor();
    expect(new URL(page.url()).search).toBe("?bereich=sport&folge=ort");
    await page.getByRole("link", { name: /^Bereich: Sport und Bewegung, nicht mehr eingrenzen$/ }).click();
    expect(new URL(page.url()).search).toBe("?folge=ort");
  });
});

test("many at once with the keyboard alone", { timeout: 120_000 }, async () => {
  const { set, page } = await annaAt(`${list}?ort=linde`);
  const before = (await inPlace(set, "Linde")).length;
  await tabTo(page, /^Auswählen: /);
  await page.keyboard.press("Space");
  await tabTo(page, /^Auswählen: /);
  await page.keyboard.press("Space");
  await tabTo(page, "Ausgewählte ändern");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "2 Einträge ändern" }).waitFor();
  await tabTo(page, /^Ortsteil/);
  await page.keyboard.press("End");
  expect(await page.locator("select:focus option:checked").textContent()).toBe("ohne Ortsteil");
  await tabTo(page, "Ansehen, was geschieht");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Das wird geschehen" }).waitFor();
  await tabTo(page, "2 Einträge ändern");
  await page.keyboard.press("Enter");
  await page.getByText("2 Einträge geändert.").waitFor();
  expect(await inPlace(set, "Linde")).toHaveLength(before - 2);
});

test.each([
  { width: 1280, dark: false },
  { width: 320, dark: true },
])("the overview as table and picture, $width pixels wide", { timeout: 60_000 }, async ({ width, dark }) => {
  const { page } = await annaAt(`${list}/ueberblick`, { width, dark });
  await page.getByRole("img", { name: "Musterstadt: Einträge nach Bereich und Ortsteil" }).waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole("link", { name: /^Bereich × Zielgruppe/ }).click();
  await page.getByRole("img", { name: "Musterstadt: Einträge nach Bereich und Zielgruppe" }).waitFor();
  await expectAccessible(page);
});
