// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { bare, readPdf } from "../harness/read-back.ts";
import { download, lookThroughTheEyesOf, readTheListIn, sees } from "./deeds.ts";
import { stage, windowAt } from "./stage.ts";

withBrowser();

/** From the first connection to the published page; each document the browser shows is one view. */
const mostViews = 40;

test.each([
  { scripts: "with script", script: true },
  { scripts: "without script", script: false },
])(
  "a small town goes from its connections to a published strategy in under 40 page views, $scripts",
  { timeout: 240_000 },
  async ({ script }) => {
    const { base, world: w, page } = await stage({ script });
    await lookThroughTheEyesOf(page, "Anna Beispiel");
    await readTheListIn(page, w);
    const views = countViews(page);
    await keepTwoConnections(page);
    await buildOnThem(page);
    await sayWhoAndHowMuch(page);
    await takeThePaper(page);
    await adopt(page);
    await publish(page);
    await page.getByRole("link", { name: "Öffentliche Seite ansehen" }).first().click();
    await sees(page, "Ziel 1:");
    expect(views()).toBeLessThan(mostViews);
    await citizenFindsIt(await windowAt(base, { script: false, width: 360 }));
  },
);

/** Counts the pages shown from now on; what a form answers with another address is one page. */
function countViews(page: Page): () => number {
  let views = 0;
  page.on("domcontentloaded", () => {
    views += 1;
  });
  return () => views;
}

async function keepTwoConnections(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Bestand" }).first().click();
  for (const kind of ["Heimatvereine", "Fördervereine"]) {
    await page.getByRole("link", { name: "Verbindungen" }).first().click();
    await page.getByRole("button", { name: new RegExp(`^Merken: .*${kind}`) }).click();
    await page.getByText(/^Gemerkt: /).waitFor();
  }
}

/** Two connections become two goals, each with what it rests on and a first measure. */
async function buildOnThem(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Strategie" }).click();
  await page.getByRole("link", { name: /^Auf Vorhandenem aufbauen/ }).click();
  await page.getByRole("textbox", { name: "Titel" }).fill("Gut zusammen in Musterstadt");
  await page.getByRole("button", { name: "Strategie beginnen" }).click();
  const kept = page.getByRole("group", { name: "Verbindungen, die Sie gemerkt haben" }).getByRole("checkbox");
  await kept.first().waitFor();
  expect(await kept.count()).toBe(2);
  for (const box of await kept.all()) await box.check();
  await page.getByRole("button", { name: "Vorschläge ansehen" }).click();
  await page
    .getByText(/^Weil der Bestand zeigt: Verbindung/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Ausgewählte Ziele übernehmen" }).click();
  await page.getByText("2 Ziele sind übernommen, jedes mit seiner Grundlage.").waitFor();
}

/** The overview asks one thing after the other. */
async function sayWhoAndHowMuch(page: Page): Promise<void> {
  for (const label of ["1.1", "2.1"]) {
    await page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Strategie" }).click();
    await page
      .getByRole("link", { name: new RegExp(`^${label.replace(".", "\\.")} `) })
      .first()
      .click();
    await page.getByRole("textbox", { name: "Wer kümmert sich?" }).fill("Ehrenamtsbüro");
    await page.getByRole("button", { name: "Speichern", exact: true }).click();
    await page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Strategie" }).click();
    await page
      .getByRole("row", { name: new RegExp(`^${label.replace(".", "\\.")} `) })
      .getByRole("link")
      .last()
      .click();
    await page.getByRole("textbox", { name: "Beginn (Jahr)" }).fill("2028");
    await page.getByRole("textbox", { name: "Zeit: Stunden je Woche" }).fill("0,5");
    await page.getByRole("radio", { name: "vorbehaltlich des Haushalts" }).check();
    await page.getByRole("textbox", { name: /^2028/ }).fill("300");
    await page.getByRole("button", { name: "Zeit und Geld speichern" }).click();
  }
}

async function takeThePaper(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Beschluss", exact: true }).click();
  const paper = bare((await readPdf(await download(page, "Beschlussvorlage als PDF"))).pages.join(" "));
  for (const said of ["Ehrenamtsbüro", "600 €", "vorbehaltlich des Haushalts", "0,5"]) expect(paper).toContain(bare(said));
  expect((await download(page, "Beschlussvorlage als Word-Datei")).subarray(0, 2).toString()).toBe("PK");
}

async function adopt(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Beschluss eintragen" }).click();
  await page.getByRole("radio", { name: "beschlossen", exact: true }).check();
  await page.getByLabel("Datum der Sitzung").fill("2027-03-11");
  await page.getByRole("button", { name: "Beschluss eintragen" }).click();
  await page.getByText("Fassung 1 ist festgeschrieben und noch nicht öffentlich.").waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fassung 1 veröffentlichen" }).click();
  await page.getByText("Ab jetzt können alle die Strategie lesen.").waitFor();
}

async function citizenFindsIt(page: Page): Promise<void> {
  await page.goto("/kommunen/musterstadt");
  await page.getByRole("link", { name: "Strategie lesen" }).click();
  await sees(page, "Zeitplan");
  for (const said of ["Ehrenamtsbüro", "Rat der Stadt Musterstadt"]) await page.getByText(said).first().waitFor();
}
