// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { minutes } from "#kit/time";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { town, windowFor } from "./accessible-ways.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import type { Played } from "./stage.ts";

const own = "/intern/tus-08-altdorf/eintrag";
const claims = `${town}/bestand/zuordnungen`;
const name = "Bergfelder Musikverein e. V.";

/** The representative finds an entry and says that it is hers; each time a moment later, so that the newest is the newest. */
async function claim(ines: Page, set: Played): Promise<void> {
  set.world.clock.moveTo(new Date(set.world.now.getTime() + minutes(1)));
  await ines.goto(`${own}?suche=Musikverein`);
  await ines.getByRole("button", { name: `Das ist unser Eintrag: ${name}` }).click();
  await ines.getByText("Sobald darüber entschieden ist").waitFor();
}

async function decide(anna: Page, button: string): Promise<void> {
  await anna.goto(claims);
  await anna.getByRole("link", { name: "Entscheiden: TuS 08 Altdorf" }).click();
  await anna.getByRole("button", { name: button }).click();
}

/** Every page and state of a claim, for the organisation and for the town. */
export async function lookAtEveryPageOfClaims(set: Played): Promise<void> {
  const [anna, ines] = [await windowFor(set, "anna"), await windowFor(set, "ines")];
  const good = async (page: Page, address: string) => {
    await page.goto(address);
    await expectGoodEverywhere(page);
  };
  await good(anna, claims);
  await good(ines, own);
  await good(ines, `${own}?suche=xyzxyz`);
  await good(ines, `${own}?suche=verein`);
  await claim(ines, set);
  await expectGoodEverywhere(ines);
  await good(anna, town);
  await good(anna, claims);
  await anna.getByRole("link", { name: "Entscheiden: TuS 08 Altdorf" }).click();
  await expectGoodEverywhere(anna);
  await anna.getByRole("button", { name: "Zuordnung ablehnen" }).click();
  await expectGoodEverywhere(anna);
  await anna.getByLabel("Warum nicht").fill("Der Vorstand hat uns jemand anderen genannt.");
  await anna.getByRole("button", { name: "Zuordnung ablehnen" }).click();
  await expectGoodEverywhere(anna);
  await good(ines, own);
  await claim(ines, set);
  await decide(anna, "Zuordnung bestätigen");
  await expectGoodEverywhere(anna);
  await good(ines, own);
  await ines.getByLabel("Name", { exact: true }).fill("");
  await ines.getByRole("button", { name: "Änderungen absenden" }).click();
  await expectGoodEverywhere(ines);
  await ines.getByLabel("Name", { exact: true }).fill(name);
  await ines.getByLabel("Wir suchen").fill("Klarinette");
  await ines.getByRole("button", { name: "Änderungen absenden" }).click();
  await expectGoodEverywhere(ines);
  await ines.getByLabel("Wir suchen").fill("Klarinette und Tuba");
  await anna.goto(claims);
  await anna.getByRole("button", { name: "Zuordnung beenden: TuS 08 Altdorf" }).click();
  await ines.getByRole("button", { name: "Änderungen absenden" }).click();
  await expectGoodEverywhere(ines);
  await good(ines, own);
  await good(anna, claims);
  await lookAtUnlisted(set, anna, ines);
}

/** An entry that is not public: the town looks for it, chooses it, and it goes. */
async function lookAtUnlisted(set: Played, anna: Page, ines: Page): Promise<void> {
  set.world.clock.moveTo(new Date(set.world.now.getTime() + minutes(1)));
  await ines.goto(own);
  await ines.getByRole("button", { name: "Das Team nachsehen lassen" }).click();
  await expectGoodEverywhere(ines);
  await anna.goto(claims);
  await expectGoodEverywhere(anna);
  await anna.getByRole("link", { name: "Entscheiden: TuS 08 Altdorf" }).click();
  await expectGoodEverywhere(anna);
  const address = anna.url();
  await anna.goto(`${address}?suche=xyzxyz`);
  await expectGoodEverywhere(anna);
  await anna.goto(`${address}?suche=Tennis`);
  await anna.getByRole("button", { name: "Zuordnung bestätigen" }).click();
  await expectGoodEverywhere(anna);
  await anna.getByRole("radio", { name: /^Tennisclub Musterstadt/ }).check();
  await anna.getByRole("button", { name: "Zuordnung bestätigen" }).click();
  await anna.getByText("TuS 08 Altdorf pflegt den Eintrag jetzt mit.").waitFor();
  const taken = await set.world.db.owner((tx) => tx.select().from(entries).where(eq(entries.name, "Tennisclub Musterstadt")));
  await set.world.db.owner((tx) =>
    tx
      .update(entries)
      .set({ removedAt: set.world.now })
      .where(eq(entries.id, taken[0]?.id ?? "")),
  );
  await ines.goto(own);
  await ines.getByText("gibt es im Bestand der Stadt Musterstadt nicht mehr").waitFor();
  await expectGoodEverywhere(ines);
  await anna.goto(claims);
  await expectGoodEverywhere(anna);
}
