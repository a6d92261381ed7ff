// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newestMails } from "#kit/mail";
import { withBrowser } from "../harness/browser.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import { exampleStage, type Played, signIn, windowAt } from "./stage.ts";

withBrowser();

const email = "hauptamt@erdachtal.example";

/** The code in the newest mail that holds one. */
async function codeIn({ world: w }: Played): Promise<string> {
  const mails = await w.db.owner((tx) => newestMails(tx));
  const codes = mails.filter(({ recipient }) => recipient === email).map(({ body }) => /Code[^:]*: (\S+)/.exec(body ?? "")?.[1]);
  return codes.find(Boolean) ?? "";
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("without script: a new town asks in the morning, the Kreis says yes, and she works the same day", { timeout: 180_000 }, async () => {
  const played = await exampleStage();
  const [hanne, clara] = [await windowAt(played.base, { script: false }), await windowAt(played.base, { script: false })];
  await hanne.goto("/");
  await hanne.getByRole("link", { name: "Zugang anfragen" }).click();
  await hanne.getByLabel("Ort oder Postleitzahl").fill("Erdachtal");
  await press(hanne, "Zeigen");
  await hanne.getByLabel("Ihr Name").fill("Hanne Neu");
  await hanne.getByLabel("Ihre dienstliche E-Mail-Adresse").fill(email);
  await hanne.getByLabel("Ich kümmere mich hauptsächlich um das Ehrenamt").check();
  await hanne.getByLabel("Ein Satz zu Ihrer Arbeit").fill("Ich bin seit März für das Ehrenamt zuständig.");
  await press(hanne, "Code anfordern");
  await press(hanne, "Adresse bestätigen");
  await expectGoodEverywhere(hanne);
  await hanne.getByLabel("Code aus der E-Mail").fill(await codeIn(played));
  await press(hanne, "Adresse bestätigen");
  await hanne.getByText("Die Anfrage wartet auf eine Antwort.").first().waitFor();
  await expectGoodEverywhere(hanne);
  const own = hanne.url();

  await signIn(clara, played, "clara");
  await clara.goto("/intern/kreis-musterland/team");
  await clara.getByText("1 Anfrage auf Zugang wartet.").waitFor();
  await expectGoodEverywhere(clara);
  await clara.getByRole("link", { name: "Anfragen ansehen" }).click();
  await expectGoodEverywhere(clara);
  await clara.getByRole("link", { name: "Anfrage ansehen: Hanne Neu, Erdachtal" }).click();
  await press(clara, "Anfrage ablehnen");
  await clara.getByText("Schreiben Sie eine Begründung.").first().waitFor();
  await expectGoodEverywhere(clara);
  await press(clara, "Zugang freigeben");
  await clara.getByText("Keine Anfrage wartet.").waitFor();

  await hanne.goto(own);
  await expectGoodEverywhere(hanne);
  await hanne.getByRole("main").getByRole("link", { name: "Anmelden" }).click();
  await hanne.getByLabel("E-Mail-Adresse").fill(email);
  await press(hanne, "Code anfordern");
  await hanne.getByLabel("Code aus der E-Mail").fill(await newSignInCode(played));
  await press(hanne, "Anmelden");
  await hanne.getByText("Was haben Sie?").first().waitFor();
  expect(new URL(hanne.url()).pathname).toBe("/intern/erdachtal");
});

/** The sign-in code is younger than the one that confirmed the address, though the clock stands still. */
async function newSignInCode({ world: w }: Played): Promise<string> {
  const mails = await w.db.owner((tx) => newestMails(tx));
  const mail = mails.find(({ recipient, template }) => recipient === email && template === "sign-in-code");
  return /\b[2-9a-z]{4}-[2-9a-z]{4}\b/.exec(mail?.body ?? "")?.[0] ?? "";
}

test("without script: an officer leaves, the deputy takes over, and the account goes", { timeout: 180_000 }, async () => {
  const played = await exampleStage();
  const [anna, frida] = [await windowAt(played.base, { script: false }), await windowAt(played.base, { script: false })];
  await signIn(anna, played, "anna");
  await anna.goto("/konto/loeschen");
  await anna.getByRole("link", { name: "Aufgabe in Musterstadt beenden" }).click();
  await press(anna, "Aufgabe beenden");
  await anna.getByText("Wählen Sie, wann die Aufgabe endet.").first().waitFor();
  await expectGoodEverywhere(anna);
  await anna.getByLabel("An einem Tag").check();
  await anna.getByLabel("Letzter Tag").fill("2027-03-31");
  await anna.getByLabel("Frida Zweig").check();
  await press(anna, "Aufgabe beenden");

  await signIn(frida, played, "frida");
  await frida.goto("/intern/musterstadt/team");
  await expectGoodEverywhere(frida);
  await frida.getByRole("link", { name: "Kollegin oder Kollegen einladen" }).click();
  await frida.getByLabel("Name").fill("Ole Neu");
  await frida.getByLabel("Dienstliche E-Mail-Adresse").fill("ole@anderswo.example");
  await frida.getByLabel("Vertretung").check();
  await press(frida, "Einladung senden");
  await expectGoodEverywhere(frida);
  await frida.getByLabel("Die Adresse stimmt so.").check();
  await press(frida, "Einladung senden");
  await frida.getByText("ole@anderswo.example").first().waitFor();
  await expectGoodEverywhere(frida);

  await anna.goto("/konto/loeschen");
  await press(anna, "Konto löschen");
  await anna.getByText("Bestätigen Sie, dass Ihr Konto gelöscht wird.").first().waitFor();
  await expectGoodEverywhere(anna);
  await anna.getByLabel("Ja, mein Konto wird gelöscht.").check();
  await press(anna, "Konto löschen");
  await anna.getByText("Ihr Konto ist gelöscht.").waitFor();
  await frida.goto("/intern/musterstadt/team");
  expect(await frida.getByText("Anna Beispiel").count()).toBe(0);
  await frida.goto("/intern/musterstadt/team/protokoll");
  await frida.getByText("Eine Person ohne Konto").first().waitFor();
});
