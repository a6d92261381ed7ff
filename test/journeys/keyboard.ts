// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Nobody presses Tab more often than this to get to one thing; further on we believe that it cannot be reached. */
const farthest = 150;

interface Stop {
  /** What a screen reader would call it. */
  name: string;
  /** The element before, when it looked the same with the keyboard on it as without. */
  unseen: string | null;
  /** This element, when something lies over all of it (WCAG 2.2, 2.4.11). */
  covered: string | null;
}

/** Presses Tab until the keyboard stands on what is called so. Everything on the way must show that it has the keyboard. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < farthest) {
    const stop = await nextStop(page);
    expect(stop.unseen, `${page.url()}: looks the same with and without the keyboard on it`).toBeNull();
    expect(stop.covered, `${page.url()}: what has the keyboard is covered`).toBeNull();
    if (typeof name === "string" ? stop.name === name : name.test(stop.name)) return;
    passed.push(stop.name);
  }
  throw new Error(`${page.url()}: Tab never leads to ${name}. It leads to: ${[...new Set(passed)].join(" | ")}`);
}

/** One step with Tab. */
export async function nextStop(page: Page): Promise<Stop> {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const world = globalThis as { stoodOn?: { element: Element; look: string } };
    const lookOf = (element: Element) => {
      const drawn = element.matches("input[type=radio], input[type=checkbox]") ? (element.parentElement ?? element) : element;
      const styles = [element, drawn].flatMap((one) => [
        getComputedStyle(one),
        getComputedStyle(one, "::before"),
        getComputedStyle(one, "::after"),
      ]);
      return styles.map((style) => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join()).join("/");
    };
    const nameOf = (element: Element) => {
      const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      const text =
        element.getAttribute("aria-label") ??
        (labels.length > 0 ? labels.map((label) => label.textContent).join(" ") : element.textContent);
      return (text ?? "").replace(/\s+/g, " ").trim();
    };
    /** Looks at nine points of each line: one that shows the element, or what belongs to it, is enough. */
    const isCovered = (element: Element) => {
      const shows = (at: Element | null) =>
        at !== null && (element.contains(at) || at.contains(element) || at.closest("label")?.htmlFor === element.id);
      const parts = [0.1, 0.5, 0.9];
      const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const points = boxes.flatMap((box) =>
        parts.flatMap((x) => parts.map((y) => [box.left + x * box.width, box.top + y * box.height] as const)),
      );
      const inWindow = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
      return element !== document.body && boxes.length > 0 && !inWindow.some(([x, y]) => shows(document.elementFromPoint(x, y)));
    };
    const before = world.stoodOn;
    const now = document.activeElement ?? document.body;
    const unseen =
      before?.element.isConnected && before.element !== now && lookOf(before.element) === before.look ? before.element.outerHTML : null;
    // Inside a field for a date Tab goes from part to part; the browser itself marks the part.
    if (before?.element !== now) world.stoodOn = now === document.body ? undefined : { element: now, look: lookOf(now) };
    return { name: now === document.body ? "" : nameOf(now), unseen, covered: isCovered(now) ? now.outerHTML.slice(0, 160) : null };
  });
}

/** Day, month, year and the calendar: Tab goes through them one by one. */
const partsOfDate = 4;

/** Goes with Tab from the top of a page until the keyboard leaves it. Returns what it never stood on, though people with a mouse can use it. */
export async function passedOver(page: Page): Promise<string[]> {
  const usable = page
    .locator("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")
    .filter({ visible: true });
  const dates = page.locator("input[type=date]").filter({ visible: true });
  const steps = (await usable.count()) + (await dates.count()) * partsOfDate;
  for (let step = 0; step <= steps; step += 1) {
    const stop = await nextStop(page);
    expect(stop.unseen, `${page.url()}: looks the same with and without the keyboard on it`).toBeNull();
    expect(stop.covered, `${page.url()}: what has the keyboard is covered`).toBeNull();
    await page.evaluate(() => document.activeElement?.setAttribute("data-passed", ""));
    if (stop.name === "" && (await page.evaluate(() => document.activeElement === document.body))) break;
  }
  expect(await page.evaluate(() => document.activeElement === document.body), `${page.url()}: the keyboard gets out again`).toBe(true);
  // Of a group of radio buttons only one is a stop; the arrow keys choose.
  return usable.evaluateAll((all) =>
    all.filter((one) => !one.matches("[data-passed], [type=radio]")).map((one) => one.outerHTML.slice(0, 160)),
  );
}
