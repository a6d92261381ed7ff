// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { signIn, stage } from "./stage.ts";

withBrowser();

const strategy = "/intern/nachbarhausen/strategie";

/** Fills in what is named, looks at the page as everybody sees it, and sends it. */
async function answer(page: Page, heading: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  await expectGoodEverywhere(page);
  for (const [name, value] of Object.entries(fields)) await page.getByRole("textbox", { name, exact: false }).fill(value);
  await page.getByRole("button", { name: "Speichern und weiter" }).click();
}

test("without script, a small town comes from nothing to a draft by the small start, skipping what it does not know", async () => {
  const { page, ...played } = await stage({ script: false });
  await signIn(page, played, "bert");
  await page.goto(strategy);
  await expectGoodEverywhere(page);
  await page.getByRole("link", { name: "Kleiner Anfang" }).click();
  await expectGoodEverywhere(page);
  expect(await page.getByRole("textbox", { name: "Titel" }).inputValue()).toBe("Ehrenamt in Nachbarhausen");
  await page.getByRole("button", { name: "Strategie beginnen" }).click();
  await expectGoodEverywhere(page);
  await page.getByRole("link", { name: "Weitermachen" }).click();
  await page.getByRole("heading", { name: "Warum jetzt?" }).waitFor();
  await page.getByRole("button", { name: "Überspringen" }).click();
  await answer(page, "Was soll anders werden?", {});
  await page.getByRole("radio", { name: "ohne zusätzliches Geld" }).check();
  await answer(page, "Was tun Sie zuerst?", { "Wer kümmert sich?": "Rathaus, Zimmer 3" });
  await answer(page, "Was tun Sie noch?", { "Wer kümmert sich?": "Vorzimmer" });
  await page.getByRole("button", { name: "Überspringen" }).click();
  await answer(page, "Woran merken Sie es?", { "Woran merken Sie es?": "Vereine beim Treffen" });
  await page.getByText("Alle 6 Seiten sind durch.").waitFor();
  await expectGoodEverywhere(page);
  const [sheet] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Als PDF herunterladen" }).click()]);
  expect(sheet.suggestedFilename()).toBe("strategie-auf-einer-seite-nachbarhausen.pdf");
  await page.getByRole("link", { name: "Entwurf ansehen" }).click();
  await page.getByRole("heading", { name: "Ziel 1: Wer sich engagieren möchte, findet leicht einen Platz" }).waitFor();
  await page.getByText("Rathaus, Zimmer 3").waitFor();
  await page.getByText("Kleiner Anfang (gewählt)").waitFor();
  await page.getByRole("link", { name: "Weg wechseln, nichts geht verloren" }).click();
  await page.getByRole("button", { name: "Diesen Weg wählen: Acht Schritte" }).click();
  await page.getByText("Alles Geschriebene ist noch da.").waitFor();
  await expectGoodEverywhere(page);
});

test("without script, an old strategy is pasted in, looked at line by line, and taken", async () => {
  const { page, ...played } = await stage({ script: false });
  await signIn(page, played, "bert");
  await page.goto(`${strategy}/beginnen?weg=vorhandene-strategie`);
  await page.getByRole("textbox", { name: "Titel" }).fill("Miteinander in Nachbarhausen");
  await page.getByRole("button", { name: "Strategie beginnen" }).click();
  await page.getByRole("button", { name: "Text lesen" }).click();
  await page.getByText("Fügen Sie hier den Text ein.").first().waitFor();
  await expectGoodEverywhere(page);
  const word = "Donaudampfschifffahrtsgesellschaftskapitänsanwärterinnentreff";
  const text = `Vorwort\nDie Gemeinde wächst.\nZiel 1: Räume sind offen\n- Schlüssel in der Bücherei\n${word}\nSeite 2`;
  await page.getByRole("textbox", { name: "Text der Strategie" }).fill(text);
  await page.getByRole("button", { name: "Text lesen" }).click();
  await page.getByText("Verstanden: 1 Ziel, 1 Maßnahme, 3 Beschreibungen, 1 Zeile weggelassen.").waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("combobox", { name: `Zeile 5 wird, »${word.slice(0, 30)}` }).selectOption("Maßnahme");
  await page.getByRole("button", { name: "In den Entwurf übernehmen" }).click();
  await page.getByText("Übernommen: 1 Ziel, 2 Maßnahmen").waitFor();
  await page.getByRole("heading", { name: "Ziel 1: Räume sind offen" }).waitFor();
  await expectGoodEverywhere(page);
});
