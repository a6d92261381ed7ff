// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mails } from "#kit/mail";
import type { World } from "#world";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { withBrowser } from "../harness/browser.ts";
import { noteDown } from "./deeds.ts";
import { tabTo } from "./keyboard.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

const asking = "/intern/musterstadt/bestand/fragen";
const byMail = "Bergfelder Musikverein e. V.";
const byPhone = ["Angelsportverein Hofen", "Altdorfer Bauernbühne"] as const;
const byPaper = "Tennisclub Musterstadt";

test("an officer asks her associations without script: by mail, telephone and paper, and accepts what they say", {
  timeout: 180_000,
}, async () => {
  const set = await exampleStage();
  const page = await windowAt(set.base, { script: false });
  await signIn(page, set, "anna");
  await page.goto(asking);
  await page.getByRole("link", { name: "Neue Runde vorbereiten" }).click();
  await page.getByLabel("Antworten bis").fill("2027-04-14");
  await page.getByLabel("Anschrift für Antworten auf Papier").fill("Rathaus Musterstadt\nMarkt 1, 00120 Musterstadt");
  await page.getByLabel("Telefon für Rückfragen").fill("00000 1234");
  await page.getByRole("button", { name: "Entwurf speichern" }).click();
  await page.getByText("66 Einträge würden gefragt, davon 12 mit E-Mail-Adresse.").waitFor();
  await page.getByRole("button", { name: "Runde beginnen" }).click();
  await page.getByText("66 Einträge haben jetzt einen Code. Hinausgegangen ist noch nichts.").waitFor();
  const round = page.url();

  await page.getByRole("button", { name: "12 E-Mails senden" }).click();
  await page.getByText("12 E-Mails gehen jetzt hinaus. Jede genau einmal.").waitFor();
  await set.world.jobs.drain();
  await answersByMail(set);
  for (const name of byPhone) await noteDown(page, round, name, "am Telefon", `${name} sucht Helfende`);
  await noteDown(page, round, byPaper, "auf Papier", "Plätze in der Halle");

  await page.goto("/intern/musterstadt");
  await page.getByText("4 Vereine haben ihren Eintrag geändert.").waitFor();
  await page.getByRole("link", { name: "Ansehen: Antworten der Vereine" }).click();
  expect(await page.getByRole("table", { name: `Was »${byMail}« ändert` }).textContent()).toContain("Klarinette");
  await page.getByRole("button", { name: "Alle 4 übernehmen" }).click();
  await page.getByText("4 Antworten übernommen.").waitFor();
  const stored = await confirmed(set.world);
  expect(stored.map(({ name, seeks }) => [name, seeks])).toEqual(
    expect.arrayContaining([
      [byMail, "Klarinette"],
      [byPaper, "Plätze in der Halle"],
    ]),
  );
  expect(stored).toHaveLength(4);

  await page.goto(`${round}/telefonliste`);
  await page.getByText("62 von 66 haben noch nicht geantwortet.").waitFor();
  await page.goto(round);
  await page.getByRole("button", { name: /^An \d+ erinnern$/ }).click();
  await set.world.jobs.drain();
  await page.getByText(/wurde erinnert. Ein zweites Mal geht nicht./).waitFor();
  const sent = await set.world.db.owner((tx) => tx.select().from(mails));
  expect(sent.filter(({ template }) => template === "inventory.reminder")).toHaveLength(11);
});

/** Somebody of the association opens the link from the mail on a telephone, without script and without an account. */
async function answersByMail(set: Played): Promise<void> {
  const all = await set.world.db.owner((tx) => tx.select().from(mails));
  const mail = all.find(({ subject }) => subject?.includes(byMail));
  const link = /\/v\/[\w-]+/.exec(mail?.body ?? "")?.[0] ?? "";
  const page = await windowAt(set.base, { script: false, width: 360 });
  await page.goto(link);
  await page.getByLabel("Wir suchen").fill("Klarinette");
  await page.getByRole("button", { name: "Änderungen absenden" }).click();
  await page.getByRole("heading", { name: "Ihre Antwort ist angekommen" }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
}

function confirmed(w: World) {
  return w.db.owner((tx) => tx.select({ name: entries.name, seeks: entries.seeks }).from(entries).where(eq(entries.source, "association")));
}

describe("with the keyboard alone", () => {
  test("from a draft to an accepted answer that came on paper", { timeout: 180_000 }, async () => {
    const set = await exampleStage();
    const page = await windowAt(set.base);
    await signIn(page, set, "anna");
    await page.goto(asking);
    await press(page, "Neue Runde vorbereiten");
    await tabTo(page, /^Antworten bis/);
    await page.keyboard.type("14042027");
    await tabTo(page, /^Anschrift für Antworten/);
    await page.keyboard.type("Rathaus");
    await press(page, "Entwurf speichern");
    await press(page, "Runde beginnen");
    await press(page, "Antwort eintragen");
    await tabTo(page, "Code oder Name");
    await page.keyboard.type("tennis");
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await tabTo(page, /^am Telefon/);
    await page.keyboard.press("ArrowRight");
    await tabTo(page, /^Wir suchen/);
    await page.keyboard.type("Jugend");
    await press(page, "Antwort speichern");
    await page.getByText("ist gespeichert. Die nächste?").waitFor();
    await page.goto(`${asking}/antworten`);
    await press(page, "Diese Antwort übernehmen");
    await page.getByText("1 Antwort übernommen.").waitFor();
    await press(page, "Rückgängig machen");
    await page.getByText("Rückgängig gemacht: 1 Antwort wartet wieder.").waitFor();
  });
});

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}
