// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expectGoodEverywhere } from "./everywhere.ts";
import { type Played, signIn, windowAt } from "./stage.ts";

const inside = "/intern/musterstadt/strategie";
const rule = `${inside}/freigabe-zu-zweit`;

/** Two people release: switched on, a draft declined and released, changed again, an edition published, switched off. */
export async function lookAtEveryPageOfReleasing(set: Played): Promise<void> {
  const [anna, frida] = [await windowAt(set.base), await windowAt(set.base)];
  await signIn(anna, set, "anna");
  await signIn(frida, set, "frida");
  await anna.goto(rule);
  await expectGoodEverywhere(anna);
  await press(anna, "Regel einschalten");
  await anna.getByText("Die Regel gilt ab jetzt.").waitFor();
  await expectGoodEverywhere(anna);
  await draftIsReleased(anna, frida);
  await draftIsOld(anna, frida);
  await editionIsPublished(anna, frida);
  await ruleEnds(anna, frida);
}

async function draftIsReleased(anna: Page, frida: Page): Promise<void> {
  await presentDraft(anna, "x".repeat(2001));
  await anna.getByText("Dieser Text hat mehr als 2.000 Zeichen.").first().waitFor();
  await expectGoodEverywhere(anna);
  await anna.getByRole("textbox", { name: "Nachricht an die zweite Person" }).fill("Das zweite Ziel ist neu.");
  await press(anna, "Zur Freigabe vorlegen");
  await anna.getByRole("link", { name: "Ansehen", exact: true }).click();
  await anna.getByText("Das haben Sie selbst vorgelegt.").waitFor();
  await expectGoodEverywhere(anna);

  await frida.goto("/intern/musterstadt");
  await frida.getByText("Anna Beispiel hat den Entwurf zur Freigabe vorgelegt").waitFor();
  await expectGoodEverywhere(frida);
  await frida.getByRole("link", { name: "Ansehen, was auf Ihre Freigabe wartet" }).click();
  await expectGoodEverywhere(frida);
  await frida.getByRole("link", { name: "Entwurf: ansehen und antworten" }).click();
  await frida.getByText("Das zweite Ziel ist neu.").waitFor();
  await expectGoodEverywhere(frida);
  await press(frida, "Mit diesem Grund ablehnen");
  await frida.getByText("Schreiben Sie einen Satz, warum Sie ablehnen.").first().waitFor();
  await expectGoodEverywhere(frida);
  await frida.getByRole("textbox", { name: "Warum lehnen Sie ab?" }).fill("Der Zeitraum fehlt.");
  await press(frida, "Mit diesem Grund ablehnen");

  await anna.goto(rule);
  await anna.getByText("Frida Zweig hat den Entwurf nicht freigegeben. Grund: »Der Zeitraum fehlt.«").waitFor();
  await expectGoodEverywhere(anna);
  await presentDraft(anna);
  await answer(frida, "Entwurf");
  await press(frida, "Entwurf freigeben");
  await frida.getByText("Es wurde nichts veröffentlicht.").waitFor();
  await frida.goto(`${inside}/beschluss`);
  await frida.getByText("Der Entwurf ist freigegeben, wie er jetzt ist: Frida Zweig").waitFor();
  await expectGoodEverywhere(frida);
}

/** A change makes the release old, and the page says whose it was. */
async function draftIsOld(anna: Page, frida: Page): Promise<void> {
  await frida.goto(`${inside}/ziele/neu`);
  await frida.locator("input[name=title]").fill("Wege kürzer machen");
  await press(frida, "Ziel hinzufügen");
  await frida.getByText("Das Ziel »Wege kürzer machen« ist gespeichert.").waitFor();
  await anna.goto(rule);
  await anna.getByText(/: Frida Zweig hat ein Ziel hinzugefügt$/).waitFor();
  await expectGoodEverywhere(anna);
}

async function editionIsPublished(anna: Page, frida: Page): Promise<void> {
  await anna.goto(`${inside}/beschluss/eintragen`);
  await anna.getByRole("radio", { name: "beschlossen", exact: true }).check();
  await anna.getByLabel("Datum der Sitzung").fill("2027-03-11");
  await anna.getByRole("textbox", { name: "Gremium" }).fill("Rat der Stadt Musterstadt");
  await press(anna, "Beschluss eintragen");
  await anna.getByText(/ist festgeschrieben und noch nicht öffentlich/).waitFor();
  await expectGoodEverywhere(anna);
  await anna.getByRole("link", { name: /^Fassung \d+ zur Veröffentlichung vorlegen$/ }).click();
  await expectGoodEverywhere(anna);
  await press(anna, "Zur Veröffentlichung vorlegen");
  await anna.goto(`${inside}/veroeffentlichung`);
  await expectGoodEverywhere(anna);
  await answer(frida, "Fassung \\d+");
  await expectGoodEverywhere(frida);
  await press(frida, "Bestätigen und veröffentlichen");
  await frida.getByText("Ab jetzt können alle die Strategie lesen.").waitFor();
  await expectGoodEverywhere(frida);
}

async function ruleEnds(anna: Page, frida: Page): Promise<void> {
  await frida.getByRole("link", { name: "Ausschalten vorschlagen" }).click();
  await expectGoodEverywhere(frida);
  await press(frida, "Ausschalten vorschlagen");
  await answer(anna, "Regel ausschalten");
  await expectGoodEverywhere(anna);
  await press(anna, "Ausschalten bestätigen");
  await anna.getByText("Die Regel ist ausgeschaltet. Zum Veröffentlichen genügt wieder eine Person.").waitFor();
  await expectGoodEverywhere(anna);
}

async function presentDraft(page: Page, note = ""): Promise<void> {
  await page.goto(`${rule}/vorlegen/entwurf`);
  await page.getByRole("textbox", { name: "Nachricht an die zweite Person" }).fill(note);
  await press(page, "Zur Freigabe vorlegen");
}

/** Opens what waits for this person. */
async function answer(page: Page, what: string): Promise<void> {
  await page.goto(rule);
  await page.getByRole("link", { name: new RegExp(`^${what}: ansehen und antworten$`) }).click();
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}
