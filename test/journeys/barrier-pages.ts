// SPDX-License-Identifier: EUPL-1.2
import { expectGoodEverywhere } from "./everywhere.ts";
import { type Played, signIn, windowAt } from "./stage.ts";

/** Without script: somebody reports a barrier, the operator answers, and she reads the answer under her link. */
export async function reportsABarrierAndReadsTheAnswer(set: Played): Promise<string | null> {
  const [reader, karin] = [await windowAt(set.base, { script: false }), await windowAt(set.base, { script: false })];
  await reader.goto("/kommunen/musterstadt");
  await reader.getByRole("link", { name: "Barriere melden" }).click();
  await expectGoodEverywhere(reader);
  await reader.getByRole("button", { name: "Meldung senden" }).click();
  await reader.getByText("Schreiben Sie in einem Satz, was nicht geht.").first().waitFor();
  await expectGoodEverywhere(reader);
  await reader.getByLabel("Was geht nicht?").fill("Die Karte lese ich nicht.");
  await reader.getByRole("button", { name: "Meldung senden" }).click();
  await reader.getByText("Die Karte lese ich nicht.").waitFor();
  await expectGoodEverywhere(reader);

  await signIn(karin, set, "karin");
  await karin.goto("/betrieb/barrieren");
  await expectGoodEverywhere(karin);
  await karin.getByRole("link", { name: "Die Karte lese ich nicht." }).click();
  await expectGoodEverywhere(karin);
  await karin.getByRole("button", { name: "Antwort geben" }).click();
  await karin.getByText("Schreiben Sie eine Antwort.").first().waitFor();
  await expectGoodEverywhere(karin);
  await karin.getByLabel("Ihre Antwort").fill("Neben der Karte steht dieselbe Auswahl als Liste.");
  await karin.getByRole("button", { name: "Antwort geben" }).click();
  await karin.getByText("Die Antwort ist gegeben.").waitFor();
  await expectGoodEverywhere(karin);

  await reader.reload();
  await expectGoodEverywhere(reader);
  return reader.getByText("Neben der Karte steht dieselbe Auswahl als Liste.").textContent();
}
