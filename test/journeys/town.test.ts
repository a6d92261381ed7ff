// SPDX-License-Identifier: EUPL-1.2
import { isNotNull } from "drizzle-orm";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { withBrowser } from "../harness/browser.ts";
import { download, lookThroughTheEyesOf, noteDown, readTheListIn } from "./deeds.ts";
import { type Played, signIn, stage, windowAt } from "./stage.ts";

withBrowser();

const room = "/intern/musterstadt/bestand";
const byThemselves = [
  "Angelsportverein Hofen",
  "Altdorfer Bauernbühne",
  "Heimatverein Wiesen e.V.",
  "Bergfelder Musikverein e. V.",
  "Musikverein Bergfeld",
];
const onPaper = ["Tennisclub Musterstadt", "Heimat- und Verkehrsverein Linde", "Heimat- und Verkehrsverein Hofen"];
const byPhone = ["Schützengesellschaft Altdorf", "DLRG Ortsgruppe Musterstadt"];

test("a town of 8,000 brings its list, hears ten associations, finds two connections, holds a meeting and knows a gap", {
  timeout: 240_000,
}, async () => {
  const set = await stage();
  const { page, world: w } = set;
  await lookThroughTheEyesOf(page, "Anna Beispiel");
  await readTheListIn(page, w);
  const round = await askEverybody(page);
  const codes = await codesOf(page, round);
  for (const name of byThemselves) await answersAlone(set, codes(name));
  for (const name of onPaper) await noteDown(page, round, name, "auf Papier", "Helfende");
  for (const name of byPhone) await noteDown(page, round, name, "am Telefon", "einen Raum");
  await acceptAll(set);
  await keepTwoAndMeetOnce(set);
  await nameOneGap(page);
});

async function askEverybody(page: Page): Promise<string> {
  await page.goto(`${room}/fragen`);
  await page.getByRole("link", { name: "Neue Runde vorbereiten" }).first().click();
  await page.getByLabel("Antworten bis").fill("2027-04-14");
  await page.getByLabel("Anschrift für Antworten auf Papier").fill("Rathaus Musterstadt\nMarkt 1, 00120 Musterstadt");
  await page.getByRole("button", { name: "Entwurf speichern" }).click();
  await page.getByRole("button", { name: "Runde beginnen" }).click();
  await page.getByText("66 Einträge haben jetzt einen Code. Hinausgegangen ist noch nichts.").waitFor();
  return page.url();
}

/** The codes as they stand on the telephone list. */
async function codesOf(page: Page, round: string): Promise<(name: string) => string> {
  await page.goto(`${round}/telefonliste`);
  const lines = await page.getByRole("main").textContent();
  return (name) => {
    const code = /[2-9a-z]{4}-[2-9a-z]{4}/.exec((lines ?? "").slice((lines ?? "").indexOf(name)))?.[0];
    if (!code) throw new Error(`${name} has no code on the list`);
    return code;
  };
}

/** Types the code of the letter, on a small telephone, without script and without an account. */
async function answersAlone(set: Played, code: string): Promise<void> {
  const phone = await windowAt(set.base, { script: false, width: 360 });
  await phone.goto("/v");
  await phone.getByRole("textbox").fill(code.toUpperCase().replace("-", " "));
  await phone.getByRole("main").getByRole("button").click();
  await phone.getByLabel("Wir bieten").fill("Wir zeigen gern, wie wir es machen.");
  await phone.getByRole("button", { name: "Änderungen absenden" }).click();
  await phone.getByRole("heading", { name: "Ihre Antwort ist angekommen" }).waitFor();
}

async function acceptAll({ page, world: w }: Played & { page: Page }): Promise<void> {
  await page.goto(`${room}/fragen/antworten`);
  await page.getByRole("button", { name: "Alle 10 übernehmen" }).click();
  await page.getByText("10 Antworten übernommen.").waitFor();
  const confirmed = await w.db.owner((tx) => tx.select({ name: entries.name }).from(entries).where(isNotNull(entries.confirmedOn)));
  expect(confirmed.map(({ name }) => name).sort()).toEqual([...byThemselves, ...onPaper, ...byPhone].sort());
}

async function keepTwoAndMeetOnce(set: Played & { page: Page }): Promise<void> {
  const { page, world: w } = set;
  for (const kind of ["Heimatvereine", "Fördervereine"]) {
    await page.goto(`${room}/verbindungen`);
    await page.getByRole("button", { name: new RegExp(`^Merken: .*${kind}`) }).click();
    await page.getByText(/^Gemerkt: /).waitFor();
  }
  await page.getByRole("link", { name: /^Einladung an die \d+ Einträge vorbereiten$/ }).click();
  await page.getByLabel("Tag", { exact: true }).fill("2027-04-14");
  await page.getByRole("textbox", { name: "Beginn" }).fill("19 Uhr");
  await page.getByRole("textbox", { name: "Ort", exact: true }).fill("Bürgerhaus Linde");
  await page.getByRole("button", { name: "Einladung anlegen" }).click();
  expect((await download(page, "Briefe als PDF")).subarray(0, 4).toString()).toBe("%PDF");

  w.clock.moveTo(new Date("2027-04-15T08:00:00Z"));
  await signIn(page, set, "anna");
  await page.getByRole("link", { name: "Eintragen, was daraus wurde" }).click();
  await page.getByRole("radio", { name: "Es fand statt" }).check();
  await page.getByRole("textbox", { name: "Ergebnis" }).fill("Ein Abend zu Kasse und Haftung im Herbst.");
  await page.getByRole("button", { name: "Ergebnis eintragen" }).click();
  await page
    .getByText(/^.*fand statt am 14\. April 2027/)
    .first()
    .waitFor();
}

async function nameOneGap(page: Page): Promise<void> {
  await page.goto(`${room}/luecken`);
  await page.getByRole("group", { name: "Gesundheit" }).getByRole("radio", { name: "Gibt es bei uns nicht" }).check();
  await page.getByRole("button", { name: "Antworten speichern" }).click();
  await page.getByText("1 Antwort ist gespeichert.").waitFor();
}
