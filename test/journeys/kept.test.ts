// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { beginSession } from "#identity";
import { hours, later } from "#kit/time";
import type { World } from "#world";
import { strategyPaths as paths } from "../../src/rooms/strategy/paths.ts";
import { onlyGoal, smallStrategy } from "../../src/rooms/strategy/test-draft.ts";
import { expectAccessible, takeComplaints, withBrowser } from "../harness/browser.ts";
import { type Stage, stage, windowAt } from "./stage.ts";

withBrowser();

const town = "musterstadt";

/** Anna before the form of her only goal. */
async function beforeTheGoal(options: { script: boolean; width?: number }): Promise<Stage & { address: string }> {
  const set = await stage(options);
  await smallStrategy(set.world, "anna");
  const address = paths.goal(town, await onlyGoal(set.world, "anna"));
  await asAnna(set.page, set.base, set.world);
  await set.page.goto(set.base + address);
  return { ...set, address };
}

/** Gives a window Anna's session, last used so long ago. Unit: milliseconds. */
async function asAnna(page: Page, base: string, w: World, ago = 0): Promise<void> {
  const { id } = await w.actor("anna");
  const value = await w.db.signIn((tx) => beginSession(tx, w.app.seals, id ?? "", later(w.now, -ago)));
  await page.context().addCookies([{ name: "fokus-session", value, url: base }]);
}

/** Waits until these words stand somewhere on the page. */
const sees = (page: Page, words: string) => page.getByText(words).first().waitFor();
const title = (page: Page) => page.getByLabel("Ziel", { exact: true });

test("typed, kept at the pause, the window gone without a question, opened again: the text is there", async () => {
  const { page, base, world: w, address } = await beforeTheGoal({ script: true });
  await title(page).fill("Vereine finden sich im Netz");
  await sees(page, "Zwischenstand gespeichert um 10:30 Uhr. Sie können jederzeit aufhören.");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(`${base}${paths.goals(town)}`);
  expect(asked).toEqual([]);
  const other = await windowAt(base, { width: 320 });
  await asAnna(other, base, w);
  await other.goto(base + address);
  await sees(other, "Ihr Zwischenstand von heute, 10:30 Uhr");
  expect(await title(other).inputValue()).toBe("Vereine finden sich im Netz");
  await expectAccessible(other);
  await other.getByRole("button", { name: "Speichern", exact: true }).click();
  await other.goto(base + address);
  expect(await other.getByText("Ihr Zwischenstand").count()).toBe(0);
});

test("left before the pause is over, the text is kept on the way out", async () => {
  const { page, base, world: w, address } = await beforeTheGoal({ script: true });
  page.on("dialog", (dialog) => void dialog.accept());
  await title(page).pressSequentially("!");
  await page.close({ runBeforeUnload: false });
  const other = await windowAt(base, {});
  await asAnna(other, base, w);
  await expect
    .poll(
      async () => {
        await other.goto(base + address);
        return title(other).inputValue();
      },
      { timeout: 8_000 },
    )
    .toContain("!");
});

test("sent, and gone back to as the browser remembers it: what is typed then is kept again", async () => {
  const { page } = await beforeTheGoal({ script: true });
  await page.evaluate(() => {
    document.querySelector("fk-keep form")?.dispatchEvent(new SubmitEvent("submit", { bubbles: true }));
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await title(page).fill("Nach dem Zurückgehen");
  await sees(page, "Zwischenstand gespeichert um 10:30 Uhr.");
});

test("two windows with one goal: the second to save sees both texts, and neither is lost", async () => {
  const { page, base, world: w, address } = await beforeTheGoal({ script: true });
  const other = await windowAt(base, {});
  await asAnna(other, base, w);
  await other.goto(base + address);
  await title(page).fill("Aus dem ersten Fenster");
  await title(other).fill("Aus dem zweiten Fenster");
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await sees(page, "Aus dem ersten Fenster");
  await other.getByRole("button", { name: "Speichern", exact: true }).click();
  await sees(other, "Aus dem ersten Fenster");
  expect(await title(other).inputValue()).toBe("Aus dem zweiten Fenster");
  expect((await onlyGoal(w, "anna")).title).toBe("Aus dem ersten Fenster");
});

test("without script a button keeps the text", async () => {
  const { page } = await beforeTheGoal({ script: false });
  await title(page).fill("Ohne Skript");
  await page.getByRole("button", { name: "Zwischenstand speichern" }).click();
  await sees(page, "Ihr Zwischenstand ist gespeichert. Sie können jederzeit aufhören.");
  expect(await title(page).inputValue()).toBe("Ohne Skript");
});

test("signed out in another window while she types: the page says so, and nothing is thrown away", async () => {
  const { page, base, world: w } = await beforeTheGoal({ script: true });
  await asAnna(page, base, w, hours(2));
  await title(page).fill("Nach der Pause");
  await sees(page, "Sie sind abgemeldet. Ihr Text steht noch hier.");
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await page.waitForURL(/anmelden/);
  expect(takeComplaints().every((one) => one.startsWith("401:"))).toBe(true);
});
