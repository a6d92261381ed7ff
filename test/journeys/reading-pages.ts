// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expectGoodEverywhere } from "./everywhere.ts";
import { type Played, signIn, windowAt } from "./stage.ts";

const draft = "/intern/musterstadt/strategie";

/** Shows a draft by link and by share, comments on it, and looks at every page in every state. */
export async function lookAtEveryPageOfReading(set: Played): Promise<void> {
  const page = await windowAt(set.base);
  await signIn(page, set, "anna");
  const address = await lookAtTheLink(page);
  const guest = await windowAt(set.base);
  await lookAsReader(guest, address);
  await lookAtTheComments(page);
  await lookAsKreis(page, set);
  await page.goto(`${draft}/zeigen`);
  await page.getByRole("button", { name: "Leselink beenden: Büro der Bürgermeisterin" }).click();
  await expectGoodEverywhere(page);
  await lostText(guest, address);
}

/** Returns the address to pass on. */
async function lookAtTheLink(page: Page): Promise<string> {
  await page.goto(`${draft}/zeigen`);
  await page.getByRole("textbox", { name: "Für wen ist der Link?" }).fill("Büro der Bürgermeisterin");
  await page.getByRole("button", { name: "Leselink anlegen" }).click();
  await page.getByRole("heading", { name: "Diese Adresse weitergeben" }).waitFor();
  await expectGoodEverywhere(page);
  return (await page.getByText(/\/lesen\/[2-9a-z]{4}-[2-9a-z]{4}$/).textContent())?.replace(/^.*(?=\/lesen\/)/s, "") ?? "";
}

async function lookAsReader(guest: Page, address: string): Promise<void> {
  await guest.goto(address);
  await expectGoodEverywhere(guest);
  for (const part of ["Maßnahme 1.1", "Ziel 1", "Strategie als Ganzes"]) {
    await guest.getByRole("link", { name: new RegExp(`^Kommentieren: ${part}`) }).click();
    await guest
      .getByRole("textbox", { name: "Ihr Kommentar" })
      .fill("Wer lädt ein, und ab wann? Donaudampfschifffahrtsgesellschaftskapitän.");
    await guest.getByRole("button", { name: "Kommentar senden" }).click();
    await guest.getByText("Ihr Kommentar ist gespeichert.").waitFor();
  }
  await expectGoodEverywhere(guest);
  await guest
    .getByRole("button", { name: /^Kommentar zurücknehmen:/ })
    .last()
    .click();
  await guest.getByRole("button", { name: "Zurückholen" }).waitFor();
  await expectGoodEverywhere(guest);
  await guest.getByRole("link", { name: /^Kommentieren: Maßnahme 1\.1/ }).click();
  await expectGoodEverywhere(guest);
  await guest.getByRole("button", { name: "Kommentar senden" }).click();
  await guest.getByRole("alert").waitFor();
  await expectGoodEverywhere(guest);
  await guest.goto(`${address}/kommentar/massnahme-00000000`);
  await expectGoodEverywhere(guest);
}

async function lookAtTheComments(page: Page): Promise<void> {
  for (const path of ["/kommentare", "/kommentare?suche=xyzxyzxyz", "/lesen", "/zeigen", ""]) {
    await page.goto(draft + path);
    await expectGoodEverywhere(page);
  }
  await page.goto(`${draft}/kommentare`);
  await page
    .getByRole("button", { name: /^Erledigt: / })
    .first()
    .click();
  await page.getByRole("button", { name: "Rückgängig machen" }).waitFor();
  await expectGoodEverywhere(page);
  await page.goto(`${draft}/kommentare?stand=erledigt`);
  await expectGoodEverywhere(page);
}

async function lookAsKreis(page: Page, set: Played): Promise<void> {
  await page.goto(`${draft}/freigaben`);
  await page.getByRole("radio", { name: "Kreis Musterland" }).check();
  await page.getByRole("radio", { name: "Lesen und kommentieren" }).check();
  await page.getByRole("button", { name: "Entwurf teilen" }).click();
  await page.getByText("Ab jetzt liest Kreis Musterland den Entwurf.").waitFor();
  const clara = await windowAt(set.base);
  await signIn(clara, set, "clara");
  await clara.goto("/intern/kreis-musterland/strategie/geteilt");
  await expectGoodEverywhere(clara);
  await clara.getByRole("link", { name: "Musterstadt" }).click();
  await expectGoodEverywhere(clara);
  await clara.getByRole("link", { name: /^Kommentieren: Ziel 1/ }).click();
  await expectGoodEverywhere(clara);
  await page.goto(`${draft}/freigaben`);
  await expectGoodEverywhere(page);
  await clara.getByRole("textbox", { name: "Ihr Kommentar" }).fill("Der Kreis hilft gern.");
  await page.getByRole("button", { name: "Freigabe beenden: Kreis Musterland" }).click();
  await page.getByText("Die Freigabe ist beendet.").waitFor();
  await expectGoodEverywhere(page);
  await clara.getByRole("button", { name: "Kommentar senden" }).click();
  await clara.getByText("Der Kreis hilft gern.").waitFor();
  await expectGoodEverywhere(clara);
}

/** The link was ended while the form was open. */
async function lostText(guest: Page, address: string): Promise<void> {
  await guest.goto(address);
  await guest.getByRole("heading", { name: "Dieser Leselink ist beendet" }).waitFor();
  await expectGoodEverywhere(guest);
}
