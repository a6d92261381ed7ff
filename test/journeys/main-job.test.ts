// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible, withBrowser } from "../harness/browser.ts";
import { bare, readDocx, readPdf } from "../harness/read-back.ts";
import { download, lookThroughTheEyesOf, readTheListIn, sees } from "./deeds.ts";
import { stage, windowAt } from "./stage.ts";

withBrowser();

const goal = "Vereine finden leichter zueinander";
const measures = ["Vereinstreff zweimal im Jahr", "Ein Kalender für alle"] as const;

describe.each([
  { scripts: "with script", script: true },
  { scripts: "without script", script: false },
])("the main job, $scripts", ({ script }) => {
  test("an officer's messy list becomes a strategy that everybody can read", { timeout: 120_000 }, async () => {
    const { base, world: w, page } = await stage({ script });
    await lookThroughTheEyesOf(page, "Anna Beispiel");
    await readTheListIn(page, w, () => wiesenIsNoOrtsteil(page));
    await lookAtWhatThereIs(page);
    const finding = await writeGoalWithTwoMeasures(page);
    await carryItToTheCouncil(page, finding);
    await recordTheDecision(page);
    await publish(page);
    await citizenReads(await windowAt(base, { script: false, width: 360 }), finding);
  });
});

/** In this town the word means meadows. */
async function wiesenIsNoOrtsteil(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Wiesen" }).uncheck();
  await page.getByRole("button", { name: "Übernehmen und noch einmal ansehen" }).click();
  await page.getByText("So sieht es mit Ihren Angaben aus.").waitFor();
  expect(await page.getByRole("checkbox", { name: "Wiesen" }).count()).toBe(0);
  expect(await page.getByRole("radio", { name: /^Musterstadt\./ }).isChecked()).toBe(true);
}

async function lookAtWhatThereIs(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Einträge ansehen" }).click();
  await page.getByText("66 Einträge: was es gibt und wo.").waitFor();
  await page.getByRole("link", { name: "Überblick" }).click();
  await page.getByRole("link", { name: "alle, alle: 66 Einträge" }).waitFor();
  await page.getByRole("link", { name: /^alle, Altdorf: / }).waitFor();
  expect(await page.getByRole("columnheader").allTextContents()).not.toContain("Wiesen");
  const cell = page.getByRole("link", { name: /^Sport und Bewegung, Altdorf: / });
  const shown = Number(await cell.textContent());
  await cell.click();
  await page.getByText(`${shown} von 66 Einträgen`).waitFor();
  expect(await page.getByRole("row").count(), "the head and the entries").toBe(shown + 1);
}

/** Returns what the inventory shows and the goal rests on. */
async function writeGoalWithTwoMeasures(page: Page): Promise<string> {
  await page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Strategie" }).click();
  await page.getByRole("link", { name: "Ohne Weg anfangen: leeres Blatt" }).click();
  await page.getByRole("textbox", { name: "Titel" }).fill("Gut zusammen in Musterstadt");
  await page.getByRole("textbox", { name: "Erstes Jahr" }).fill("2027");
  await page.getByRole("textbox", { name: "Letztes Jahr" }).fill("2030");
  await page.getByRole("button", { name: "Strategie beginnen" }).click();
  await page.getByRole("link", { name: "Ziel hinzufügen" }).first().click();
  await page.getByRole("textbox", { name: "Ziel", exact: true }).fill(goal);
  await page.getByRole("button", { name: "Ziel hinzufügen" }).click();
  await fillMeasure(page, measures[0]);
  await page.getByRole("link", { name: "Maßnahme hinzufügen: Ziel 1" }).click();
  await fillMeasure(page, measures[1]);

  await page.getByRole("link", { name: "Grundlagen", exact: true }).click();
  await page.getByRole("link", { name: "Grundlage hinzufügen: Ziel 1" }).click();
  const shown = page.getByRole("group", { name: "Was der Bestand zeigt" }).getByRole("checkbox").first();
  const finding = await shown.evaluate((box: HTMLInputElement) => box.labels?.[0]?.textContent?.trim() ?? "");
  await shown.check();
  await page.getByRole("button", { name: "Aus dem Bestand übernehmen" }).click();
  await page.getByText(finding).waitFor();
  return finding;
}

async function fillMeasure(page: Page, title: string): Promise<void> {
  await page.getByRole("textbox", { name: "Maßnahme" }).fill(title);
  await page.getByRole("textbox", { name: "Wer kümmert sich?" }).fill("Ehrenamtsbüro");
  await page.getByRole("button", { name: "Speichern und weiter zu Zeit und Geld" }).click();
  await page.getByRole("textbox", { name: "Beginn (Jahr)" }).fill("2027");
  await page.getByRole("radio", { name: "vorbehaltlich des Haushalts" }).check();
  await page.getByRole("textbox", { name: "2027" }).fill("1.600");
  await page.getByRole("button", { name: "Zeit und Geld speichern" }).click();
  await page.getByText("Zeit und Geld sind gespeichert.").waitFor();
}

async function carryItToTheCouncil(page: Page, finding: string): Promise<void> {
  await page.getByRole("link", { name: "Beschluss", exact: true }).click();
  await page.getByRole("link", { name: "Texte der Vorlage bearbeiten" }).click();
  await page.getByRole("textbox", { name: "Vorlagennummer" }).fill("2027/014");
  const reasons = page.getByRole("textbox", { name: "Sachverhalt und Begründung" });
  await reasons.fill(`Der Rat hat im Herbst darum gebeten.\n\n${await reasons.inputValue()}`);
  await page.getByRole("button", { name: "Texte speichern" }).click();
  await page.getByText("Die Texte der Vorlage sind gespeichert.").waitFor();

  const pdf = await download(page, "Beschlussvorlage als PDF");
  expect(magicOf(pdf)).toBe("%PDF");
  const paper = bare((await readPdf(pdf)).pages.join(" "));
  const counted = `${finding.replace(/\.$/, "")} (gezählt am 12. März 2027).`;
  for (const said of [goal, ...measures, counted, "2027/014", "Der Rat hat im Herbst darum gebeten."]) expect(paper).toContain(bare(said));

  const docx = await download(page, "Beschlussvorlage als Word-Datei");
  expect(magicOf(docx)).toBe("PK\u0003\u0004");
  expect(readDocx(docx).words).toContain(goal);
}

async function recordTheDecision(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Beschluss eintragen" }).click();
  await page.getByRole("radio", { name: "beschlossen", exact: true }).check();
  await page.getByLabel("Datum der Sitzung").fill("2027-03-11");
  await page.getByRole("textbox", { name: "Gremium" }).fill("Rat der Stadt Musterstadt");
  await page.getByRole("button", { name: "Beschluss eintragen" }).click();
  await page.getByText("Fassung 1 ist festgeschrieben und noch nicht öffentlich.").waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fassung 1 veröffentlichen" }).click();
  await page.getByText("Ab jetzt können alle die Strategie lesen.").waitFor();
}

/** On a phone, with script off, the name misspelt. */
async function citizenReads(page: Page, finding: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Ort oder Postleitzahl" }).fill("Mustrestadt");
  await page.getByRole("button", { name: "Zeigen" }).click();
  await page.getByRole("main").getByRole("link", { name: "Musterstadt", exact: true }).click();
  await sees(page, "Was Musterstadt vorhat");
  await page.getByRole("link", { name: "Strategie lesen" }).click();

  await sees(page, `Ziel 1: ${goal}`);
  await page.getByText("Worauf das Ziel beruht").click();
  await page.getByText(finding.replace(/\.$/, "")).waitFor();
  await page.getByText("Rat der Stadt Musterstadt").first().waitFor();
  await expectAccessible(page);
  await looksGoodOnPaper(page);

  await page.getByRole("link", { name: measures[0] }).click();
  await page.getByRole("heading", { level: 1, name: measures[0] }).waitFor();
  await page.getByText("Ehrenamtsbüro").waitFor();
  await page.getByRole("link", { name: "Zur ganzen Strategie" }).click();

  const json = await page.request.get(await hrefOf(page, "Als Daten (JSON)"));
  expect(JSON.stringify(await json.json())).toContain(goal);
  expect(magicOf(await download(page, "Als PDF"))).toBe("%PDF");
}

/** No ways to click, and what is folded away on the screen stands there. */
async function looksGoodOnPaper(page: Page): Promise<void> {
  const checksum = page.getByText("Die Prüfsumme zeigt das.");
  expect(await checksum.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  expect(await checksum.isVisible()).toBe(true);
  expect(await page.getByRole("heading", { name: `Ziel 1: ${goal}` }).isVisible()).toBe(true);
  for (const name of ["Kontakt", "Als PDF", "Kommunen"]) expect(await page.getByRole("link", { name }).count(), name).toBe(0);
  await page.emulateMedia({ media: "screen" });
}

async function hrefOf(page: Page, link: string): Promise<string> {
  return (await page.getByRole("link", { name: link }).getAttribute("href")) ?? "";
}

const magicOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString("latin1");
