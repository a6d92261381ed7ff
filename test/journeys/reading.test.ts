// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { exampleStage, signIn, windowAt } from "./stage.ts";

withBrowser();

const draft = "/intern/musterstadt/strategie";

test("the mayor reads the draft on her telephone and says two things; the officer ticks one off; ended while she writes, her text comes back", {
  timeout: 240_000,
}, async () => {
  const set = await exampleStage();
  const officer = await windowAt(set.base);
  await signIn(officer, set, "anna");
  const address = await linkFor(officer, "Büro der Bürgermeisterin");

  const phone = await windowAt(set.base, { script: false, width: 360 });
  await phone.goto(address);
  await phone.getByText("Entwurf von Musterstadt, für Sie zum Lesen bis").waitFor();
  await says(phone, /^Kommentieren: Maßnahme 1\.1/, "Wer lädt die Vereine ein?");
  await says(phone, /^Kommentieren: Strategie als Ganzes/, "Bis zur Haushaltsklausur brauche ich die Summen.");
  expect(await phone.context().cookies()).toEqual([]);

  await officer.goto("/intern/musterstadt");
  await officer.getByText(/^2 offene Kommentare zum Strategie-Entwurf, zuletzt am/).waitFor();
  await officer.getByRole("link", { name: "Ansehen: Kommentare zum Strategie-Entwurf" }).click();
  await officer.getByText("Wer lädt die Vereine ein?").waitFor();
  await officer.getByRole("button", { name: /^Erledigt: Bürgermeisterin zu Strategie als Ganzes/ }).click();
  await officer.getByText("1 Kommentar ist erledigt.").waitFor();
  await officer.goto(draft);
  await officer.getByRole("link", { name: "1 offenen Kommentar ansehen" }).waitFor();
  await officer.getByText("Geteilt mit: 1 Leselink").waitFor();

  await phone.goto(address);
  await phone.getByText(/^erledigt am/).waitFor();
  await phone.getByRole("link", { name: /^Kommentieren: Ziel 1/ }).click();
  await phone.getByRole("textbox", { name: "Ihr Kommentar" }).fill("Das Ziel ist mir zu weich.");
  await officer.goto(`${draft}/zeigen`);
  await officer.getByRole("button", { name: "Leselink beenden: Büro der Bürgermeisterin" }).click();
  await officer.getByText("Der Leselink ist beendet.").waitFor();
  await phone.getByRole("button", { name: "Kommentar senden" }).click();
  await phone.getByRole("heading", { name: "Dieser Leselink ist beendet" }).waitFor();
  await phone.getByText("Das Ziel ist mir zu weich.").waitFor();
  await officer.goto(draft);
  await officer.getByText("Nur Ihr Team sieht das").waitFor();
});

/** Returns the address, as it stands on the page to be passed on. */
async function linkFor(officer: Page, forWhom: string): Promise<string> {
  await officer.goto(draft);
  await officer.getByRole("link", { name: "Entwurf zeigen …" }).click();
  await officer.getByRole("textbox", { name: "Für wen ist der Link?" }).fill(forWhom);
  await officer.getByRole("button", { name: "Leselink anlegen" }).click();
  await officer.getByText(`Der Leselink für »${forWhom}« ist angelegt.`).waitFor();
  const shown = await officer.getByText(/\/lesen\/[2-9a-z]{4}-[2-9a-z]{4}$/).textContent();
  return shown?.slice(shown.indexOf("/lesen/")) ?? "";
}

async function says(phone: Page, link: RegExp, said: string): Promise<void> {
  await phone.getByRole("link", { name: link }).click();
  await phone.getByRole("textbox", { name: "Ihr Kommentar" }).fill(said);
  await phone.getByRole("textbox", { name: "Wie dürfen wir Sie nennen?" }).fill("Bürgermeisterin");
  await phone.getByRole("button", { name: "Kommentar senden" }).click();
  await phone.getByText("Ihr Kommentar ist gespeichert.").waitFor();
  await phone.getByText(said).waitFor();
}
