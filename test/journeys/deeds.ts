// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { projectPath } from "#kit/place";
import type { World } from "#world";

const list = projectPath("data", "inventory", "example-list.csv");

/** Waits until a page with this heading is there. */
export async function sees(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { name: heading }).waitFor();
}

/** The first visit, as a person of the cast. */
export async function lookThroughTheEyesOf(page: Page, name: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Als Beispielperson ansehen" }).click();
  await page.getByRole("button", { name: `Als ${name} ansehen` }).click();
  await sees(page, "Was haben Sie?");
}

/** From the start page to 66 entries: an untidy list with a wrong AGS, looked at, corrected if need be, tried out, read in. */
export async function readTheListIn(page: Page, w: World, correct?: () => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: "Eine Liste (Excel, CSV)" }).click();
  await page.getByLabel("Datei auswählen").setInputFiles(list);
  await page.getByRole("button", { name: "Datei lesen" }).click();

  await sees(page, "Was wir verstanden haben");
  expect(await page.getByText(/Spalte »AGS« nennt in allen 66 Zeilen eine andere Kommune \(Nachbarhausen\)/).count()).toBe(1);
  await page.getByText(/^Umlaute: ».*[äöüß].*« gut lesbar/).waitFor();
  await page.getByRole("radio", { name: /^Musterstadt\./ }).check();
  await correct?.();
  await page.getByRole("button", { name: "Probelauf starten" }).click();
  await page.getByText("66 neue Einträge entstehen. Es wird noch nichts gespeichert.").waitFor();
  await page.getByRole("button", { name: "66 Einträge einlesen" }).click();
  await page.getByRole("progressbar").waitFor();
  await w.jobs.drain();
  // With script the bar leads on by itself.
  const reload = page.getByRole("link", { name: "Stand neu laden" });
  if (await reload.isVisible()) await reload.click();
  await sees(page, "Fertig: 66 Einträge eingelesen");
}

/** Notes an answer that came by telephone or on paper. `round` is the address of the round. */
export async function noteDown(page: Page, round: string, name: string, how: "am Telefon" | "auf Papier", seeks: string): Promise<void> {
  await page.goto(`${round}/eintragen`);
  await page.getByLabel("Code oder Name").fill(name);
  await page.getByRole("button", { name: "Öffnen" }).click();
  await page.getByRole("radio", { name: how }).check();
  await page.getByLabel("Wir suchen").fill(seeks);
  await page.getByRole("button", { name: "Antwort speichern" }).click();
  await page.getByText(`Die Antwort von »${name}« ist gespeichert.`).waitFor();
}

/** What a link gives to keep. */
export async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).first().click()]);
  return readFile(await file.path());
}
