// SPDX-License-Identifier: EUPL-1.2
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { withBrowser } from "../harness/browser.ts";
import { nextStop, passedOver, tabTo } from "./keyboard.ts";
import { exampleStage, type Played, signIn, stage, windowAt } from "./stage.ts";

withBrowser();

const list = projectPath("data", "inventory", "example-list.csv");

test("the main job with the keyboard alone", { timeout: 120_000 }, async () => {
  const { world: w, page } = await stage();
  await page.goto("/");
  await press(page, "Als Beispielperson ansehen");
  await press(page, "Als Anna Beispiel ansehen");

  await press(page, "Eine Liste (Excel, CSV)");
  await tabTo(page, /^Datei auswählen/);
  await page.locator("input:focus").setInputFiles(list);
  await press(page, "Datei lesen");

  await press(page, "Probelauf starten");
  await standsOn(page, "Eine Angabe braucht noch einen Blick");
  await followError(page, "Beantworten Sie zuerst, wohin die Einträge gehören.");
  expect(await page.locator("input:focus").getAttribute("type")).toBe("radio");
  await page.keyboard.press("Space");
  await tabTo(page, "»Gemeinde« wird bei uns");
  await page.keyboard.press("End");
  expect(await page.locator("select:focus option:checked").textContent()).toBe("nicht übernommen");
  await press(page, "Probelauf starten");
  await press(page, "66 Einträge einlesen");
  await page.getByRole("progressbar").waitFor();
  await w.jobs.drain();
  await page.getByRole("heading", { name: "Fertig: 66 Einträge eingelesen" }).waitFor();

  await press(page, "Strategie");
  await press(page, "Ohne Weg anfangen: leeres Blatt");
  await press(page, "Strategie beginnen");
  await standsOn(page, "Eine Angabe braucht noch einen Blick");
  await followError(page, "Geben Sie der Strategie einen Titel.");
  await page.keyboard.type("Gut zusammen in Musterstadt");
  await press(page, "Strategie beginnen");
  await press(page, "Ziel hinzufügen");
  await write(page, "Ziel", "Vereine finden leichter zueinander");
  await press(page, "Ziel hinzufügen");
  await write(page, "Maßnahme", "Vereinstreff zweimal im Jahr");
  await press(page, "Speichern und weiter zu Zeit und Geld");
  await press(page, "Zeit und Geld speichern");

  await press(page, "Beschluss");
  await press(page, "Beschluss eintragen");
  await tabTo(page, /^beschlossen/);
  await page.keyboard.press("Space");
  await tabTo(page, /^Datum der Sitzung/);
  // Whether day or month comes first is the browser's business.
  await page.keyboard.type("03032027");
  expect(await page.locator("input:focus").inputValue()).toBe("2027-03-03");
  await press(page, "Beschluss eintragen");
  await press(page, "Fassung 1 veröffentlichen");
  await page.getByText("Ab jetzt können alle die Strategie lesen.").waitFor();
});

test("the first press of Tab offers the way past the menu, in plain sight", async () => {
  const { page } = await stage();
  await page.goto("/kommunen");
  const skip = page.getByRole("link", { name: "Zum Inhalt springen" });
  expect(await inSight(skip)).toBe(false);
  await nextStop(page);
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await inSight(skip)).toBe(true);
  await page.keyboard.press("Enter");
  await nextStop(page);
  expect(await page.getByRole("main").evaluate((main) => main !== document.activeElement && main.contains(document.activeElement))).toBe(
    true,
  );
});

async function inSight(link: Locator): Promise<boolean> {
  const box = await link.boundingBox();
  return box !== null && box.y >= 0 && box.x >= 0;
}

test.each([true, false])("on a phone the menu opens with the keyboard and leads on (script: %s)", async (script) => {
  const played = await stage({ script, width: 360 });
  const { page } = played;
  await signIn(page, played, "anna");
  await page.goto("/intern/musterstadt");
  const strategy = page.getByRole("link", { name: "Strategie", exact: true });
  expect(await strategy.isVisible()).toBe(false);
  await tabTo(page, "Menü");
  await page.keyboard.press("Enter");
  await strategy.waitFor();
  await press(page, "Strategie");
  await page.getByRole("heading", { name: "Strategie beginnen" }).waitFor();
});

describe("Tab comes by everything there is to do, and out again", () => {
  const pages = ["/", "/kommunen", "/intern/musterstadt", "/intern/musterstadt/bestand", "/intern/musterstadt/bestand/eintraege/neu"];
  const rooms = ["/bestand/ueberblick", "/strategie", "/strategie/ziele", "/strategie/beschluss", "/strategie/beschluss/eintragen"];
  let set: Played;
  beforeAll(async () => {
    set = await exampleStage();
  });
  test.each([...pages, ...rooms.map((path) => `/intern/musterstadt${path}`)])("%s", async (path) => {
    const page = await windowAt(set.base);
    await signIn(page, set, "anna");
    await page.goto(path);
    expect(await passedOver(page)).toEqual([]);
  });
});

/** Goes there with Tab, presses Enter and waits for the page behind it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Goes to a link of the error summary and presses Enter: the keyboard stands in the field then. */
async function followError(page: Page, sentence: string): Promise<void> {
  await tabTo(page, sentence);
  await page.keyboard.press("Enter");
}

async function write(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** What has the keyboard without anybody having pressed Tab. */
async function standsOn(page: Page, heading: string): Promise<void> {
  await page.locator(":focus").getByRole("heading", { name: heading }).waitFor();
}
