// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { asksAndWorks } from "./access-pages.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { exampleStage, signIn, windowAt } from "./stage.ts";

withBrowser();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("without script: a new town asks in the morning, the Kreis says yes, and she works the same day", { timeout: 180_000 }, async () => {
  expect(await asksAndWorks(await exampleStage())).toBe("/intern/erdachtal");
});

test("without script: an officer leaves, the deputy takes over, and the account goes", { timeout: 180_000 }, async () => {
  const played = await exampleStage();
  const [anna, frida] = [await windowAt(played.base, { script: false }), await windowAt(played.base, { script: false })];
  await signIn(anna, played, "anna");
  await anna.goto("/konto/loeschen");
  await anna.getByRole("link", { name: "Aufgabe in Musterstadt beenden" }).click();
  await press(anna, "Aufgabe beenden");
  await anna.getByText("Wählen Sie, wann die Aufgabe endet.").first().waitFor();
  await expectGoodEverywhere(anna);
  await anna.getByLabel("An einem Tag").check();
  await anna.getByLabel("Letzter Tag").fill("2027-03-31");
  await anna.getByLabel("Frida Zweig").check();
  await press(anna, "Aufgabe beenden");

  await signIn(frida, played, "frida");
  await frida.goto("/intern/musterstadt/team");
  await expectGoodEverywhere(frida);
  await frida.getByRole("link", { name: "Kollegin oder Kollegen einladen" }).click();
  await frida.getByLabel("Name").fill("Ole Neu");
  await frida.getByLabel("Dienstliche E-Mail-Adresse").fill("ole@anderswo.example");
  await frida.getByLabel("Vertretung").check();
  await press(frida, "Einladung senden");
  await expectGoodEverywhere(frida);
  await frida.getByLabel("Die Adresse stimmt so.").check();
  await press(frida, "Einladung senden");
  await frida.getByText("ole@anderswo.example").first().waitFor();
  await expectGoodEverywhere(frida);

  await anna.goto("/konto/loeschen");
  await press(anna, "Konto löschen");
  await anna.getByText("Bestätigen Sie, dass Ihr Konto gelöscht wird.").first().waitFor();
  await expectGoodEverywhere(anna);
  await anna.getByLabel("Ja, mein Konto wird gelöscht.").check();
  await press(anna, "Konto löschen");
  await anna.getByText("Ihr Konto ist gelöscht.").waitFor();
  await frida.goto("/intern/musterstadt/team");
  expect(await frida.getByText("Anna Beispiel").count()).toBe(0);
  await frida.goto("/intern/musterstadt/team/protokoll");
  await frida.getByText("Eine Person ohne Konto").first().waitFor();
});

test("without script: a state person finds nothing of a draft, gets it shared, reads it, and the town sees that", {
  timeout: 180_000,
}, async () => {
  const played = await exampleStage();
  const [anna, dora] = [await windowAt(played.base, { script: false }), await windowAt(played.base, { script: false })];
  await signIn(anna, played, "anna");
  await signIn(dora, played, "dora");
  const status = async (path: string) => (await dora.goto(path))?.status();
  for (const path of ["", "/strategie", "/strategie/lesen", "/strategie/lesen/entwurf.pdf", "/bestand"])
    expect(await status(`/intern/musterstadt${path}`), path).toBe(404);
  await dora.goto("/intern/land/strategie/geteilt");
  await dora.getByText("Noch keine Kommune teilt einen Entwurf mit Ihnen.").waitFor();
  await dora.goto("/intern/land");
  expect(await dora.getByText("Gut zusammen in Musterstadt").count()).toBe(0);

  const { name: land } = await played.world.body("land");
  await anna.goto("/intern/musterstadt/strategie/freigaben");
  await anna.getByLabel(land, { exact: true }).check();
  await anna.getByLabel("Nur lesen").check();
  await press(anna, "Entwurf teilen");
  await anna.getByText("Noch niemand hat den geteilten Entwurf geöffnet.").waitFor();
  await expectGoodEverywhere(anna);

  await dora.goto("/intern/land");
  await dora
    .getByRole("link", { name: /Musterstadt/ })
    .first()
    .click();
  await dora.getByText("Gut zusammen in Musterstadt").first().waitFor();
  expect(new URL(dora.url()).pathname).toBe("/intern/musterstadt/strategie/lesen");
  await expectGoodEverywhere(dora);
  expect(await status("/intern/musterstadt/strategie")).toBe(404);

  await anna.goto("/intern/musterstadt/strategie/freigaben");
  await anna.getByText(`${land}, Dora Landmann`).waitFor();
  await anna.getByText("10:30 Uhr").first().waitFor();
  await anna.goto("/intern/musterstadt/team");
  await anna.getByText(`Den Entwurf der Strategie liest auch: ${land} (lesen).`).waitFor();
  await anna.goto("/intern/musterstadt/strategie/freigaben");
  await anna.getByRole("button", { name: /^Freigabe beenden/ }).click();
  expect(await status("/intern/musterstadt/strategie/lesen")).toBe(404);
});
