// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newId } from "#kit/db";
import type { World } from "#world";
import { addEntry } from "../../src/rooms/inventory/entries/add.ts";
import { emptyContent } from "../../src/rooms/inventory/entries/content.ts";
import { withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { tabTo } from "./keyboard.ts";
import { exampleStage, signIn, stage, windowAt } from "./stage.ts";

withBrowser();

const town = "/intern/musterstadt/bestand/verzeichnis";

async function withEntries(w: World, ...names: string[]): Promise<void> {
  const { id: bodyId } = await w.body("musterstadt");
  for (const name of names) {
    const content = { ...emptyContent, kind: "association", name, place: "Linde", fields: ["sport"] } as const;
    await w.as("anna", (tx, actor) =>
      addEntry(tx, { id: newId(w.now), bodyId, actor, now: w.now, content: { ...content, fields: ["sport"] } }),
    );
  }
}

test("without script and by keyboard: opened and released, found and reported by a citizen, settled by the officer", {
  timeout: 120_000,
}, async () => {
  const played = await stage({ script: false });
  const { page, base, world: w } = played;
  await withEntries(w, "TuS Linde", "Heimatverein Linde");
  await signIn(page, played, "anna");
  await page.goto(town);
  await press(page, "Festlegen, wer hineinkommt");
  await press(page, "Regeln speichern");
  await press(page, "Einträge freigeben");
  await tabTo(page, "Auswählen: TuS Linde");
  await page.keyboard.press("Space");
  await press(page, "Ausgewählte freigeben");
  await page.getByText("1 Eintrag freigegeben.").waitFor();
  const citizen = await windowAt(base, { script: false, width: 360 });
  expect((await citizen.goto("/kommunen/musterstadt/vereine"))?.status()).toBe(404);
  await press(page, "Öffentliches Verzeichnis");
  await press(page, "Verzeichnis einschalten");
  await page.getByText("Alle können die freigegebenen Einträge lesen.").first().waitFor();

  await citizen.goto("/kommunen/musterstadt");
  await tabTo(citizen, "Wen oder was suchen Sie?");
  await citizen.keyboard.type("Tus Lnide");
  await Promise.all([citizen.waitForEvent("load"), citizen.keyboard.press("Enter")]);
  expect(await citizen.getByText("Heimatverein").count()).toBe(0);
  await press(citizen, "TuS Linde");
  await tabTo(citizen, "Stimmt etwas nicht? Eintrag entfernen?");
  await citizen.keyboard.press("Enter");
  await press(citizen, "Meldung senden");
  await citizen.getByText("Wählen Sie aus, worum es geht.").first().waitFor();
  await expectGoodEverywhere(citizen);
  await citizen.reload();
  await tabTo(citizen, /^Eine Angabe stimmt nicht/);
  await citizen.keyboard.press("ArrowDown");
  await tabTo(citizen, "Was stimmt nicht, oder warum soll der Eintrag weg?");
  await citizen.keyboard.type("Uns gibt es nicht mehr.");
  await press(citizen, "Meldung senden");
  await citizen.getByText("Ihre Meldung ist angekommen.").waitFor();
  await citizen.getByRole("heading", { name: "TuS Linde" }).waitFor();

  await page.goto("/intern/musterstadt");
  await page.getByText("1 Meldung zum Verzeichnis").waitFor();
  await press(page, "Ansehen: Meldungen zum Verzeichnis");
  await page.getByText("Uns gibt es nicht mehr.").waitFor();
  await press(page, /^Aus dem Verzeichnis nehmen/);
  await page.getByText("Der Eintrag ist nicht mehr zu sehen").waitFor();
  expect((await citizen.reload())?.status()).toBe(404);
  await page.goto(town);
  await press(page, "Verzeichnis ausschalten");
  await citizen.goto("/kommunen/musterstadt");
  await citizen.getByText("Musterstadt hat hier noch nichts veröffentlicht.").waitFor();
});

test("every state of the directory can be read by everybody", { timeout: 180_000 }, async () => {
  const played = await exampleStage();
  const page = await windowAt(played.base);
  await signIn(page, played, "anna");
  await page.goto(`${town}/freigeben?stand=offen`);
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Ausgewählte freigeben" }).click();
  await page.getByRole("button", { name: "Rückgängig machen" }).waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("button", { name: "Rückgängig machen" }).click();
  await page.getByText("Rückgängig gemacht").waitFor();
  await page.goto(`${town}/freigeben?suche=xyzxyz`);
  await expectGoodEverywhere(page);

  await page.goto(`${town}/regeln`);
  const second = await windowAt(played.base);
  await signIn(second, played, "anna");
  await second.goto(`${town}/regeln`);
  for (const [tab, words] of [
    [page, "Alle Vereine."],
    [second, "Nur eingetragene Vereine.\nUnd Initiativen."],
  ] as const) {
    await tab.getByRole("textbox", { name: "Wer kommt hinein, wer nicht?" }).fill(words);
    await tab.getByRole("button", { name: "Regeln speichern" }).click();
  }
  await second.getByRole("table", { name: "Beide Fassungen" }).waitFor();
  await expectGoodEverywhere(second);
  await second.getByRole("button", { name: "Meine Fassung speichern" }).click();
  await second.getByText("Die Regeln sind gespeichert").waitFor();
  await second.goto(`${town}/regeln`);
  await second.getByRole("textbox", { name: "Wer kommt hinein, wer nicht?" }).fill("");
  await second.getByRole("button", { name: "Regeln speichern" }).click();
  await expectGoodEverywhere(second);

  await page.goto(`${town}/meldungen`);
  await page.getByRole("button", { name: /^Ist eingetragen/ }).click();
  await page.getByText("Die Meldung ist erledigt.").waitFor();
  await expectGoodEverywhere(page);
  await page.getByRole("button", { name: /^Wieder öffnen/ }).click();
  await page.getByText("Die Meldung ist wieder offen.").waitFor();
  await page.goto(town);
  await page.getByRole("button", { name: "Verzeichnis ausschalten" }).click();
  await expectGoodEverywhere(page);
});

/** Goes there with Tab, presses Enter and waits for the page behind it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}
