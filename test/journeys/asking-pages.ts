// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { newTab } from "../harness/browser.ts";
import { noteDown } from "./deeds.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { type Played, signIn, windowAt } from "./stage.ts";

const asking = "/intern/musterstadt/bestand/fragen";
const heard = "Angelsportverein Hofen";
const written = "Altdorfer Bauernbühne";

/** Goes through asking from the draft to the end of a round, and looks at every page in every state. */
export async function lookAtEveryPageOfAsking(set: Played): Promise<void> {
  const page = await windowAt(set.base);
  await signIn(page, set, "anna");
  const round = await lookAtTheDraft(page);
  const code = await lookAtEntering(page, round);
  const guest = await windowAt(set.base);
  await lookAsGuest(guest, code);
  await noteDown(page, round, heard, "am Telefon", "Jugend");
  await lookAtAnswers(page);
  await lookAt(page, `${round}/telefonliste`, asking, round);
  await page.getByRole("button", { name: "Runde beenden" }).click();
  await lookAt(page);
  await lookAt(guest, `/v/${code}`);
}

/** Looks at the page that is open, or at each of these. */
async function lookAt(page: Page, ...paths: string[]): Promise<void> {
  if (paths.length === 0) await expectGoodEverywhere(page);
  for (const path of paths) {
    await page.goto(path);
    await expectGoodEverywhere(page);
  }
}

async function lookAtTheDraft(page: Page): Promise<string> {
  await lookAt(page, asking, `${asking}/neu`);
  await page.getByRole("button", { name: "Entwurf speichern" }).click();
  await page.getByRole("alert").waitFor();
  await lookAt(page);
  await page.getByLabel("Antworten bis").fill("2027-04-14");
  await page.getByLabel("Anschrift für Antworten auf Papier").fill("Rathaus");
  await page.getByRole("radio", { name: "Einzeln ausgewählte" }).check();
  await page.getByRole("button", { name: "Entwurf speichern" }).click();
  await page.getByRole("heading", { name: "Wer wird gefragt?" }).waitFor();
  await lookAt(page);
  for (const name of [heard, written]) await page.getByRole("checkbox", { name: `Fragen: ${name}` }).check();
  await page.getByRole("button", { name: "Auswahl speichern" }).click();
  await page.getByText("2 Einträge würden gefragt").waitFor();
  await lookAt(page);
  const round = page.url();
  await page.getByRole("link", { name: "Angaben ändern" }).click();
  await lookAt(page);
  return round;
}

/** Returns the code of the association that wrote on paper. */
async function lookAtEntering(page: Page, round: string): Promise<string> {
  await page.goto(round);
  await page.getByRole("button", { name: "Runde beginnen" }).click();
  await lookAt(page);
  await lookAt(page, `${round}/eintragen`, `${round}/eintragen?suche=Quatsch`);
  await page.goto(`${round}/eintragen`);
  await page.getByRole("link", { name: written }).click();
  const code = page.url().split("/").at(-1) ?? "";
  await lookAt(page);
  await page.getByRole("button", { name: "Antwort speichern" }).click();
  await page.getByRole("alert").waitFor();
  await lookAt(page);
  return code;
}

async function lookAsGuest(guest: Page, code: string): Promise<void> {
  await lookAt(guest, "/v", "/v?code=hallo", "/v/2222-2222", `/v/${code}`);
  await guest.getByLabel("Postleitzahl").fill("1");
  await guest.getByRole("button", { name: "Änderungen absenden" }).click();
  await guest.getByRole("alert").waitFor();
  await lookAt(guest);
  await guest.getByLabel("Postleitzahl").fill("00120");
  await guest.getByRole("checkbox", { name: /^Wir möchten nicht/ }).check();
  await guest.getByRole("button", { name: "Änderungen absenden" }).click();
  await guest.getByRole("heading", { name: "Ihre Antwort ist angekommen" }).waitFor();
  await lookAt(guest);
  await lookAt(guest, `/v/${code}`);
}

async function lookAtAnswers(page: Page): Promise<void> {
  await lookAt(page, `${asking}/antworten`);
  await page.getByRole("link", { name: `Einzeln entscheiden: ${heard}` }).click();
  await lookAt(page);
  await page.goto(`${asking}/antworten`);
  await page.getByRole("link", { name: `Einzeln entscheiden: ${written}` }).click();
  await lookAt(page);
  await page.getByRole("button", { name: "Eintrag behalten" }).click();
  await page.getByRole("alert").waitFor();
  await lookAt(page);
  await lookAt(await newTab(page), "/intern/musterstadt");
  await page.goto(`${asking}/antworten`);
  await page.getByRole("button", { name: "Diese Antwort übernehmen" }).click();
  await lookAt(page);
}
