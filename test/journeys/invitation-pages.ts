// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectGoodEverywhere } from "./everywhere.ts";
import { type Played, signIn, windowAt } from "./stage.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const trail = "/intern/musterstadt/team/protokoll";

async function invites(anna: Page, role: string): Promise<void> {
  await anna.goto("/intern/musterstadt/team/einladungen/neu");
  await anna.getByLabel("Name").fill("Bert Nachbar");
  await anna.getByLabel("Dienstliche E-Mail-Adresse").fill("ehrenamt@nachbarhausen.example");
  await anna.getByLabel(role).check();
  await press(anna, "Einladung senden");
  await anna.getByLabel("Die Adresse stimmt so.").check();
  await press(anna, "Einladung senden");
  await anna.getByText("ehrenamt@nachbarhausen.example").first().waitFor();
}

/** Somebody who works elsewhere is invited, declines once, and accepts another time; without script, every page looked at. */
export async function isInvitedAndAnswers(played: Played): Promise<void> {
  const [anna, bert] = [await windowAt(played.base, { script: false }), await windowAt(played.base, { script: false })];
  await signIn(anna, played, "anna");
  await invites(anna, "Ratsmitglied");

  await signIn(bert, played, "bert");
  expect((await bert.goto(trail))?.status()).toBe(404);
  await bert.goto("/konto");
  await expectGoodEverywhere(bert);
  await bert.getByRole("link", { name: /^Musterstadt: Ratsmitglied/ }).click();
  await bert.getByRole("heading", { name: "Einladung: Musterstadt" }).waitFor();
  await expectGoodEverywhere(bert);
  await press(bert, "Nicht annehmen");
  await bert.getByText("Sie haben die Einladung nicht angenommen: Musterstadt.").waitFor();

  await invites(anna, "Prüfung");
  await bert.goto("/konto");
  await bert.getByRole("link", { name: /^Musterstadt: Prüfung/ }).click();
  await bert.getByRole("button", { name: "Einladung annehmen" }).focus();
  await bert.keyboard.press("Enter");
  await bert.getByText("Sie arbeiten jetzt für Musterstadt.").waitFor();
  expect((await bert.goto(trail))?.status()).toBe(200);
  await bert.getByText("hat eine Einladung nicht angenommen").first().waitFor();
}
