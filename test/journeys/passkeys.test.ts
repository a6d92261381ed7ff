// SPDX-License-Identifier: EUPL-1.2
import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { newestCode } from "../../src/identity/testing/visitor.ts";
import { expectAccessible, withBrowser } from "../harness/browser.ts";
import { type Stage, signIn, stage, windowAt } from "./stage.ts";

withBrowser();

/** A phone beside the browser, with a finger that always fits. */
async function phoneOf(page: Page): Promise<{ devtools: CDPSession; authenticatorId: string }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, authenticatorId };
}

/** Passkeys belong to a name, not to a number: the same server under the name of this machine. */
async function named(): Promise<Stage> {
  const set = await stage();
  const base = set.base.replace("127.0.0.1", "localhost");
  return { ...set, base, page: await windowAt(base) };
}

async function makePasskey(page: Page): Promise<void> {
  await page.goto("/konto/passkeys");
  await page.getByLabel("Wie soll der Passkey heißen?").fill("Diensthandy");
  await page.getByRole("button", { name: "Passkey anlegen" }).click();
  await page.getByText("Der Passkey »Diensthandy« ist angelegt.").waitFor();
}

async function signInWithPasskey(page: Page): Promise<void> {
  await page.goto("/anmelden?weiter=/konto/passkeys");
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
}

test("Anna makes a passkey, signs in with one button, and a removed one opens nothing any more", async () => {
  const set = await named();
  const { page } = set;
  await phoneOf(page);
  await signIn(page, set, "anna");
  await makePasskey(page);
  await expectAccessible(page);
  await page.context().clearCookies();
  await signInWithPasskey(page);
  await page.getByRole("table", { name: "Ihre Passkeys" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/konto/passkeys");
  await page.getByRole("button", { name: "Passkey entfernen: Diensthandy" }).click();
  await page.getByText("Der Passkey »Diensthandy« ist entfernt.").waitFor();
  await page.context().clearCookies();
  await signInWithPasskey(page);
  await page.getByText("Diesen Passkey kennen wir nicht, vielleicht wurde er entfernt.").waitFor();
  await expectAccessible(page);
});

test("a copy of the phone is refused; the code by mail still lets Anna in, and she removes the passkey", async () => {
  const set = await named();
  const { page } = set;
  const { devtools, authenticatorId } = await phoneOf(page);
  await signIn(page, set, "anna");
  await makePasskey(page);
  const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
  await page.context().clearCookies();
  await signInWithPasskey(page);
  await page.getByRole("table", { name: "Ihre Passkeys" }).waitFor();
  const [copied] = credentials;
  if (!copied) throw new Error("The phone holds no passkey");
  await devtools.send("WebAuthn.clearCredentials", { authenticatorId });
  await devtools.send("WebAuthn.addCredential", { authenticatorId, credential: { ...copied, signCount: 0 } });
  await page.context().clearCookies();
  await signInWithPasskey(page);
  await page.getByText("Von diesem Passkey gibt es vielleicht eine Kopie").waitFor();
  await page.getByLabel("E-Mail-Adresse").fill("ehrenamt@musterstadt.example");
  await page.getByRole("button", { name: "Code anfordern" }).click();
  await page.getByLabel("Code aus der E-Mail").fill(await newestCode(set.world, "ehrenamt@musterstadt.example"));
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.getByRole("button", { name: "Passkey entfernen: Diensthandy" }).click();
  await page.getByText("Sie haben noch keinen Passkey.").waitFor();
});

test("without script the page says what works instead, and the sign-in page offers the code alone", async () => {
  const set = await stage({ script: false });
  await signIn(set.page, set, "anna");
  await set.page.goto("/konto/passkeys");
  await set.page.getByText("Dieser Browser kann hier keinen Passkey anlegen.").waitFor();
  await expectAccessible(set.page);
  await set.page.goto("/anmelden");
  expect(await set.page.getByRole("main").getByRole("button").allTextContents()).toEqual(["Code anfordern"]);
});
