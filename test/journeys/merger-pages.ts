// SPDX-License-Identifier: EUPL-1.2
import { test } from "vitest";
import { town, windowFor } from "./accessible-ways.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import type { Played } from "./stage.ts";

/** The state unit prepares a merger ahead, a town says whose draft goes on, and it is confirmed and taken back: nothing has moved. */
export function preparesAMerger(set: () => Played): void {
  test("a merger in each of its states before its day, for the state unit and for the town", async () => {
    const dora = await windowFor(set(), "dora");
    await dora.goto("/intern/land/zusammenschluesse/neu");
    await dora.getByRole("textbox", { name: "Welche Kommunen enden?" }).fill("Musterstadt\nFabelrade");
    await dora.getByRole("textbox", { name: "Welche Kommune führt die Angaben weiter?" }).fill("Musterbeck");
    await dora.getByLabel("Wirksam ab").fill("2028-01-01");
    await dora.getByRole("textbox", { name: "Rechtsgrundlage" }).fill("Beispielgesetz zur Neugliederung");
    await dora.getByRole("button", { name: "Vorschau ansehen" }).click();
    await dora.getByRole("table", { name: "Zahlen je Art und Ort" }).waitFor();
    await expectGoodEverywhere(dora);
    const anna = await windowFor(set(), "anna");
    await anna.goto(town);
    await expectGoodEverywhere(anna);
    await anna.getByRole("link", { name: "Was sich ändert" }).click();
    await expectGoodEverywhere(anna);
    await anna.getByRole("button", { name: "Entscheidung speichern" }).click();
    await expectGoodEverywhere(anna);
    await anna.getByLabel("Der Entwurf von Fabelrade").check();
    await anna.getByRole("button", { name: "Entscheidung speichern" }).click();
    await anna.getByText("Musterstadt sagt: Der Entwurf von Fabelrade geht weiter.").waitFor();
    await expectGoodEverywhere(anna);
    await dora.getByRole("button", { name: "Zusammenschluss bestätigen" }).click();
    await dora.getByText("Bestätigt, wird am 1. Januar 2028 ausgeführt").waitFor();
    await expectGoodEverywhere(dora);
    await dora.getByRole("button", { name: "Zurücknehmen" }).click();
    await dora.getByText("Zurückgenommen, es ist nichts umgezogen").waitFor();
    await expectGoodEverywhere(dora);
    await dora.goto("/intern/land/zusammenschluesse");
    await expectGoodEverywhere(dora);
  });
}
