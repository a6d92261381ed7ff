// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { beforeAll, test } from "vitest";
import { projectPath } from "#kit/place";
import { newestCode } from "../../src/identity/testing/visitor.ts";
import { withBrowser } from "../harness/browser.ts";
import { expectHeard, heardIn, saidMeanwhile } from "./spoken.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

let set: Played;
beforeAll(async () => {
  set = await exampleStage();
});

const press = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).first().click();

/** The sentence at the top of a refused form has the keyboard, so it is what is heard first; each link leads to its field. */
async function hearsRefusal(page: Page, sentence: string): Promise<void> {
  await page.locator(".fk-summary:focus").waitFor();
  expectHeard(await heardIn(page, ":focus"), [
    /^alert, Eine Angabe braucht noch einen Blick/,
    "Was Sie eingegeben haben, steht noch hier.",
    `link, ${sentence}`,
  ]);
}

/** After something was done, the sentence about it has the keyboard. */
async function hearsFirst(page: Page, sentence: string | RegExp): Promise<void> {
  await page.locator(".fk-flash:focus").waitFor();
  expectHeard(await heardIn(page, ":focus"), ["Erledigt:", sentence]);
}

test("finding one's municipality, with a slip of the finger", async () => {
  const page = await windowAt(set.base);
  await page.goto("/");
  expectHeard(await heardIn(page, "search"), [/^(searchbox|textbox|combobox), Ort oder Postleitzahl/, "button, Zeigen"]);
  await page.getByLabel("Ort oder Postleitzahl").fill("Mustrestadt");
  await press(page, "Zeigen");
  await page.getByRole("heading", { level: 1, name: /»Mustrestadt«/ }).waitFor();
  expectHeard(await heardIn(page), [
    /^heading, .*»Mustrestadt«.*, level 1$/,
    /Wir vermuten/,
    /^rowheader, Musterstadt/,
    "link, Musterstadt",
  ]);
  await page.getByRole("main").getByRole("link", { name: "Musterstadt", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: "Musterstadt" }).waitFor();
  expectHeard(await heardIn(page), [
    "heading, Musterstadt, level 1",
    /^heading, Ansprechperson für Ehrenamt, level 2$/,
    /^heading, Vereine und Initiativen, level 2$/,
  ]);
});

test("reading a list in", async () => {
  const page = await windowAt(set.base);
  await signIn(page, set, "bert");
  await page.goto("/intern/nachbarhausen/bestand/einlesen");
  expectHeard(await heardIn(page), [
    "heading, Einlesen, level 1",
    "Nur Ihr Team sieht das ·",
    /^Datei auswählen, Excel/,
    "button, Datei lesen",
  ]);
  await page.getByLabel("Datei auswählen").setInputFiles(projectPath("data", "inventory", "example-list.csv"));
  await press(page, "Datei lesen");
  await page.getByRole("heading", { name: "Was wir verstanden haben" }).waitFor();
  await press(page, "Probelauf starten");
  await hearsRefusal(page, "Beantworten Sie zuerst, wohin die Einträge gehören.");
  expectHeard(await heardIn(page), [
    "heading, Was wir verstanden haben, level 1",
    /^group, .*Wohin gehören die Einträge\?, Fehler: Beantworten Sie zuerst/,
    /^radio, Nachbarhausen\. .*, not checked, position 1, set size 3$/,
    "table, Was aus den Spalten Ihrer Datei wird",
    "columnheader, Warum wir das meinen",
    /^combobox, »Vereinsname« wird bei uns/,
    /^button, Probelauf starten/,
  ]);
  await page.getByRole("radio", { name: /^Nachbarhausen\./ }).check();
  await press(page, "Probelauf starten");
  await page.getByText("66 neue Einträge entstehen. Es wird noch nichts gespeichert.").waitFor();
  await press(page, "66 Einträge einlesen");
  await page.getByRole("progressbar").waitFor();
  expectHeard(await heardIn(page), [
    "heading, »example-list.csv« wird eingelesen, level 1",
    /^progressbar, Wie weit das Einlesen ist/,
    /von 66 Zeilen/,
  ]);
  await set.world.jobs.drain();
  await page.getByRole("heading", { level: 1, name: "Fertig: 66 Einträge eingelesen" }).waitFor();
  expectHeard(await heardIn(page), ["heading, Fertig: 66 Einträge eingelesen, level 1"]);
});

test("clarifying", async () => {
  const page = await windowAt(set.base);
  await signIn(page, set, "anna");
  await page.goto("/intern/musterstadt/bestand/klaeren");
  const name = "Bürgerstiftung Musterstadt";
  expectHeard(await heardIn(page), [
    "heading, Klären, level 1",
    /Sie können jederzeit aufhören\.$/,
    "Offen ist in Ordnung. Was Sie wählen, gilt auch für die nächste Liste.",
    "table, Einträge, deren Bereich offen ist",
    /^rowheader, Bürgerstiftung Musterstadt/,
    /^combobox, Bereich: Bürgerstiftung Musterstadt/,
    /^button, Speichern: Bürgerstiftung Musterstadt/,
    /^link, Dasselbe, zusammenführen: /,
  ]);
  await page.getByLabel(`Bereich: ${name}`).selectOption("social");
  await press(page, `Speichern: ${name}`);
  await hearsFirst(page, /^Gespeichert: 1 Eintrag mit Bereich/);
});

test("writing a goal and a measure", async () => {
  const page = await windowAt(set.base);
  await signIn(page, set, "anna");
  await page.goto("/intern/musterstadt/strategie/ziele/neu");
  await press(page, "Ziel hinzufügen");
  await hearsRefusal(page, "Schreiben Sie das Ziel in einem Satz auf.");
  expectHeard(await heardIn(page), [
    "heading, Neues Ziel, level 1",
    /^textbox, Ziel, .*Fehler: .*, invalid, required$/,
    /^textbox, Erläuterung \(freiwillig\)/,
    "button, Ziel hinzufügen",
  ]);
  const goal = "Alle finden den Weg zum Ehrenamt";
  const said = await saidMeanwhile(page, async () => {
    await page.getByLabel("Ziel", { exact: true }).fill(goal);
    await page.getByRole("status").filter({ hasText: "Zwischenstand gespeichert um" }).waitFor({ state: "attached" });
  });
  expectHeard(said, [/^polite: .*Zwischenstand gespeichert um .* Uhr\. Sie können jederzeit aufhören\.$/]);
  await press(page, "Ziel hinzufügen");
  await page.getByRole("heading", { level: 1, name: /Maßnahme/ }).waitFor();
  expectHeard(await heardIn(page), [/^heading, .*Maßnahme.*, level 1$/, /^textbox, Maßnahme/, /^textbox, Wer kümmert sich\?/]);
  await page.getByLabel("Maßnahme", { exact: true }).fill("Ein Abend für Neue");
  await press(page, "Speichern und weiter zu Zeit und Geld");
  await page.getByRole("textbox", { name: "Beginn (Jahr)" }).waitFor();
  expectHeard(await heardIn(page), [
    /^(textbox|spinbutton), Beginn \(Jahr\)/,
    /^radio, vorbehaltlich des Haushalts, not checked, position \d, set size \d$/,
    "button, Zeit und Geld speichern",
  ]);
});

test("signing in and answering as an association", async () => {
  const page = await windowAt(set.base);
  await page.goto("/anmelden");
  expectHeard(await heardIn(page), ["heading, Anmelden, level 1", /^textbox, E-Mail-Adresse, .*required$/, "button, Code anfordern"]);
  await page.getByLabel("E-Mail-Adresse").fill("vorstand@tus08-altdorf.example");
  await press(page, "Code anfordern");
  await press(page, /^Anmelden$/);
  await hearsRefusal(page, "Tragen Sie den Code aus der E-Mail ein.");
  expectHeard(await heardIn(page), [
    /^textbox, Code aus der E-Mail, .*Fehler: Tragen Sie den Code aus der E-Mail ein\., invalid, required$/,
  ]);
  await page.getByLabel("Code aus der E-Mail").fill(await newestCode(set.world, "vorstand@tus08-altdorf.example"));
  await press(page, /^Anmelden$/);
  await page.goto("/intern/tus-08-altdorf/eintrag?suche=Musikverein");
  expectHeard(await heardIn(page), [
    "heading, Ihr Eintrag, level 1",
    /^searchbox, Name im Verzeichnis/,
    /^button, Das ist unser Eintrag: /,
  ]);
  await press(page, /^Das ist unser Eintrag: Bergfelder Musikverein/);
  await townConfirms();
  await page.goto("/intern/tus-08-altdorf/eintrag");
  expectHeard(await heardIn(page), [
    /^textbox, Wir suchen/,
    /^textbox, Name, .*required$/,
    /^group, Darf der Eintrag im öffentlichen Verzeichnis stehen\?/,
    /^radio, nein, not checked, position 2, set size 3$/,
    "button, Änderungen absenden",
  ]);
  await page.getByLabel("Wir suchen").fill("Klarinette");
  await press(page, "Änderungen absenden");
  await hearsFirst(page, /./);
});

async function townConfirms(): Promise<void> {
  const anna = await windowAt(set.base);
  await signIn(anna, set, "anna");
  await anna.goto("/intern/musterstadt/bestand/zuordnungen");
  await anna.getByRole("link", { name: "Entscheiden: TuS 08 Altdorf" }).click();
  await press(anna, "Zuordnung bestätigen");
}
