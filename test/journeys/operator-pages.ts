// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { newId } from "#kit/db";
import { accessRequests } from "../../src/identity/access/tables.ts";
import { windowFor } from "./accessible-ways.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import type { Played } from "./stage.ts";

/** A request nobody has answered in time, as the operator sees it: in the list, by itself, and refused without a reason. */
export async function seesLateRequest(played: Played): Promise<void> {
  const { world: w, base } = played;
  const id = newId(w.now);
  const body = await w.body("nachbarhausen");
  const hanne = { name: "Hanne Neu", email: "hanne@nachbarhausen.example", role: "officer", message: "Ich bin neu." } as const;
  const late = { confirmedAt: w.now, answerBy: "2027-03-11", askedAt: w.now, linkHash: id, codeHash: id };
  await w.db.owner((tx) => tx.insert(accessRequests).values({ id, bodyId: body.id, ...hanne, ...late }));
  const karin = await windowFor(played, "karin");
  await karin.goto(`${base}/betrieb`);
  await expectGoodEverywhere(karin);
  await karin.goto(`${base}/betrieb/anfragen`);
  await expectGoodEverywhere(karin);
  await karin.goto(`${base}/betrieb/anfragen/${id}`);
  await expectGoodEverywhere(karin);
  await karin.getByRole("button", { name: "Anfrage ablehnen", exact: true }).click();
  await karin.getByText("Schreiben Sie eine Begründung.").first().waitFor();
  await expectGoodEverywhere(karin);
  // The Kreis would find it too, where others count what waits.
  await w.db.owner((tx) => tx.delete(accessRequests).where(eq(accessRequests.id, id)));
}
