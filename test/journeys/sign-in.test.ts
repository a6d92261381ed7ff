// SPDX-License-Identifier: EUPL-1.2
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readConfig } from "#config";
import { people } from "#identity";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { createApp } from "../../src/app.ts";
import { invitations } from "../../src/identity/invitations/tables.ts";
import { providerLinks } from "../../src/identity/oidc/tables.ts";
import { type RunningProvider, runProvider } from "../../src/identity/testing/provider.ts";
import { expectAccessible, withBrowser } from "../harness/browser.ts";
import { hasToWait, provesTwice, saysWhoSheIs } from "./sign-in-pages.ts";
import { type Played, signIn, stage, windowAt } from "./stage.ts";

withBrowser();

interface WithProviders extends Played {
  town: RunningProvider;
  broker: RunningProvider;
  close(): Promise<void>;
}

/** The platform with a municipal Keycloak and a broker in front of a citizen account, each on a port of its own. */
async function withProviders(): Promise<WithProviders> {
  const { world: w } = await stage();
  let answer: (request: Request) => Response | Promise<Response> = () => new Response("not yet", { status: 503 });
  const server = await new Promise<Server>((resolve) => {
    const listening = serve({ fetch: (request) => answer(request), port: 0, hostname: "127.0.0.1" }, () => resolve(listening as Server));
  });
  const platform = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keycloak = { key: "musterstadt", label: "Stadt Musterstadt", mailDomains: ["musterstadt.example"], saysMail: "in token" } as const;
  const town = await runProvider({ ...keycloak, mailDomains: [...keycloak.mailDomains], platform });
  const broker = await runProvider({ key: "buergerkonto", label: "Bürgerkonto", mailDomains: [], saysMail: "when asked", platform });
  const providers = JSON.stringify([town.setting, broker.setting]);
  const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_URL: platform, FOKUS_OIDC: providers });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  const app = createApp({ config: read.config, db: w.db, jobs: w.jobs, clock: w.clock, log: pino({ level: "silent" }) });
  answer = (request) => app.fetch(request);
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([town.close(), broker.close()]);
  };
  return { base: platform, world: { ...w, now: w.now, app }, town, broker, close };
}

const click = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true }).click();

test("Anna links her citizen account, signs in with it, and takes the link away; without script", async () => {
  const set = await withProviders();
  set.broker.account = { sub: "bPK2:9f1c" };
  const page = await windowAt(set.base, { script: false });
  await signIn(page, set, "anna");
  await page.goto("/konto/verwaltungskonten");
  await click(page, "Verbinden: Bürgerkonto");
  await page.getByText("Ihr Konto bei »Bürgerkonto« ist verbunden.").waitFor();
  await expectAccessible(page);
  await page.context().clearCookies();
  await page.goto("/anmelden?weiter=/intern/musterstadt");
  await expectAccessible(page);
  await click(page, "Anmelden mit: Bürgerkonto");
  await page.waitForURL("**/intern/musterstadt");
  await page.goto("/konto/verwaltungskonten");
  await page.getByRole("button", { name: "Trennen: Bürgerkonto" }).click();
  await page.getByText("Die Verbindung ist getrennt.").waitFor();
  await page.context().clearCookies();
  await page.goto("/anmelden");
  await click(page, "Anmelden mit: Bürgerkonto");
  await page.getByText("keine E-Mail-Adresse genannt").waitFor();
  await expectAccessible(page);
  await set.close();
});

test("Gisela, invited, comes in by the account of her town and has the task of her invitation", async () => {
  const set = await withProviders();
  const { db, now } = set.world;
  const email = "gisela@musterstadt.example";
  const bodyId = (await set.world.body("musterstadt")).id;
  const waits = {
    id: newId(now),
    bodyId,
    email,
    name: "Gisela Grün",
    role: "auditor",
    invitedAt: now,
    until: later(now, days(14)),
  } as const;
  await db.owner((tx) => tx.insert(invitations).values(waits));
  set.town.account = { sub: "f:4711:gisela", email, email_verified: true };
  const page = await windowAt(set.base, { script: false });
  await page.goto(`/anmelden?einladung=${waits.id}`);
  await click(page, "Anmelden mit: Stadt Musterstadt");
  await page.waitForURL("**/intern/**");
  await page.goto("/intern/musterstadt/team/protokoll");
  await page.getByText("hat eine Einladung angenommen").first().waitFor();
  const linked = await db.signIn((tx) => tx.select({ subject: providerLinks.subject }).from(providerLinks));
  await db.owner((tx) => tx.delete(people).where(eq(people.name, "Gisela Grün")));
  expect(linked).toEqual([{ subject: "f:4711:gisela" }]);
  await set.close();
});

test("two colleagues of one mailbox: the second says who she is and finds her own account", async () => {
  const { base, world } = await stage({ script: false });
  expect(await saysWhoSheIs({ base, world })).toBe("Gisela Grün");
});

test("a state person signed in by code is led to a second factor, and comes back by a way the operator made", async () => {
  const { base, world } = await stage({ script: false });
  expect(await provesTwice({ base, world })).toBe("/intern/land");
});

test("after too many tries the pages say until when, and keep what was typed", { timeout: 120_000 }, async () => {
  const { base, world } = await stage();
  expect(await hasToWait({ base, world })).toBe("k7m2-9xqp-3tz8-hw4c");
});
