// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { exampleStage, type Played, windowAt } from "./stage.ts";

withBrowser();

let set: Played;
beforeAll(async () => {
  set = await exampleStage();
});

const pages = [
  "/",
  "/karte/kreis-lippe",
  "/kommunen",
  "/kommunen?suche=Neu",
  "/kommunen?suche=Xyzxyzxyz",
  "/kommunen/musterstadt",
  "/kommunen/fabelrade",
  "/kommunen/detmold",
  "/grundsaetze",
  "/kontakt",
  "/datenquellen",
  "/barrierefreiheit",
  "/barriere-melden",
  "/darstellung",
  "/hilfe",
  "/hilfe/vereine",
];

describe.each([
  ["English", "en"],
  ["Leichte Sprache", "de_leicht"],
])("in %s", (_, language) => {
  test.each(pages)("%s can be read by everybody", async (path) => {
    const page = await windowAt(set.base);
    await page.context().addCookies([{ name: "fokus-language", value: language, url: set.base }]);
    await page.goto(path);
    await page.getByRole("button", { name: "Deutsch", exact: true }).waitFor();
    await expectGoodEverywhere(page);
  });
});

test("without script: somebody finds the page in Leichte Sprache, switches it on, is back where she was, and switches it off", async () => {
  const page = await windowAt(set.base, { script: false });
  await page.goto("/kommunen/musterstadt");
  await page.getByRole("link", { name: "Leichte Sprache" }).click();
  await page.getByRole("heading", { level: 1, name: "Leichte Sprache" }).waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("button", { name: "Leichte Sprache einschalten" }).click();
  await page.getByText("Hier wohnen 9.000 Menschen.").waitFor();
  expect(page.url()).toBe(`${set.base}/kommunen/musterstadt`);
  await page.getByRole("link", { name: "Leichte Sprache" }).click();
  await page.getByRole("button", { name: "Leichte Sprache ausschalten" }).click();
  await page.getByText("Einwohnerinnen und Einwohner (31. Dezember 2024)").waitFor();
});

test("without script and with the keyboard alone: somebody reads in English, searches, and goes back to German", async () => {
  const page = await windowAt(set.base, { script: false });
  await page.goto("/kommunen?art=kreise");
  const english = page.getByRole("button", { name: "English" });
  await english.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Municipalities" }).waitFor();
  expect(page.url()).toContain("/kommunen?art=kreise");
  await page.getByLabel("Place or postcode").fill("Detmold");
  await page.keyboard.press("Enter");
  await page.getByText("inhabitants (31 December 2024)").waitFor();
  await page.goto("/zugang-anfragen/erdachtal");
  await page.getByText("This page exists in German only.").waitFor();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.goto("/kommunen/detmold");
  await page.getByText("Einwohnerinnen und Einwohner (31. Dezember 2024)").waitFor();
});
