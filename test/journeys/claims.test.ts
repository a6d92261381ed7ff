// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mails } from "#kit/mail";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { withBrowser } from "../harness/browser.ts";
import { exampleStage, signIn, windowAt } from "./stage.ts";

withBrowser();

const name = "Bergfelder Musikverein e. V.";

test("without script: a representative says which entry is hers, the town agrees, she corrects it, the town takes it over", {
  timeout: 180_000,
}, async () => {
  const set = await exampleStage();
  const [ines, anna] = [await windowAt(set.base, { script: false }), await windowAt(set.base, { script: false })];
  await signIn(ines, set, "ines");
  await signIn(anna, set, "anna");

  await ines.goto("/kommunen/musterstadt/vereine?suche=Musikverein");
  await ines.getByRole("link", { name }).click();
  await ines.getByText("Sie vertreten TuS 08 Altdorf. Ist das Ihr Eintrag?").waitFor();
  await ines.getByRole("link", { name: "Diesen Eintrag zuordnen" }).click();
  await ines.getByRole("button", { name: `Das ist unser Eintrag: ${name}` }).click();
  await ines.getByText(`»${name}« ist Ihr Eintrag. Sobald darüber entschieden ist`).waitFor();

  await anna.goto("/intern/musterstadt");
  await anna.getByText("1 Zuordnung wartet auf Ihre Entscheidung.").waitFor();
  await anna.getByRole("link", { name: "Ansehen: Vereine mit Konto" }).click();
  await anna.getByRole("link", { name: "Entscheiden: TuS 08 Altdorf" }).click();
  await anna.getByText("Ines Vorstand").waitFor();
  await anna.getByRole("button", { name: "Zuordnung bestätigen" }).click();
  await anna.getByText("TuS 08 Altdorf pflegt den Eintrag jetzt mit.").waitFor();
  await set.world.jobs.drain();
  const sent = await set.world.db.owner((tx) => tx.select().from(mails).where(eq(mails.template, "inventory.claim-accepted")));
  expect(sent.map(({ recipient }) => recipient)).toEqual(["vorstand@tus08-altdorf.example"]);

  await ines.goto("/intern");
  await ines.getByText(`Sie pflegen den Eintrag »${name}« mit.`).waitFor();
  await ines.getByRole("link", { name: "Eintrag prüfen und ändern" }).click();
  await ines.getByLabel("Wir suchen").fill("Klarinette");
  await ines.getByRole("button", { name: "Änderungen absenden" }).click();
  await ines.getByText("Ihr Vorschlag ist angekommen.").waitFor();

  await anna.goto("/intern/musterstadt");
  await anna.getByText("1 Verein hat seinen Eintrag geändert.").waitFor();
  await anna.getByRole("link", { name: "Ansehen: Antworten der Vereine" }).click();
  await anna.getByRole("button", { name: `Übernehmen: ${name}` }).click();
  await anna.getByText("1 Antwort übernommen.").waitFor();
  const [entry] = await set.world.db.owner((tx) => tx.select().from(entries).where(eq(entries.name, name)));
  expect(entry?.seeks).toBe("Klarinette");
  await ines.reload();
  await ines.getByText("ist übernommen.").waitFor();
});

test("without script: an officer shows the draft to her council, a councillor reads it, and the officer sees that", {
  timeout: 180_000,
}, async () => {
  const set = await exampleStage();
  const [emil, anna] = [await windowAt(set.base, { script: false }), await windowAt(set.base, { script: false })];
  await signIn(emil, set, "emil");
  await signIn(anna, set, "anna");
  await emil.goto("/intern");
  await emil.getByText("Zurzeit ist Ihnen kein Entwurf gezeigt.").waitFor();

  await anna.goto("/intern/musterstadt/strategie/freigaben");
  await anna.getByLabel("Ratsmitglieder mit Konto").check();
  await anna.getByLabel("Geteilt bis einschließlich").fill("2027-04-30");
  await anna.getByRole("button", { name: "Entwurf teilen" }).click();
  await anna.getByText("Ab jetzt lesen Ratsmitglieder mit Konto den Entwurf.").waitFor();

  await emil.goto("/intern");
  await emil.getByRole("link", { name: "Entwurf lesen" }).click();
  await emil.getByText("Das ist ein Entwurf. Beschlossen ist er nicht").waitFor();

  await anna.reload();
  await anna.getByText("Ratsmitglied, Emil Rath").waitFor();
  await anna.getByRole("button", { name: "Freigabe beenden: Ratsmitglieder mit Konto" }).click();
  await anna.getByText("Die Freigabe ist beendet.").waitFor();
  const late = await emil.reload();
  expect(late?.status()).toBe(404);
});
