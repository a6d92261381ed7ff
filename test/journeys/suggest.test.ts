// SPDX-License-Identifier: EUPL-1.2
import type { Route, Page as Window } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, withBrowser } from "../harness/browser.ts";
import { exampleStage, type Played, windowAt } from "./stage.ts";

withBrowser();

let set: Played;
beforeAll(async () => {
  set = await exampleStage();
});

const field = (window: Window) => window.getByLabel("Was suchen Sie?");
const options = (window: Window) => window.getByRole("option");

describe("searching with suggestions", () => {
  test("the keyboard chooses one, the field keeps the focus, and their number is told", async () => {
    const window = await windowAt(set.base, {});
    await window.goto("/suche");
    await field(window).pressSequentially("muster");
    await options(window).first().waitFor();
    const amount = await options(window).count();
    await window
      .getByRole("status")
      .filter({ hasText: `${amount} Vorschläge` })
      .waitFor({ state: "attached" });
    await window.keyboard.press("ArrowDown");
    expect(await field(window).getAttribute("aria-activedescendant")).toBe(await options(window).first().getAttribute("id"));
    expect(await field(window).evaluate((input) => input === document.activeElement)).toBe(true);
    await expectAccessible(window);
    await window.keyboard.press("Escape");
    expect([await field(window).getAttribute("aria-expanded"), await options(window).count()]).toEqual(["false", 0]);
    await window.keyboard.press("ArrowDown");
    await window.keyboard.press("Enter");
    await window.waitForURL((url) => url.pathname.startsWith("/kommunen/"));
  });

  test("on a slow net an answer that comes late is not shown for what was typed since", async () => {
    const window = await windowAt(set.base, {});
    const late: Route[] = [];
    await window.route(/vorschlaege\?wort=muster$/, (route) => void late.push(route));
    await window.goto("/suche");
    await field(window).pressSequentially("muster");
    await expect.poll(() => late.length).toBe(1);
    await field(window).fill("kontakt");
    await options(window).filter({ hasText: "Kontakt" }).first().waitFor();
    await late[0]?.fulfill({ json: { items: [{ text: "Zu spät", note: "", href: "/" }], says: "" } }).catch(() => undefined);
    expect(await options(window).filter({ hasText: "Zu spät" }).count()).toBe(0);
  });

  test("without script the button finds the same", async () => {
    const window = await windowAt(set.base, { script: false });
    await window.goto("/suche");
    await field(window).fill("kontakt");
    await window.getByRole("button", { name: "Suchen" }).click();
    await window.getByRole("heading", { name: "Kontakt", exact: true }).waitFor();
    await expectAccessible(window);
  });
});
