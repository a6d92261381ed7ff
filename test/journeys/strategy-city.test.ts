// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withBrowser } from "../harness/browser.ts";
import { bare, readPdf } from "../harness/read-back.ts";
import { download, sees } from "./deeds.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

const draft = "/intern/musterstadt/strategie";

test("two editors, the mayor by reading link, postponed once, adopted with amendments, and public", { timeout: 240_000 }, async () => {
  const set = await exampleStage();
  const [anna, frida] = [await windowAt(set.base), await windowAt(set.base)];
  await signIn(anna, set, "anna");
  await signIn(frida, set, "frida");
  await bothWriteTheSameGoal(anna, frida);
  await mayorComments(set, await linkFor(anna));
  await answerTheMayor(frida);
  await postpone(frida);
  set.world.clock.moveTo(new Date("2027-05-06T08:00:00Z"));
  await signIn(anna, set, "anna");
  await amend(anna);
  await adoptWithAmendments(anna);
  await anna.getByRole("button", { name: "Fassung 1 veröffentlichen" }).click();
  await anna.getByText("Ab jetzt können alle die Strategie lesen.").waitFor();
  await everybodyReads(await windowAt(set.base, { script: false, width: 360 }));
});

/** Opens the same goal in both windows; the second to save sees both versions, and nothing of either is lost. */
async function bothWriteTheSameGoal(anna: Page, frida: Page): Promise<void> {
  for (const page of [anna, frida]) {
    await page.goto(`${draft}/ziele`);
    await page.getByRole("link", { name: "Ziel 1 bearbeiten", exact: true }).click();
  }
  await writes(anna, "Wer sich kennt, teilt Räume und Geräte.");
  await anna.getByText("Das Ziel ist gespeichert.").waitFor();
  await writes(frida, "Ein Abend im Jahr genügt für den Anfang.");
  await frida.getByText(/^Anna Beispiel hat (das|dies).* um \d\d:\d\d Uhr geändert/).waitFor();
  const both = frida.getByRole("row", { name: /Wer sich kennt, teilt Räume und Geräte\..*Ein Abend im Jahr genügt für den Anfang\./s });
  await both.waitFor();
  await writes(frida, "Wer sich kennt, teilt Räume und Geräte. Ein Abend im Jahr genügt für den Anfang.");
  await frida.getByText("Das Ziel ist gespeichert.").waitFor();
  await anna.goto(draft);
  await anna.getByText("Wer sich kennt, teilt Räume und Geräte. Ein Abend im Jahr genügt für den Anfang.").waitFor();
}

async function writes(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Erläuterung" }).fill(text);
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
}

async function linkFor(anna: Page): Promise<string> {
  await anna.goto(draft);
  await anna.getByRole("link", { name: "Entwurf zeigen …" }).click();
  await anna.getByRole("textbox", { name: "Für wen ist der Link?" }).fill("Büro der Bürgermeisterin");
  await anna.getByRole("button", { name: "Leselink anlegen" }).click();
  const shown = await anna.getByText(/\/lesen\/[2-9a-z]{4}-[2-9a-z]{4}$/).textContent();
  return shown?.slice(shown.indexOf("/lesen/")) ?? "";
}

/** On her telephone, without script and without an account. */
async function mayorComments({ base }: Played, address: string): Promise<void> {
  const phone = await windowAt(base, { script: false, width: 360 });
  await phone.goto(address);
  await phone.getByRole("link", { name: /^Kommentieren: Maßnahme 1\.2/ }).click();
  await phone.getByRole("textbox", { name: "Ihr Kommentar" }).fill("Den Kalender übernimmt die Pressestelle.");
  await phone.getByRole("button", { name: "Kommentar senden" }).click();
  await phone.getByText("Ihr Kommentar ist gespeichert.").waitFor();
}

async function answerTheMayor(frida: Page): Promise<void> {
  await frida.goto(draft);
  await frida.getByRole("link", { name: "1 offenen Kommentar ansehen" }).click();
  await frida.getByText("Den Kalender übernimmt die Pressestelle.").waitFor();
  await frida.getByRole("button", { name: /^Erledigt: / }).click();
  await frida.getByText("1 Kommentar ist erledigt.").waitFor();
  await frida.goto(draft);
  await frida
    .getByRole("link", { name: /^1\.2 / })
    .first()
    .click();
  await frida.getByRole("textbox", { name: "Wer kümmert sich?" }).fill("Pressestelle");
  await frida.getByRole("button", { name: "Speichern", exact: true }).click();
}

async function postpone(frida: Page): Promise<void> {
  await frida.goto(`${draft}/beschluss`);
  await frida.getByRole("link", { name: "Beschluss eintragen" }).click();
  await frida.getByRole("radio", { name: "vertagt" }).check();
  await frida.getByLabel("Datum der Sitzung").fill("2027-03-11");
  await frida.getByLabel("Vertagt auf die Sitzung am").fill("2027-05-05");
  await frida.getByRole("button", { name: "Beschluss eintragen" }).click();
  await frida.getByText("Das Ergebnis ist eingetragen. Der Entwurf bleibt, wie er ist.").waitFor();
  await frida.getByText("Der Entwurf ist vertagt. Sie können ihn weiter ändern.").waitFor();
}

/** What the council changed goes into the draft first. */
async function amend(anna: Page): Promise<void> {
  await anna.goto(draft);
  await anna
    .getByRole("row", { name: /^2\.1 / })
    .getByRole("link")
    .last()
    .click();
  await anna.getByRole("textbox", { name: /^2028/ }).fill("1.500");
  await anna.getByRole("radio", { name: "beschlossen" }).check();
  await anna.getByRole("button", { name: "Zeit und Geld speichern" }).click();
  await anna
    .getByText(/gespeichert/)
    .first()
    .waitFor();
}

async function adoptWithAmendments(anna: Page): Promise<void> {
  await anna.goto(`${draft}/beschluss`);
  const paper = bare((await readPdf(await download(anna, "Beschlussvorlage als PDF"))).pages.join(" "));
  expect(paper).toContain(bare("Pressestelle"));
  expect(paper).not.toContain(bare("Den Kalender übernimmt die Pressestelle."));
  await anna.getByRole("link", { name: "Beschluss eintragen" }).click();
  await anna.getByRole("radio", { name: "mit Änderungen beschlossen" }).check();
  await anna.getByLabel("Datum der Sitzung").fill("2027-05-05");
  await anna.getByRole("textbox", { name: "Nummer des Beschlusses" }).fill("31/2027");
  await anna.getByRole("textbox", { name: "Anmerkung" }).fill("Der Schnuppervorstand läuft zwei Jahre.");
  await anna.getByRole("checkbox", { name: "Der Entwurf enthält die Änderungen schon." }).check();
  await anna.getByRole("button", { name: "Beschluss eintragen" }).click();
  await anna.getByText("Fassung 1 ist festgeschrieben und noch nicht öffentlich.").waitFor();
}

/** The decision with its amendment, and nothing of what was said inside. */
async function everybodyReads(page: Page): Promise<void> {
  await page.goto("/kommunen/musterstadt/strategie");
  await sees(page, "Zeitplan");
  for (const said of ["Pressestelle", "mit Änderungen beschlossen", "31/2027", "Der Schnuppervorstand läuft zwei Jahre."])
    await page.getByText(said).first().waitFor();
  const source = await page.content();
  for (const inside of ["Den Kalender übernimmt", "Bürgermeisterin", "vertagt"]) expect(source).not.toContain(inside);
}
