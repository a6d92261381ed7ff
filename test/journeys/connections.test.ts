// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { run } from "#kit/db";
import { withBrowser } from "../harness/browser.ts";
import { bare, readPdf } from "../harness/read-back.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { tabTo } from "./keyboard.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

const room = "/intern/musterstadt/bestand";

describe.each([
  { scripts: "with script", script: true },
  { scripts: "without script", script: false },
])("connections and gaps, $scripts", ({ script }) => {
  test("two connections, one meeting with its outcome and one gap become what a goal rests on", { timeout: 180_000 }, async () => {
    const set = await exampleStage();
    await oneHasAnAddress(set);
    const page = await windowAt(set.base, { script });
    await signIn(page, set, "anna");
    await keep(page, "Fünf Heimatvereine in fünf Ortsteilen");
    await inviteAndMeet(page, set);
    await keep(page, /Fördervereine$|Fördervereine in/);
    await putAsideAndFetchBack(page);
    await answerQuestions(page);
    await restAGoalOnThem(page);
    await readTheCouncilPaper(page);
  });
});

/** Of the five Heimatvereine one can be reached by mail; the others get letters. */
function oneHasAnAddress({ world: w }: Played): Promise<void> {
  const contact = sql`case when place_key = 'linde' then 'heimatverein-linde@vereine.example' end`;
  return w.db.owner((tx) => run(tx, sql`update inventory_entries set public_contact = ${contact} where name_key like 'heimat%'`));
}

async function keep(page: Page, title: string | RegExp): Promise<void> {
  await page.goto(`${room}/verbindungen`);
  const name = typeof title === "string" ? `Merken: ${title}` : new RegExp(`^Merken: .*${title.source}`);
  await page.getByRole("button", { name }).click();
  await page.getByRole("heading", { name: "Was nun?" }).waitFor();
  await page.getByText(/^Gemerkt: /).waitFor();
}

async function inviteAndMeet(page: Page, { world: w }: Played): Promise<void> {
  await page.getByRole("link", { name: "Einladung an die 5 Einträge vorbereiten" }).click();
  await page.getByRole("textbox", { name: "Ort", exact: true }).fill("Bürgerhaus Linde");
  await page.getByRole("textbox", { name: "Beginn" }).fill("19 Uhr");
  await page.getByRole("button", { name: "Einladung anlegen" }).click();
  await page.getByRole("heading", { name: "Einladung vorbereiten" }).waitFor();
  await page.getByText("Wählen Sie den Tag.").first().waitFor();
  await expectGoodEverywhere(page);
  await page.getByLabel("Tag", { exact: true }).fill("2027-04-14");
  await page.getByRole("button", { name: "Einladung anlegen" }).click();
  await page.getByText("Die Einladung ist gespeichert. Es ist noch nichts verschickt.").waitFor();
  await page.getByRole("button", { name: "1 E-Mail verschicken" }).click();
  await page.getByText("1 E-Mail ist unterwegs.").waitFor();
  await page.getByText("Keine E-Mail ist offen.").waitFor();
  await expectGoodEverywhere(page);
  const letters = (await readPdf(await download(page, "5 Briefe als PDF"))).pages.map(bare);
  expect(letters.length).toBe(6);
  for (const [at, place] of ["Altdorf", "Bergfeld", "Hofen", "Linde", "Wiesen"].entries()) expect(letters[at + 1]).toContain(place);
  expect((await download(page, "Kalendereintrag (iCal)")).toString()).toContain("DTSTART:20270414T170000Z");

  w.clock.moveTo(new Date("2027-04-15T08:00:00Z"));
  await signIn(page, { world: w, base: new URL(page.url()).origin }, "anna");
  await page.getByRole("link", { name: "Eintragen, was daraus wurde" }).click();
  await expectGoodEverywhere(page);
  await page.getByRole("radio", { name: "Es fand statt" }).check();
  for (const place of ["Heimat- und Verkehrsverein Altdorf", "Heimat- und Verkehrsverein Hofen", "Heimatverein Wiesen"])
    await page.getByRole("checkbox", { name: place }).check();
  await page.getByRole("textbox", { name: "Ergebnis" }).fill("Ein Terminkalender für alle fünf.");
  await page.getByRole("button", { name: "Ergebnis eintragen" }).click();
  await page.getByText("fand statt am 14. April 2027, 3 von 5 waren da.").first().waitFor();
  await page.goto(`${room}/einladungen`);
  await page.getByRole("cell", { name: /3 von 5 waren da\. Ergebnis: Ein Terminkalender/ }).waitFor();
  await expectGoodEverywhere(page);
}

async function putAsideAndFetchBack(page: Page): Promise<void> {
  await page.goto(`${room}/verbindungen`);
  await page
    .getByRole("link", { name: /^Passt nicht: / })
    .first()
    .click();
  await page.getByRole("button", { name: "Als nicht passend ablegen" }).click();
  await page.getByText("Wählen Sie einen Grund aus.").first().waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("radio", { name: "Das gibt es schon" }).check();
  await page.getByRole("button", { name: "Als nicht passend ablegen" }).click();
  await page.getByText("Passt nicht (1)").click();
  await page.getByRole("button", { name: /^Wieder vorschlagen: / }).click();
  await page.getByText(/steht wieder bei den Vorschlägen/).waitFor();
}

async function answerQuestions(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Kurz durchgehen, \d Frage/ }).click();
  await page.getByRole("group", { name: "Gesundheit" }).getByRole("radio", { name: "Gibt es bei uns nicht" }).check();
  await page.getByRole("group", { name: "Politik" }).getByRole("radio", { name: "Weiß ich nicht" }).check();
  await page.getByRole("button", { name: "Antworten speichern" }).click();
  await page.getByText("2 Antworten sind gespeichert.").waitFor();
  await expectGoodEverywhere(page);
}

const connection = /^Verbindung: Fünf Heimatvereine in fünf Ortsteilen.* Ein Treffen fand statt am 14\. April 2027, 3 von 5 waren da\./;
const gap = "Zu »Gesundheit« gibt es bei uns nichts (Auskunft vom 15. April 2027).";

async function restAGoalOnThem(page: Page): Promise<void> {
  await page.goto(`${room}/verbindungen/mehrere-heimatvereine`);
  await page.getByRole("link", { name: "Als Grundlage für ein Ziel verwenden" }).click();
  await page.getByRole("heading", { name: "Vorschläge für Ziele" }).waitFor();
  await page.goto("/intern/musterstadt/strategie/grundlagen");
  await page.getByRole("link", { name: "Grundlage hinzufügen: Ziel 1" }).click();
  await page.getByRole("checkbox", { name: connection }).check();
  await page.getByRole("checkbox", { name: gap }).check();
  await page.getByRole("button", { name: "Aus dem Bestand übernehmen" }).click();
  await page.getByText(connection).first().waitFor();
  await page.getByRole("link", { name: /^Im Bestand ansehen.*Fünf Heimatvereine|Fünf Heimatvereine/ }).click();
  await page.getByRole("heading", { name: "Was nun?" }).waitFor();
}

async function readTheCouncilPaper(page: Page): Promise<void> {
  await page.goto("/intern/musterstadt/strategie/beschluss");
  const paper = bare((await readPdf(await download(page, "Beschlussvorlage als PDF"))).pages.join(" "));
  for (const said of [
    "Fünf Heimatvereine in fünf Ortsteilen",
    "14. April 2027, 3 von 5 waren da.",
    "Ein Terminkalender für alle fünf.",
    gap.replace(/\.$/, ""),
  ])
    expect(paper).toContain(bare(said));
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).first().click()]);
  return readFile(await file.path());
}

test("a proposal is kept, put off and asked about with the keyboard alone", async () => {
  const set = await exampleStage();
  const page = await windowAt(set.base);
  await signIn(page, set, "anna");
  await page.goto(`${room}/verbindungen`);
  await tabTo(page, /^Später: /);
  await page.keyboard.press("Enter");
  await page
    .getByText(/kommt am 9\. April 2027 wieder/)
    .first()
    .waitFor();
  await tabTo(page, /^Merken: /);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Was nun?" }).waitFor();
  await page.goto(`${room}/luecken`);
  await tabTo(page, /Gibt es, fehlt nur auf der Liste/);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Antworten speichern");
  await page.keyboard.press("Enter");
  await page.getByText("1 Antwort ist gespeichert.").waitFor();
});
