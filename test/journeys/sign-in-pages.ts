// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { makeWayBack, people } from "#identity";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { invitations } from "../../src/identity/invitations/tables.ts";
import { newestCode } from "../../src/identity/testing/visitor.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { type Played, windowAt } from "./stage.ts";

const office = "ehrenamt@musterstadt.example";
const state = "engagement@land.example";

const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

/** The way through the sign-in page, by a code from the newest mail. */
async function provesMailbox(page: Page, { world: w }: Played, email: string): Promise<void> {
  w.clock.moveTo(later(w.now, 1_000));
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await press(page, "Code anfordern");
  await page.getByLabel("Code aus der E-Mail").fill(await newestCode(w, email));
  await press(page, "Anmelden");
}

/** Two share the office's mailbox; without script, every page looked at. Returns whose account is open in the end. */
export async function saysWhoSheIs(played: Played): Promise<string> {
  const { db, now } = played.world;
  const bodyId = (await played.world.body("musterstadt")).id;
  const id = newId(now);
  const waits = {
    id,
    bodyId,
    email: office,
    name: "Gisela Grün",
    role: "councillor",
    invitedAt: now,
    until: later(now, days(14)),
  } as const;
  await db.owner((tx) => tx.insert(invitations).values(waits));
  const page = await windowAt(played.base, { script: false });
  await page.goto(`/anmelden?einladung=${id}`);
  await page.getByText("Sie sind eingeladen, für Musterstadt zu arbeiten.").waitFor();
  await expectGoodEverywhere(page);
  await provesMailbox(page, played, office);
  await page.getByRole("heading", { name: "Wer sind Sie?", level: 1 }).waitFor();
  await expectGoodEverywhere(page);
  await press(page, "Anmelden");
  await page.getByText("Wählen Sie Ihren Namen.").first().waitFor();
  await expectGoodEverywhere(page);
  await page.getByLabel("Gisela Grün", { exact: true }).check();
  await press(page, "Anmelden");
  await page.getByText("Sie sind als Gisela Grün angemeldet.").waitFor();
  await page.goto("/konto");
  const name = await page.locator('input[name="name"]').inputValue();
  await db.owner((tx) => tx.delete(people).where(eq(people.name, "Gisela Grün")));
  return name;
}

/** The state person comes by code, is led to a second factor, and comes back by a way the operator made; without script. */
export async function provesTwice(played: Played): Promise<string> {
  const { db, app, jobs } = played.world;
  const page = await windowAt(played.base, { script: false });
  await page.goto("/intern/land");
  await provesMailbox(page, played, state);
  await page.getByRole("heading", { name: "Zweiter Nachweis", level: 1 }).waitFor();
  await expectGoodEverywhere(page);
  await page.getByText("Passkey verloren oder neues Gerät?").click();
  await expectGoodEverywhere(page);
  await page.goto("/konto/passkeys?weiter=/intern/land");
  await expectGoodEverywhere(page);
  await page.goto("/anmelden/einmal");
  await expectGoodEverywhere(page);
  await press(page, "Anmelden");
  await page.getByText("Tragen Sie den Zugang ein").first().waitFor();
  await expectGoodEverywhere(page);
  const asked = { email: state, name: undefined, now: played.world.now, url: played.base };
  const made = await db.owner((tx) => makeWayBack(tx, app.seals, jobs.enqueue, asked));
  await page.getByLabel("Zugang", { exact: true }).fill(made.kind === "made" ? made.code : "");
  await press(page, "Anmelden");
  await page.getByText("Entfernen Sie den verlorenen Passkey").waitFor();
  await expectGoodEverywhere(page);
  await page.goto("/intern/land");
  return new URL(page.url()).pathname;
}

/** Too many tries: both pages that ask for a pause, with the form kept. */
export async function hasToWait(played: Played): Promise<string> {
  const page = await windowAt(played.base);
  for (let time = 0; time < 4; time++) {
    await page.goto("/anmelden");
    await page.getByLabel("E-Mail-Adresse").fill("niemand@musterstadt.example");
    await press(page, "Code anfordern");
  }
  await page.getByText("Ein Code, der schon bei Ihnen ist, gilt weiter.").waitFor();
  await expectGoodEverywhere(page);
  for (let time = 0; time < 21; time++) {
    await page.goto("/anmelden/einmal");
    await page.getByLabel("Zugang", { exact: true }).fill("k7m2-9xqp-3tz8-hw4c");
    await press(page, "Anmelden");
  }
  await page.getByText("Niemand ist gesperrt.").waitFor();
  await expectGoodEverywhere(page);
  return page.locator('input[name="code"]').inputValue();
}
