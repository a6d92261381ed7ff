// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";
import { newestMails } from "#kit/mail";
import { expectGoodEverywhere } from "./everywhere.ts";
import { type Played, signIn, windowAt } from "./stage.ts";

const email = "hauptamt@erdachtal.example";

/** The code in the newest mail that holds one. */
async function codeIn({ world: w }: Played): Promise<string> {
  const mails = await w.db.owner((tx) => newestMails(tx));
  const codes = mails.filter(({ recipient }) => recipient === email).map(({ body }) => /Code[^:]*: (\S+)/.exec(body ?? "")?.[1]);
  return codes.find(Boolean) ?? "";
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** A new town asks, the Kreis says yes, and she works the same day; without script, every page looked at. Returns where she ends. */
export async function asksAndWorks(played: Played): Promise<string> {
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
  await clara.getByRole("button", { name: "Zugang freigeben" }).waitFor();
  await expectGoodEverywhere(clara);
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
  return new URL(hanne.url()).pathname;
}

/** The sign-in code is younger than the one that confirmed the address, though the clock stands still. */
async function newSignInCode({ world: w }: Played): Promise<string> {
  const mails = await w.db.owner((tx) => newestMails(tx));
  const mail = mails.find(({ recipient, template }) => recipient === email && template === "sign-in-code");
  return /\b[2-9a-z]{4}-[2-9a-z]{4}\b/.exec(mail?.body ?? "")?.[0] ?? "";
}
