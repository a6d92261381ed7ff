// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

let set: Played;
beforeEach(async () => {
  set = await exampleStage();
});

const goals = "/intern/musterstadt/strategie/ziele";

/** Anna's page with room for all goals, so that nothing scrolls away under the pointer. */
async function goalsPage(): Promise<Page> {
  const page = await windowAt(set.base);
  await page.setViewportSize({ width: 1280, height: 3000 });
  await signIn(page, set, "anna");
  await page.goto(goals);
  return page;
}

const labels = (page: Page) => page.locator(".fk-measure b").allTextContents();

/** Drags the measure with this number (from 0) by its grip onto the upper half of another one. */
async function drag(page: Page, from: number, onto: number): Promise<void> {
  const grips = page.locator(".fk-measure [data-grip]");
  const [start, end] = [await grips.nth(from).boundingBox(), await grips.nth(onto).boundingBox()];
  if (!start || !end) throw new Error("There is nothing to take hold of");
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(end.x + 8, end.y + 2, { steps: 15 });
  await page.mouse.up();
}

test("a measure dragged up stands there after loading the page anew; numbers are the server's, and it is said", async () => {
  const page = await goalsPage();
  await drag(page, 1, 0);
  await page.getByText("»Ein Kalender für alle« ist jetzt Maßnahme 1.1.").first().waitFor();
  await page.goto(goals);
  expect((await labels(page)).slice(0, 2)).toEqual(["1.1 Ein Kalender für alle", "1.2 Vereinstreff zweimal im Jahr"]);
});

test("when the drop does not arrive everything stands as before, and it is said", async () => {
  const page = await goalsPage();
  const before = await labels(page);
  await page.route("**/reihenfolge", (route) => route.abort());
  await drag(page, 1, 0);
  await page.getByText("Alles steht wieder wie zuvor.").first().waitFor();
  expect(await labels(page)).toEqual(before);
});

test("Escape lets go, and nothing is sent", async () => {
  const page = await goalsPage();
  const before = await labels(page);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.method()));
  const grip = await page.locator(".fk-measure [data-grip]").nth(1).boundingBox();
  await page.mouse.move((grip?.x ?? 0) + 8, (grip?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((grip?.x ?? 0) + 8, (grip?.y ?? 0) - 150, { steps: 10 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await labels(page)).toEqual(before);
  expect(sent).toEqual([]);
});
