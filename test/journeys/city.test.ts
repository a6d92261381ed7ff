// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { count } from "#kit/text";
import type { World } from "#world";
import { withBrowser } from "../harness/browser.ts";
import { type CityList, cityLists } from "../lists/city.ts";
import { sees } from "./deeds.ts";
import { signIn, stage } from "./stage.ts";

withBrowser();

const room = "/intern/musterstadt/bestand";

test("a city reads in three overlapping lists of 5,000 and settles what is double", { timeout: 400_000 }, async () => {
  const set = await stage();
  const { page, world: w } = set;
  page.setDefaultTimeout(60_000);
  await signIn(page, set, "anna");
  const [sport, culture, press] = cityLists();
  await readIn(page, w, sport, 5000);
  await readIn(page, w, culture, 4000);
  await readIn(page, w, press, 5000);
  await page.goto(room);
  await page.getByText("14.000 Einträge: was es gibt und wo.").waitFor();
  await page.goto(`${room}/ueberblick`);
  await page.getByRole("link", { name: "alle, alle: 14.000 Einträge" }).waitFor();
  await settleOnePair(page);
});

/** From the file to the result, as another list when there are entries already. */
async function readIn(page: Page, w: World, list: CityList, fresh: number): Promise<void> {
  await page.goto(`${room}/einlesen`);
  const file = { name: list.fileName, mimeType: "text/csv", buffer: Buffer.from(list.bytes) };
  await page.getByLabel("Datei auswählen").setInputFiles(file);
  await page.getByRole("button", { name: "Datei lesen" }).click();
  await sees(page, "Was wir verstanden haben");
  const another = page.getByRole("radio", { name: "Eine andere Liste" });
  if ((await another.count()) > 0) await another.check();
  await page.getByRole("button", { name: "Probelauf starten" }).click();
  await page.getByText(`${count(fresh)} neue Einträge entstehen. Es wird noch nichts gespeichert.`).waitFor();
  await page.getByRole("button", { name: `${count(fresh)} Einträge einlesen` }).click();
  await page.getByRole("progressbar").waitFor();
  await w.jobs.drain();
  await sees(page, `Fertig: ${count(fresh)} Einträge eingelesen`);
}

async function settleOnePair(page: Page): Promise<void> {
  await page.goto(`${room}/klaeren`);
  const pairs = page.getByRole("link", { name: /^Dasselbe, zusammenführen: / });
  await pairs.first().waitFor();
  expect(await pairs.count(), "a handful of questions").toBeLessThanOrEqual(5);
  await pairs.first().click();
  await page.getByRole("button", { name: "Zusammenführen" }).click();
  await page.getByText("Aus zwei Einträgen ist einer geworden.").waitFor();
  await page.goto(room);
  await page.getByText("13.999 Einträge: was es gibt und wo.").waitFor();
}
