// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { days, later } from "#kit/time";
import { newestCode } from "../../src/identity/testing/visitor.ts";
import { withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const plain = { script: false } as const;

/** The operator asks for a look; returns her window, at her list. */
async function asks(played: Played, reason: string, how: string): Promise<Page> {
  const karin = await windowAt(played.base, plain);
  await signIn(karin, played, "karin");
  await karin.goto("/betrieb");
  await karin.getByRole("link", { name: "Einblick zur Fehlersuche" }).click();
  await karin.getByRole("link", { name: "Um Einblick bitten" }).click();
  await karin.getByLabel("Ort oder Postleitzahl").fill("Musterstadt");
  await press(karin, "Zeigen");
  await karin.getByLabel("Strategie-Entwurf").check();
  await karin.getByLabel("Grund").fill(reason);
  await karin.getByLabel(how).check();
  await press(karin, "Absenden");
  return karin;
}

test("without script: the operator asks, the town allows, she reads, the town sees it and ends it", { timeout: 240_000 }, async () => {
  const played = await exampleStage();
  const anna = await windowAt(played.base, plain);
  await signIn(anna, played, "anna");
  const karin = await asks(played, "Der Überblick zeigt falsche Summen.", "Die Kommune fragen");
  await karin.getByText("Die Bitte ist bei Musterstadt.").waitFor();
  await expectGoodEverywhere(karin);

  await anna.goto("/intern/musterstadt");
  await anna.getByText("Karin Betrieb bittet um Einblick in den Entwurf Ihrer Strategie.").waitFor();
  await expectGoodEverywhere(anna);
  await press(anna, "Eine Stunde erlauben: Karin Betrieb, Strategie-Entwurf");
  await anna.getByText("Erlaubt. Der Betrieb liest jetzt höchstens eine Stunde.").waitFor();
  await expectGoodEverywhere(anna);

  await karin.goto("/betrieb/einblicke");
  await expectGoodEverywhere(karin);
  await karin.getByRole("link", { name: "Lesen: Musterstadt, Strategie-Entwurf" }).click();
  await karin.getByText("Sie lesen, um einen Fehler zu finden.").waitFor();
  await expectGoodEverywhere(karin);
  expect(await karin.getByRole("link", { name: "PDF zum Lesen" }).count()).toBe(0);

  await anna.goto("/intern/musterstadt/team");
  await anna.getByText("hat Einblick in den Entwurf Ihrer Strategie").waitFor();
  await expectGoodEverywhere(anna);
  await press(anna, "Einblick beenden: Karin Betrieb, Strategie-Entwurf");
  await anna.getByText("Der Einblick ist beendet. Der Betrieb sieht nichts mehr.").waitFor();
  await anna.getByText("Der Überblick zeigt falsche Summen.").waitFor();
  await anna.getByText("Entwurf: 12. März 2027").waitFor();
  await expectGoodEverywhere(anna);

  await karin.reload();
  await karin.getByText("Diese Seite gibt es nicht, oder sie ist nicht für Sie freigegeben.").first().waitFor();
  await karin.goto("/betrieb/einblicke");
  await expectGoodEverywhere(karin);
});

test("without script: in an emergency she reads the inventory at once, and the town ends it", { timeout: 240_000 }, async () => {
  const played = await exampleStage();
  const karin = await windowAt(played.base, plain);
  await signIn(karin, played, "karin");
  await karin.goto("/betrieb/einblicke/neu/musterstadt");
  await karin.getByLabel("Bestand").check();
  await karin.getByLabel("Grund").fill("Einträge erscheinen doppelt.");
  await karin.getByLabel("Notfall").check();
  await press(karin, "Absenden");
  await karin.getByText("Der Einblick ist offen, eine Stunde lang.").waitFor();
  await karin.getByRole("link", { name: "Lesen: Musterstadt, Bestand" }).click();
  await karin.getByText("Sie lesen den Bestand von Musterstadt").waitFor();
  await expectGoodEverywhere(karin);
  await karin.getByRole("link", { name: "Überblick" }).click();
  await expectGoodEverywhere(karin);

  const frida = await windowAt(played.base, plain);
  await signIn(frida, played, "frida");
  await frida.goto("/intern/musterstadt");
  await frida.getByText("Das ist ein Notfall: Der Betrieb hat nicht vorher gefragt.").waitFor();
  await expectGoodEverywhere(frida);
  await press(frida, "Einblick beenden: Karin Betrieb, Bestand");
  await frida.getByText("Liste der Einträge: 12. März 2027").waitFor();
  await frida.goto("/intern/musterstadt");
  await frida.getByText("Karin Betrieb hatte im Notfall Einblick: Bestand, 12. März 2027.").waitFor();
  await expectGoodEverywhere(frida);
});

test("without script: nobody answers, the day passes, and the operator says yes", { timeout: 240_000 }, async () => {
  const played = await exampleStage();
  const { world: w } = played;
  const hanne = await windowAt(played.base, plain);
  await hanne.goto("/zugang-anfragen/musterstadt");
  await hanne.getByLabel("Ihr Name").fill("Hanne Neu");
  await hanne.getByLabel("Ihre dienstliche E-Mail-Adresse").fill("hanne@musterstadt.example");
  await hanne.getByLabel("Ich kümmere mich hauptsächlich um das Ehrenamt").check();
  await hanne.getByLabel("Ein Satz zu Ihrer Arbeit").fill("Ich bin seit März zuständig.");
  await press(hanne, "Code anfordern");
  await hanne.getByLabel("Code aus der E-Mail").fill(await newestCode(w, "hanne@musterstadt.example"));
  await press(hanne, "Adresse bestätigen");
  await hanne.getByText("Die Anfrage wartet auf eine Antwort.").first().waitFor();
  const own = hanne.url();

  w.clock.moveTo(later(w.now, days(6)));
  await hanne.goto(own);
  await hanne.getByText("Die zugesagte Zeit ist vorbei.").waitFor();
  await expectGoodEverywhere(hanne);
  const karin = await windowAt(played.base, plain);
  await signIn(karin, played, "karin");
  await karin.goto("/betrieb");
  await karin.getByText("1 Anfrage auf Zugang wartet auf Ihre Antwort.").waitFor();
  await expectGoodEverywhere(karin);
  await karin.getByRole("link", { name: "Anfragen auf Zugang ansehen" }).click();
  await expectGoodEverywhere(karin);
  await karin.getByRole("link", { name: "Anfrage ansehen: Hanne Neu, Musterstadt" }).click();
  await expectGoodEverywhere(karin);
  await press(karin, "Anfrage ablehnen");
  await karin.getByText("Schreiben Sie eine Begründung.").first().waitFor();
  await expectGoodEverywhere(karin);
  await press(karin, "Zugang freigeben");
  await karin.getByText("Der Zugang für Hanne Neu ist freigegeben.").waitFor();
  await expectGoodEverywhere(karin);
  await hanne.goto(own);
  await hanne.getByText("Ihr Zugang ist freigegeben.").waitFor();
});
