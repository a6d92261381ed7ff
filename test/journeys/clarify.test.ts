// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { present, readsIn } from "../../src/rooms/inventory/doubles/test-lists.ts";
import { withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { tabTo } from "./keyboard.ts";
import { type Played, signIn, stage, windowAt } from "./stage.ts";

withBrowser();

const clarify = "/intern/musterstadt/bestand/klaeren";
const long = "Turn- und Sportverein Musterstadt 1905 e.V.";
const short = "TuS 05 Musterstadt";
const limits = { timeout: 180_000 };

let set: Played;
beforeEach(async () => {
  set = await stage();
  const town = await set.world.body("musterstadt");
  await readsIn(set.world, town, "doubles.csv");
  await readsIn(set.world, town, ["Klönschnack Linde;Musterstadt;;", "Klönschnack Hofen;Musterstadt;;", "Die Brücke;Musterstadt;;"]);
}, 120_000);

async function namesThere(): Promise<string[]> {
  return [...(await present(set.world, await set.world.body("musterstadt"))).keys()];
}

async function fieldsOf(name: string): Promise<string[]> {
  return (await present(set.world, await set.world.body("musterstadt"))).get(name)?.fields ?? [];
}

test("without script, on a small telephone: a field for all alike, a pair made one, and both taken back", limits, async () => {
  const page = await windowAt(set.base, { script: false, width: 320 });
  await signIn(page, set, "anna");
  await page.goto(clarify);
  await page.getByLabel("Bereich: Klönschnack Linde").selectOption("leisure");
  await page.getByLabel("Bereich: Die Brücke").selectOption("social");
  await page
    .getByRole("checkbox", { name: /»Klönschnack«/ })
    .last()
    .check();
  await page.getByRole("button", { name: "Speichern: Klönschnack Linde" }).click();
  await page.getByText("Gespeichert: 1 Eintrag mit Bereich, dazu 1 ähnlicher.").waitFor();
  expect(await fieldsOf("Klönschnack Hofen")).toEqual(["leisure"]);
  expect(await page.getByLabel("Bereich: Die Brücke").inputValue()).toBe("social");
  await expectGoodWithoutScript(page);

  await page.getByRole("link", { name: new RegExp(`^Dasselbe, zusammenführen: .*${short}`) }).click();
  await page.getByRole("radio", { name: long }).check();
  await page.getByRole("button", { name: "Zusammenführen" }).click();
  await page.getByText("Aus zwei Einträgen ist einer geworden.").waitFor();
  expect(await namesThere()).not.toContain(short);

  await page.getByRole("button", { name: /^Rückgängig machen: .*zusammengeführt$/ }).click();
  await page.getByText("Rückgängig gemacht: Es sind wieder zwei Einträge.").waitFor();
  await page.getByRole("button", { name: /^Rückgängig machen: Bereich/ }).click();
  await page.getByText("Rückgängig gemacht: 2 Einträge wie vorher.").waitFor();
  expect(await namesThere()).toEqual(expect.arrayContaining([short, long]));
  expect(await fieldsOf("Klönschnack Hofen")).toEqual([]);
});

/** The checks themselves need scripts; the page is the same. */
async function expectGoodWithoutScript(page: Page): Promise<void> {
  const width = await page.locator("body").boundingBox();
  expect(width?.width).toBeLessThanOrEqual(320);
}

test("with the keyboard alone", limits, async () => {
  const page = await windowAt(set.base);
  await signIn(page, set, "anna");
  await page.goto(clarify);
  await tabTo(page, "Bereich: Die Brücke");
  await page.keyboard.press("End");
  await tabTo(page, "Gewählte Bereiche speichern");
  await page.keyboard.press("Enter");
  await page.getByText("Gespeichert: 1 Eintrag bleibt offen.").waitFor();
  await tabTo(page, new RegExp(`^Zwei verschiedene: .*${short}`));
  await page.keyboard.press("Enter");
  await page.getByText("Gemerkt: Das sind zwei verschiedene.").waitFor();
  await tabTo(page, /^Dasselbe, zusammenführen: .*Schachklub Turm/);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await tabTo(page, "Zusammenführen");
  await page.keyboard.press("Enter");
  await page.getByText("Aus zwei Einträgen ist einer geworden.").waitFor();
  await tabTo(page, /^Rückgängig machen: .*Turm/);
  await page.keyboard.press("Enter");
  await page.getByText("Rückgängig gemacht: Es sind wieder zwei Einträge.").waitFor();
});

describe("everybody can read it", () => {
  test("questions, errors, what stays open, merging, what was changed meanwhile, and nothing left", limits, async () => {
    const page = await windowAt(set.base);
    await signIn(page, set, "anna");
    await page.goto(clarify);
    await expectGoodEverywhere(page);
    await page.getByRole("button", { name: "Speichern: Die Brücke" }).click();
    await page.getByRole("alert").waitFor();
    await expectGoodEverywhere(page);
    await page.getByRole("link", { name: new RegExp(`^Dasselbe, zusammenführen: .*${short}`) }).click();
    await expectGoodEverywhere(page);
    await page.locator("input[name=firstVersion]").evaluate((field) => field.setAttribute("value", "7"));
    await page.getByRole("button", { name: "Zusammenführen" }).click();
    await page.getByText("Einer der beiden Einträge wurde inzwischen geändert.").waitFor();
    await expectGoodEverywhere(page);
    await page.goto(clarify);
    await page.getByRole("button", { name: "Alle offen lassen und weiter" }).click();
    await page.getByRole("link", { name: /bleiben offen$/ }).click();
    await expectGoodEverywhere(page);
    await page.goto(clarify);
    await expectGoodEverywhere(page);
  });

  test("a town without entries", limits, async () => {
    const page = await windowAt(set.base);
    await signIn(page, set, "bert");
    await page.goto("/intern/nachbarhausen/bestand/klaeren");
    await expectGoodEverywhere(page);
  });
});
