// SPDX-License-Identifier: EUPL-1.2
import axe, { type RunOptions } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterEach, beforeAll, expect, inject } from "vitest";
import { args } from "./chromium.ts";

export interface PageOptions {
  /** Whether the page's own scripts run; people on locked-down machines have them off. */
  script: boolean;
  /** Width of the window in CSS pixels; 320 is the narrowest we promise. */
  width: number;
  dark: boolean;
  forcedColors?: boolean;
  /** Address that paths given to `goto` are added to. */
  base?: string;
}

const ofThisWorker = globalThis as { fokusBrowser?: Promise<Browser> };
const open = new Set<BrowserContext>();
const scriptSwitches = new WeakMap<Page, (off: boolean) => Promise<unknown>>();
let complaints: string[] = [];

/** Say this once at the top of a journey: pages are closed after each test, which fails when one of them complained. */
export function withBrowser(): void {
  beforeAll(async () => {
    await browser();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await tellWhatWasOpen();
    await Promise.all([...open].map((context) => context.close()));
    open.clear();
    expect(takeComplaints(), "what the browser complained about").toEqual([]);
  });
}

/** After a failure: what people had before them, as screen readers get it. */
async function tellWhatWasOpen(): Promise<void> {
  for (const page of [...open].flatMap((context) => context.pages())) {
    const seen = await page.locator("body").ariaSnapshot({ timeout: 1_000 }).catch(String);
    process.stderr.write(`\n${page.url()}\n${seen}\n`);
  }
}

/** One browser for all journeys of a worker. It ends with the worker, because it listens on a pipe from it. */
function browser(): Promise<Browser> {
  const { executable, env } = inject("chromium");
  ofThisWorker.fokusBrowser ??= chromium.launch({ executablePath: executable, env, args });
  return ofThisWorker.fokusBrowser;
}

/** A window of somebody new: no cookies, German, Berlin. */
export async function newPage(options: PageOptions): Promise<Page> {
  const context = await (await browser()).newContext({
    viewport: { width: options.width, height: 900 },
    colorScheme: options.dark ? "dark" : "light",
    forcedColors: options.forcedColors ? "active" : "none",
    reducedMotion: "reduce",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    baseURL: options.base,
  });
  open.add(context);
  return tabIn(context, options.script);
}

/** A second tab of the same person: same cookies, same settings. */
export function newTab(page: Page): Promise<Page> {
  return tabIn(page.context(), !scriptSwitches.has(page));
}

async function tabIn(context: BrowserContext, script: boolean): Promise<Page> {
  const page = await context.newPage();
  listen(page);
  if (!script) await switchScriptsOff(page);
  return page;
}

/** Switched off by a session of our own and not by Playwright's option, which axe could not lift for its moment. */
async function switchScriptsOff(page: Page): Promise<void> {
  const switches = await page.context().newCDPSession(page);
  const set = (value: boolean) => switches.send("Emulation.setScriptExecutionDisabled", { value });
  await set(true);
  scriptSwitches.set(page, set);
}

function listen(page: Page): void {
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    // A page that answers 404 or 422 on purpose is logged too; files that are missing are noticed below.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && !["127.0.0.1", "localhost"].includes(hostname)) complaints.push(`third party: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== "document") {
      complaints.push(`${response.status()}: ${response.url()}`);
    }
  });
}

/** What browsers complained about since the last time: script errors, refused by the CSP, missing files, third parties. */
export function takeComplaints(): string[] {
  const taken = complaints;
  complaints = [];
  return taken;
}

const runOnly = {
  everything: { type: "tag" as const, values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  colours: { type: "rule" as const, values: ["color-contrast"] },
};
/** What axe did not find need not travel from the page to us: that takes longer than the search. */
const resultTypes = ["violations" as const];

/** Fails with rule and place for each thing axe finds on the page, also where the page's scripts are off. */
export async function expectAccessible(page: Page): Promise<void> {
  expect((await accessibilityFaults(page)).join("\n"), `axe on ${page.url()}`).toBe("");
}

/** Rule and place for each thing axe finds. Colours alone are looked at again where only these have changed. */
export async function accessibilityFaults(page: Page, part: "everything" | "colours" = "everything"): Promise<string[]> {
  await scriptSwitches.get(page)?.(false);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const faults = await page.evaluate(findFaults, { runOnly: runOnly[part], resultTypes });
  await scriptSwitches.get(page)?.(true);
  return faults;
}

/** Runs in the page. */
async function findFaults(options: RunOptions): Promise<string[]> {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} (${rule.help}): ${node.target.join(" ")} ${node.html}`));
}
