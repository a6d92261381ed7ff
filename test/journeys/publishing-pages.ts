// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectGoodEverywhere } from "./everywhere.ts";
import { type Played, signIn, windowAt } from "./stage.ts";

const inside = "/intern/musterstadt/strategie";
const outside = "/kommunen/musterstadt/strategie";

/** Postpones, adopts with amendments, looks ahead, publishes, blacks out a name, takes back and publishes again. */
export async function lookAtEveryPageOfPublishing(set: Played): Promise<void> {
  const page = await windowAt(set.base);
  await signIn(page, set, "anna");
  await postponed(page);
  await adopted(page);

  await page.getByRole("link", { name: "So wird es aussehen" }).click();
  await page.getByText("So sehen alle Fassung 1, sobald sie öffentlich ist.").waitFor();
  await expectGoodEverywhere(page);
  await page.goto(`${inside}/veroeffentlichung`);
  await page.getByRole("button", { name: "Fassung 1 veröffentlichen" }).click();
  await page.getByText("Ab jetzt können alle die Strategie lesen.").waitFor();
  await expectGoodEverywhere(page);

  await blackedOut(page);
  await page.goto(outside);
  await page.getByText(/^Berichtigt am .* ein Name geschwärzt\./).waitFor();
  expect(await page.getByRole("img", { name: "geschwärzt" }).count()).toBeGreaterThan(0);
  await expectGoodEverywhere(page);

  await takenBack(page);
  await page.getByRole("button", { name: "Fassung 1 wieder veröffentlichen" }).click();
  await page.getByText("Fassung 1 können wieder alle lesen.").waitFor();
  expect((await page.goto(outside))?.status()).toBe(200);
}

async function postponed(page: Page): Promise<void> {
  await page.goto(`${inside}/beschluss/eintragen`);
  await page.getByRole("radio", { name: "vertagt" }).check();
  await page.getByLabel("Datum der Sitzung").fill("2027-03-04");
  await page.getByLabel("Vertagt auf die Sitzung am").fill("2027-03-01");
  await page.getByRole("button", { name: "Beschluss eintragen" }).click();
  await page.getByText("Die nächste Sitzung kann nicht vor dieser liegen.").first().waitFor();
  await expectGoodEverywhere(page);
  await page.getByLabel("Vertagt auf die Sitzung am").fill("2027-03-11");
  await page.getByRole("button", { name: "Beschluss eintragen" }).click();
  await page.getByText("Der Entwurf ist vertagt.").waitFor();
  await expectGoodEverywhere(page);
}

async function adopted(page: Page): Promise<void> {
  await page.goto(`${inside}/beschluss/eintragen`);
  await page.getByRole("radio", { name: "mit Änderungen beschlossen" }).check();
  await page.getByLabel("Datum der Sitzung").fill("2027-03-11");
  await page.getByLabel("Anmerkung").fill("Auf Antrag von Erika Musterfrau steht der Vereinstreff an erster Stelle.");
  await page.getByRole("button", { name: "Beschluss eintragen" }).click();
  await page.getByText("Arbeiten Sie die Änderungen zuerst ein, dann kreuzen Sie das an.").first().waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("checkbox", { name: "Der Entwurf enthält die Änderungen schon." }).check();
  await page.getByRole("button", { name: "Beschluss eintragen" }).click();
  await page.getByText("Fassung 1 ist festgeschrieben und noch nicht öffentlich.").waitFor();
  await expectGoodEverywhere(page);
}

async function blackedOut(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Stelle schwärzen in Fassung 1" }).click();
  await expectGoodEverywhere(page);
  await page.getByLabel("Welche Wörter sollen weg?").fill("Niemand von hier");
  await page.getByRole("button", { name: "Stellen suchen" }).click();
  await page.getByText("In dieser Fassung stehen diese Wörter nicht").first().waitFor();
  await expectGoodEverywhere(page);
  await page.getByLabel("Welche Wörter sollen weg?").fill("Erika Musterfrau");
  await page.getByRole("button", { name: "Stellen suchen" }).click();
  await page.getByRole("heading", { name: "1 Stelle in Fassung 1" }).waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("button", { name: "Stellen schwärzen" }).click();
  await page.getByText("Wählen Sie einen Grund.").first().waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("radio", { name: "Die Person hat darum gebeten" }).check();
  await page.getByRole("button", { name: "Stellen schwärzen" }).click();
  await page.getByText("In Fassung 1: 1 Stelle geschwärzt.").waitFor();
}

async function takenBack(page: Page): Promise<void> {
  await page.goto(`${inside}/veroeffentlichung`);
  await page.getByRole("link", { name: "Fassung 1 zurückziehen" }).click();
  await page.getByRole("button", { name: "Fassung zurückziehen" }).click();
  await page.getByText("Schreiben Sie einen Satz, warum die Fassung zurückgezogen wird.").first().waitFor();
  await expectGoodEverywhere(page);
  await page.getByLabel("Warum wird sie zurückgezogen?").fill("Die Anlagen fehlten.");
  await page.getByRole("button", { name: "Fassung zurückziehen" }).click();
  await page.getByText("Fassung 1 ist zurückgezogen.").waitFor();
  await expectGoodEverywhere(page);
  expect((await page.goto(outside))?.status()).toBe(410);
  await page.getByText("Grund: Die Anlagen fehlten.").waitFor();
  await expectGoodEverywhere(page);
  await page.goto(`${inside}/veroeffentlichung`);
}
