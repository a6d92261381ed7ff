// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFaults } from "../harness/browser.ts";

/** Unit: CSS pixels. */
const desktop = { width: 1280, height: 900 };
const narrowest = { width: 320, height: 720 };

/** Paths that were looked at so far. */
export const lookedAt = new Set<string>();

/** Fails with everything that keeps people from using this page: wide or narrow, by day or at night, with wide-set text, with motion unwanted. */
export async function expectGoodEverywhere(page: Page): Promise<void> {
  lookedAt.add(new URL(page.url()).pathname);
  const faults: string[] = [];
  const look = async (how: string, check: Promise<string[]>) => faults.push(...(await check).map((fault) => `${how}: ${fault}`));
  // A click leads to a page that may still be on its way.
  await page.waitForLoadState();
  await page.setViewportSize(desktop);
  await look("wide", accessibilityFaults(page));
  await look("wide", hindrances(page));
  await page.emulateMedia({ colorScheme: "dark" });
  await look("wide, dark", accessibilityFaults(page, "colours"));
  await page.setViewportSize(narrowest);
  await look("narrow, dark", accessibilityFaults(page, "colours"));
  await page.emulateMedia({ colorScheme: "light" });
  await look("narrow", accessibilityFaults(page));
  await look("narrow", hindrances(page));
  expect(faults.join("\n"), `${page.url()} (${await page.title()})`).toBe("");
}

/** WCAG 2.2, 1.4.12: people with reading difficulties set their text like this. */
const textSetWide =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/**
 * What sticks out, is cut off, lies over something else or moves, first as the page comes and then with its text set wide. In one step,
 * because each way into the browser costs more than the looking. Motion is unwanted in every window of the journeys.
 */
export function hindrances(page: Page): Promise<string[]> {
  return page.evaluate((styles) => {
    const shown = (one: Element) => one.outerHTML.slice(0, 160);
    const forEars = (one: Element) => one.closest(".kern-sr-only, .fk-skip") !== null || one.clientWidth === 1;

    /** Nobody has to scroll sideways to read; only a matrix may, inside its own box. Says how wide the page is and what sticks out. */
    function sticksOut(all: readonly Element[]): string[] {
      const { scrollWidth } = document.documentElement;
      if (scrollWidth <= innerWidth) return [];
      const inMatrix = (one: Element) => one.parentElement?.closest(".fk-scroll");
      const tooWide = (one: Element) => one.getBoundingClientRect().right > innerWidth + 0.5 || one.scrollWidth > one.clientWidth + 1;
      return [
        `${scrollWidth} px wide`,
        ...all
          .filter((one) => tooWide(one) && !inMatrix(one))
          .slice(0, 5)
          .map(shown),
      ];
    }

    /** Text that a box hides because it does not fit. What is typed into a field scrolls inside it. */
    function cutOff(all: readonly Element[]): string[] {
      const hides = (one: Element) => {
        if (one.clientWidth === 0 || one.matches("input, select, textarea, svg, svg *") || one.textContent?.trim() === "") return false;
        const { overflowX, overflowY } = getComputedStyle(one);
        const sideways = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
        return sideways || (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1);
      };
      return all.filter((one) => hides(one) && !forEars(one)).map((one) => `cut off: ${shown(one)}`);
    }

    /** Things to click that lie over each other. The fields of the map are hexagons, whose boxes overlap. */
    function overlapping(all: readonly Element[]): string[] {
      const usable = all.filter(
        (one) => one.matches("a[href], button, summary, input:not([type=hidden]), select, textarea") && !forEars(one),
      );
      const boxes = usable
        .filter((one) => !one.closest("svg") && one.checkVisibility({ visibilityProperty: true }))
        .flatMap((one) => [...one.getClientRects()].map((box) => ({ one, box })));
      const over = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
      const pairs = boxes.flatMap((a, at) =>
        boxes.slice(at + 1).flatMap((b) => (a.one !== b.one && over(a.box, b.box) ? [[a.one, b.one] as const] : [])),
      );
      return pairs.filter(([a, b]) => !a.contains(b) && !b.contains(a)).map(([a, b]) => `over each other: ${shown(a)} and ${shown(b)}`);
    }

    const look = () => {
      const all = [...document.body.querySelectorAll("*")];
      return [...sticksOut(all), ...cutOff(all), ...overlapping(all)];
    };
    const plain = [
      ...look(),
      ...document.getAnimations().map((moving) => `moves: ${(moving as CSSTransition).transitionProperty ?? moving.id}`),
    ];
    const before = [...document.adoptedStyleSheets];
    const wide = new CSSStyleSheet();
    wide.replaceSync(styles);
    document.adoptedStyleSheets = [...before, wide];
    const setWide = look().map((fault) => `text set wide: ${fault}`);
    document.adoptedStyleSheets = before;
    return [...plain, ...setWide];
  }, textSetWide);
}
