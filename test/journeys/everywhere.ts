// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFaults } from "../harness/browser.ts";

/** Unit: CSS pixels. */
const desktop = { width: 1280, height: 900 };
const narrowest = { width: 320, height: 720 };

/** Paths that were looked at so far. */
export const lookedAt = new Set<string>();

/** Fails with everything that keeps people from using this page: wide or narrow, by day or at night, with wide-set text. */
export async function expectGoodEverywhere(page: Page): Promise<void> {
  lookedAt.add(new URL(page.url()).pathname);
  const faults: string[] = [];
  const look = async (how: string, check: Promise<string[]>) => faults.push(...(await check).map((fault) => `${how}: ${fault}`));
  await page.setViewportSize(desktop);
  await look("wide", accessibilityFaults(page));
  await page.emulateMedia({ colorScheme: "dark" });
  await look("wide, dark", accessibilityFaults(page, "colours"));
  await page.setViewportSize(narrowest);
  await look("narrow, dark", accessibilityFaults(page, "colours"));
  await page.emulateMedia({ colorScheme: "light" });
  await look("narrow", accessibilityFaults(page));
  await look("narrow", sticksOut(page));
  await setTextWide(page);
  await look("narrow, text set wide", sticksOut(page));
  expect(faults.join("\n"), `${page.url()} (${await page.title()})`).toBe("");
}

/** Nobody has to scroll sideways to read; only a matrix may, inside its own box. Says how wide the page is and what sticks out. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const inMatrix = (one: Element) => one.parentElement?.closest(".fk-scroll");
    const tooWide = (one: Element) => one.getBoundingClientRect().right > innerWidth + 0.5 || one.scrollWidth > one.clientWidth + 1;
    const found = [...document.body.querySelectorAll("*")].filter((one) => tooWide(one) && !inMatrix(one));
    return [`${scrollWidth} px wide`, ...found.slice(0, 5).map((one) => one.outerHTML.slice(0, 160))];
  });
}

/** WCAG 2.2, 1.4.12: people with reading difficulties set their text like this. */
async function setTextWide(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}
