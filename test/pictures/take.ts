// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { projectPath } from "#kit/place";
import { args, chromiumHere } from "../harness/chromium.ts";
import { openExampleHouse } from "./house.ts";

/** What a handbook page may weigh. Unit: bytes. */
const heaviest = 200_000;
/** Unit: CSS pixels. */
const width = 1280;
const folder = projectPath("docs", "pictures");

/** Takes the pictures of README and handbook: the example week on a Friday in March, so that they change only when pages do. */
async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const house = await openExampleHouse();
  const { executable, env } = chromiumHere();
  const browser = await chromium.launch({ executablePath: executable, env, args });
  try {
    await takeEach(await windowOf(browser, house.base));
  } finally {
    await browser.close();
    await house.close();
  }
}

async function windowOf(browser: Browser, base: string): Promise<Page> {
  const look = { viewport: { width, height: 900 }, colorScheme: "light", reducedMotion: "reduce" } as const;
  const context = await browser.newContext({ baseURL: base, locale: "de-DE", timezoneId: "Europe/Berlin", ...look });
  return context.newPage();
}

async function takeEach(page: Page): Promise<void> {
  await page.goto("/kommunen/fabelrade/strategie");
  await take(page, "oeffentlich", 1165);
  await take(page, "zeitplan", 750, "Zeitplan");

  await page.goto("/beispielpersonen");
  await page.getByRole("button", { name: "Als Anna Beispiel ansehen" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await take(page, "start", 900);
  await page.goto("/intern/musterstadt/bestand/ueberblick");
  await take(page, "ueberblick", 1260);
  await page.goto("/intern/musterstadt/strategie");
  await take(page, "strategie", 1245);
  await page.goto("/intern/musterstadt/strategie/zeigen");
  await take(page, "leselink", 1125);
  await page.goto("/intern/musterstadt/strategie/beschluss");
  await take(page, "vorlage", 1060);

  await page.goto("/intern/musterstadt/bestand/einlesen");
  await page.getByLabel("Datei auswählen").setInputFiles(listOfNextYear());
  await page.getByRole("button", { name: "Datei lesen" }).click();
  await page.getByRole("heading", { name: "Was wir verstanden haben" }).waitFor();
  await take(page, "verstanden", 1205);
}

/** The list of the example week has been read in already; with one line more it is another file. */
function listOfNextYear(): { name: string; mimeType: string; buffer: Buffer } {
  const list = readFileSync(projectPath("data", "inventory", "example-list.csv"));
  const more = Buffer.from("Tauschring Linde;Vereine;Musterstadt;05990008\r\n");
  return { name: "Vereine_2027.csv", mimeType: "text/csv", buffer: Buffer.concat([list, more]) };
}

/** Its upper part, or what begins with a heading, so high that the picture ends where something ends. Unit: CSS pixels. */
async function take(page: Page, name: string, height: number, from?: string): Promise<void> {
  await page.setViewportSize({ width, height });
  if (from)
    await page
      .getByRole("heading", { name: from })
      .evaluate((heading) => window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 16));
  const path = `${folder}/${name}.png`;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > heaviest) throw new Error(`docs/pictures/${name}.png has ${size} bytes; a handbook page may have ${heaviest}.`);
  process.stdout.write(`docs/pictures/${name}.png (${Math.round(size / 1000)} kB)\n`);
}

await takeAll();
