// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { expectAccessible, newPage, takeComplaints, withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";

withBrowser();

const plain = { width: 360, dark: false };
const document = (body: string, head = "") =>
  `<!doctype html><html lang="de"><head><title>Probe</title><meta name="viewport" content="width=device-width">${head}</head><body><main><h1>Probe</h1>${body}</main></body></html>`;

describe.each([
  { with: "with script", script: true },
  { with: "without script", script: false },
])("$with", ({ script }) => {
  test("a page without faults passes axe", async () => {
    const page = await newPage({ ...plain, script });
    await page.setContent(document("<p>Der Vereinstreff ist am 14. April.</p>"));
    await expectAccessible(page);
  });

  test("a picture without alternative text is found by axe", async () => {
    const page = await newPage({ ...plain, script });
    await page.setContent(document('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'));
    await expect(expectAccessible(page)).rejects.toThrow("image-alt");
  });
});

describe("a look from all sides notices", () => {
  const planted = [
    ["what is wider than the narrowest screen", '<div style="width: 400px">Vereinstreff</div>', "narrow: 4"],
    [
      "text that fits only as we set it",
      '<p style="white-space: nowrap; font: 16px monospace">Vereinstreff im April um acht im Saal</p>',
      "narrow: text set wide: ",
    ],
    ["text a box cuts off", '<p style="height: 1rem; overflow: hidden">Vereinstreff<br>im April</p>', "cut off: <p"],
    [
      "text a box cuts off once it is set wide",
      '<p style="height: 1.3em; line-height: 1.3; overflow: hidden; font-size: 20px">Vereinstreff</p>',
      "wide: text set wide: cut off",
    ],
    [
      "two links that lie over each other",
      '<a href="#a">Vereinstreff</a> <a href="#b" style="margin-left: -60px">Termine</a>',
      "over each other",
    ],
    [
      "what moves although motion is unwanted",
      "<style>@keyframes turn { to { rotate: 1turn } } h1 { animation: turn 9s infinite }</style>",
      "moves: ",
    ],
    [
      "a button too small for a finger",
      '<button style="width: 16px; height: 16px; padding: 0">a</button><button style="width: 16px; height: 16px; padding: 0">b</button>',
      "target-size",
    ],
    [
      "colours that are too alike at night",
      "<style>@media (prefers-color-scheme: dark) { body { background: #222; color: #333 } }</style>",
      "dark: color-contrast",
    ],
  ] as const;
  test.each(planted)("%s", async (_, body, fault) => {
    const page = await newPage({ ...plain, script: true });
    await page.setContent(document(`<p>Der Vereinstreff ist am 14. April.</p>${body}`));
    await expect(expectGoodEverywhere(page)).rejects.toThrow(fault);
  });

  test("nothing where nothing is wrong", async () => {
    const page = await newPage({ ...plain, script: true });
    await page.setContent(document("<p>Der Vereinstreff ist am 14. April.</p>"));
    await expectGoodEverywhere(page);
  });
});

test("scripts of a page run only where they are on", async () => {
  const content = document('<output>off</output><script>document.querySelector("output").textContent = "on"</script>');
  for (const script of [true, false]) {
    const page = await newPage({ ...plain, script });
    await page.route("**/probe", (route) => route.fulfill({ contentType: "text/html", body: content }));
    await page.goto("http://localhost/probe");
    await expectAccessible(page);
    await page.reload();
    expect(await page.textContent("output")).toBe(script ? "on" : "off");
  }
});

test("the page's own font is drawn, and another one where it brings none", async () => {
  const woff2 = readFileSync(projectPath("assets", "fonts", "fira-sans-latin-400.woff2")).toString("base64");
  const page = await newPage({ ...plain, script: true });
  await page.setContent(
    document(
      '<p id="own">Übersicht</p><p id="none">Übersicht</p>',
      `<style>@font-face { font-family: Own; src: url(data:font/woff2;base64,${woff2}) } #own { font-family: Own } #none { font-family: sans-serif }</style>`,
    ),
  );
  await page.evaluate(() => globalThis.document.fonts.ready);
  expect(await fontsDrawn(page, "#own")).toEqual(["Fira Sans"]);
  expect(await fontsDrawn(page, "#none")).toHaveLength(1);
});

/** What Chromium really used, not what the style asked for. */
async function fontsDrawn(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map((font) => font.familyName);
}

test("a script error and a request to somebody else are complaints", async () => {
  const page = await newPage({ ...plain, script: true });
  await page.setContent(document('<img alt="" src="https://example.org/counted.gif"><script>throw new Error("planted")</script>'));
  expect(takeComplaints().sort()).toEqual(["script: planted", "third party: https://example.org/counted.gif"]);
});

test("dark is told to the page", async () => {
  const page = await newPage({ ...plain, dark: true, script: true });
  expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
});
