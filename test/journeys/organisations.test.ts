// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newestCode } from "../../src/identity/testing/visitor.ts";
import { withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
const says = (page: Page, text: string) => page.getByText(text).first().waitFor();
const windowOf = async (played: Played, person: Parameters<typeof signIn>[2]) => {
  const page = await windowAt(played.base, { script: false });
  await signIn(page, played, person);
  return page;
};

test("without script: an association is founded, its first person comes in, and it goes on under another name", {
  timeout: 240_000,
}, async () => {
  const played = await exampleStage();
  const anna = await windowOf(played, "anna");
  await anna.goto("/intern/musterstadt/team");
  await follow(anna, "Stellen ansehen");
  await follow(anna, "Neue Stelle anlegen");
  await anna.getByLabel("Verein oder andere Organisation").check();
  await anna.getByLabel("Mail-Domain").fill("kein Punkt");
  await press(anna, "Stelle anlegen");
  await says(anna, "Tragen Sie den Namen ein.");
  await expectGoodEverywhere(anna);
  await anna.getByLabel("Name").fill("Chor Linde");
  await anna.getByLabel("Mail-Domain").fill("chor-linde.example");
  await press(anna, "Stelle anlegen");
  await says(anna, "Noch hat dort niemand eine Aufgabe.");
  await expectGoodEverywhere(anna);
  await follow(anna, "Erste Person einladen");
  await anna.getByLabel("Name").fill("Lena Ton");
  await anna.getByLabel("Dienstliche E-Mail-Adresse").fill("vorstand@chor-linde.example");
  await anna.getByLabel("Vertretung einer Organisation").check();
  await press(anna, "Einladung senden");
  await says(anna, "Hier arbeitet noch niemand.");
  await expectGoodEverywhere(anna);
  await anna.goto("/intern/musterstadt/team/stellen/chor-linde");
  await says(anna, "Lena Ton (vorstand@chor-linde.example) ist eingeladen.");
  await expectGoodEverywhere(anna);

  const lena = await windowAt(played.base, { script: false });
  await lena.goto("/anmelden");
  await lena.getByLabel("E-Mail-Adresse").fill("vorstand@chor-linde.example");
  await press(lena, "Code anfordern");
  await lena.getByLabel("Code aus der E-Mail").fill(await newestCode(played.world, "vorstand@chor-linde.example"));
  await press(lena, "Anmelden");
  await lena.goto("/intern/chor-linde/team");
  await says(lena, "Lena Ton");
  await expectGoodEverywhere(lena);

  await anna.goto("/intern/musterstadt/team/stellen/chor-linde");
  await says(anna, "Dort arbeitet jemand");
  await follow(anna, "Name oder Mail-Domain ändern");
  await anna.getByLabel("Name").fill("");
  await press(anna, "Änderung speichern");
  await says(anna, "Tragen Sie den Namen ein.");
  await expectGoodEverywhere(anna);
  await anna.getByLabel("Name").fill("Kantorei Linde");
  await press(anna, "Änderung speichern");
  await says(anna, "Die Änderung ist gespeichert.");
  await lena.goto("/intern/chor-linde/team");
  expect(new URL(lena.url()).pathname).toBe("/intern/kantorei-linde/team");
});

test("without script: an agency gets an order, works by it, and ends with it; both come back", { timeout: 240_000 }, async () => {
  const played = await exampleStage();
  const anna = await windowOf(played, "anna");
  await anna.goto("/intern/musterstadt/team/auftraege");
  await follow(anna, "Auftrag geben");
  await press(anna, "Auftrag geben");
  await says(anna, "Wählen Sie, an wen der Auftrag geht.");
  await expectGoodEverywhere(anna);
  await anna.getByLabel("Freiwilligenagentur Musterland").check();
  await anna.getByLabel("Worauf beruht er?").fill("Vereinbarung vom 3. Februar 2027");
  await press(anna, "Auftrag geben");
  await says(anna, "Der Auftrag ist gegeben.");
  await expectGoodEverywhere(anna);

  const gerda = await windowOf(played, "gerda");
  await gerda.goto("/intern/musterstadt/bestand");
  await says(gerda, "Sie handeln für Musterstadt");
  await expectGoodEverywhere(gerda);
  await gerda.goto("/intern/freiwilligenagentur-musterland/team/auftraege");
  await says(gerda, "Vereinbarung vom 3. Februar 2027");
  await expectGoodEverywhere(gerda);

  const clara = await windowOf(played, "clara");
  await clara.goto("/intern/kreis-musterland/team/stellen/freiwilligenagentur-musterland");
  await follow(clara, "Stelle beenden");
  await says(clara, "1 Auftrag einer Kommune");
  await clara.getByLabel("Ab welchem Tag gibt es sie nicht mehr?").fill("2027-12-31");
  await press(clara, "Stelle beenden");
  await says(clara, "Diese Stelle endet am 31. Dezember 2027.");
  await expectGoodEverywhere(clara);
  await press(clara, "Ende zurücknehmen");
  await says(clara, "Das Ende ist zurückgenommen.");
  await follow(clara, "Stelle beenden");
  await clara.getByLabel("Ab welchem Tag gibt es sie nicht mehr?").fill(played.world.clock.today());
  await press(clara, "Stelle beenden");
  await says(clara, "gibt es seit dem");
  await expectGoodEverywhere(clara);
  expect((await gerda.goto("/intern/musterstadt/bestand"))?.status()).toBe(404);
  await anna.goto("/intern/musterstadt/team/auftraege");
  await says(anna, "widerrufen am");
  await expectGoodEverywhere(anna);
  await press(clara, "Ende zurücknehmen");
  expect((await gerda.goto("/intern/musterstadt/bestand"))?.status()).toBe(200);
});
