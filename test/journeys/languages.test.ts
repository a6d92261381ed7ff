// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { onTrial } from "#kit/language";
import { isTranslated } from "../../src/languages/pages.ts";
import { withBrowser } from "../harness/browser.ts";
import { pseudo } from "../harness/pseudo.ts";
import { firstVisits, furtherVisits, type Visit } from "../laws/public-pages.ts";
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
  await page.getByText("Menü", { exact: true }).click();
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
  await page.goto("/bausteine");
  await page.getByText("This page exists in German only.").waitFor();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.goto("/kommunen/detmold");
  await page.getByText("Einwohnerinnen und Einwohner (31. Dezember 2024)").waitFor();
});

/** Unit: CSS pixels. */
const widths = [320, 1280] as const;

test("texts 40 percent longer, read from either side: every page and state keeps within the window", { timeout: 180_000 }, async () => {
  const { world: w, base } = set;
  const visits = [...(await firstVisits(w)), ...(await furtherVisits(w))].filter(({ path }) => isTranslated(path.replace(/\?.*/, "")));
  const page = await windowAt(base);
  let drawn = "";
  await page.route("**/versuch", (route) => route.fulfill({ body: drawn, contentType: "text/html; charset=utf-8" }));
  const faults: string[] = [];
  for (const visit of visits) {
    const answer = await onTrial(pseudo("rtl"), () => w.app.fetch(requestOf(visit)));
    drawn = await answer.text();
    if (answer.status === 303) continue;
    await page.goto("/versuch");
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const dir of ["rtl", "ltr"]) faults.push(...(await cutOff(page, dir)).map((fault) => `${visit.path} ${width} ${dir}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

function requestOf({ path, cookie = "", form }: Visit): Request {
  const headers = { cookie, origin: "http://localhost:3000" };
  const init = form ? { method: "POST", headers, body: new URLSearchParams(form) } : { headers };
  return new Request(`http://localhost:3000${path}`, init);
}

/** What somebody has to scroll sideways for, and controls whose words do not fit into them. */
function cutOff(page: Page, dir: string): Promise<string[]> {
  return page.evaluate((direction) => {
    const root = document.documentElement;
    root.dir = direction;
    const told = (one: Element) => one.outerHTML.slice(0, 140);
    const inBox = (one: Element) => one.closest(".fk-scroll, .kern-sr-only, svg") !== null;
    const out = (one: Element) => one.getBoundingClientRect().right > innerWidth + 0.5 || one.getBoundingClientRect().left < -0.5;
    const all = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility() && !inBox(one));
    const wide = root.scrollWidth > innerWidth ? [`${root.scrollWidth} px wide`, ...all.filter(out).slice(0, 3).map(told)] : [];
    const controls = all.filter((one) => one.matches("button, summary, a[class], .kern-btn, label"));
    const tight = controls.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline");
    return [...wide, ...tight.map(told)];
  }, dir);
}
