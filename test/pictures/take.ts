// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { type CastName, cast } from "#identity";
import { projectPath } from "#kit/place";
import { args, chromiumHere } from "../harness/chromium.ts";
import { openExampleHouse } from "./house.ts";
import { heaviest, type Shown, shown, width } from "./list.ts";
import { withPalette } from "./palette.ts";
import { size, socialPage } from "./social.ts";

const folder = projectPath("docs", "pictures");

/** Takes the pictures of README and handbook: the example week on a Friday in March, so that they change only when pages do. */
async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const house = await openExampleHouse();
  const { executable, env } = chromiumHere();
  const browser = await chromium.launch({ executablePath: executable, env, args });
  try {
    await takeSocial(browser);
    await takeEach(await windowOf(browser, house.base));
  } finally {
    await browser.close();
    await house.close();
  }
}

/** The picture shown where people share links of the platform; it is served like the other assets. */
async function takeSocial(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(socialPage());
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(projectPath("assets", "pictures", "social.png"), withPalette(await page.screenshot()));
  await page.close();
}

async function windowOf(browser: Browser, base: string): Promise<Page> {
  const look = { viewport: { width, height: 900 }, colorScheme: "light", reducedMotion: "reduce" } as const;
  const context = await browser.newContext({ baseURL: base, locale: "de-DE", timezoneId: "Europe/Berlin", ...look });
  return context.newPage();
}

async function takeEach(page: Page): Promise<void> {
  for (const [person, pictures] of Object.entries(shown)) {
    if (person !== "nobody") await signInAs(page, cast[person as CastName].name);
    for (const picture of pictures) await takeOne(page, picture);
  }
}

async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto("/beispielpersonen");
  await page.getByRole("button", { name: `Als ${name} ansehen` }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

async function takeOne(page: Page, picture: Shown): Promise<void> {
  await page.goto(picture.path);
  if (picture.readsList) {
    await page.getByLabel("Datei auswählen").setInputFiles(listOfNextYear());
    await page.getByRole("button", { name: "Datei lesen" }).click();
    await page.getByRole("heading", { name: "Was wir verstanden haben" }).waitFor();
  }
  await take(page, picture);
}

/** The list of the example week has been read in already; with one line more it is another file. */
function listOfNextYear(): { name: string; mimeType: string; buffer: Buffer } {
  const list = readFileSync(projectPath("data", "inventory", "example-list.csv"));
  const more = Buffer.from("Tauschring Linde;Vereine;Musterstadt;05990008\r\n");
  return { name: "Vereine_2027.csv", mimeType: "text/csv", buffer: Buffer.concat([list, more]) };
}

/** The upper part of the page. */
async function take(page: Page, { name, height, whole }: Shown): Promise<void> {
  const y = whole ? 0 : await page.locator("main").evaluate((main) => Math.round(main.getBoundingClientRect().top));
  await page.setViewportSize({ width, height: y + height });
  await page.evaluate(() => document.fonts.ready);
  const picture = withPalette(await page.screenshot({ clip: { x: 0, y, width, height } }));
  if (picture.length > heaviest) throw new Error(`docs/pictures/${name}.png has ${picture.length} bytes; it may have ${heaviest}.`);
  writeFileSync(`${folder}/${name}.png`, picture);
  process.stdout.write(`docs/pictures/${name}.png (${Math.round(picture.length / 1000)} kB)\n`);
}

await takeAll();
