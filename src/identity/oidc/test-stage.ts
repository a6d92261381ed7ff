// SPDX-License-Identifier: EUPL-1.2
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { readConfig } from "#config";
import { type World, world } from "#world";
import { createApp } from "../../app.ts";
import { type RunningProvider, runProvider, throughProvider } from "../testing/provider.ts";
import type { Visitor } from "../testing/visitor.ts";
import { providerLinks } from "./tables.ts";

export let town: RunningProvider;
export let broker: RunningProvider;
export let logged: string[];
export let w: World;

export const anna = { sub: "f:4711:anna", email: "ehrenamt@musterstadt.example", email_verified: true };

/** To the provider and back; what we answer in the end. */
export async function through(
  who: Visitor,
  provider: RunningProvider,
  account: RunningProvider["account"],
  from?: string,
): Promise<Response> {
  provider.account = account;
  const start = await who.visit(from ?? `/anmelden/konto/${provider.setting.key}?weiter=/intern/musterstadt/bestand`);
  return who.visit(await throughProvider(start.headers.get("location") ?? ""));
}

export const links = () => w.db.signIn((tx) => tx.select().from(providerLinks));

export async function linkAddress(who: Visitor, key: string): Promise<string> {
  const page = await (await who.visit("/konto/verwaltungskonten")).text();
  return new RegExp(`href="(/anmelden/konto/${key}[?]verbinden=[^"]+)"`).exec(page)?.[1] ?? expect.fail("no such link");
}

/** Sets the stage before each test of a file. */
export function onStage(): void {
  beforeAll(async () => {
    const strongAcr = ["zwei-faktoren"];
    const speaksFor = ["musterstadt.example", "land.example"];
    town = await runProvider({ key: "musterstadt", label: "Stadt Musterstadt", mailDomains: speaksFor, saysMail: "in token", strongAcr });
    broker = await runProvider({ key: "buergerkonto", label: "Bürgerkonto", mailDomains: [], saysMail: "when asked" });
  });
  afterAll(() => Promise.all([town.close(), broker.close()]));
  beforeEach(async () => {
    const plain = await world();
    const read = readConfig({
      FOKUS_EXAMPLE: "1",
      FOKUS_URL: "http://localhost:3000",
      FOKUS_OIDC: JSON.stringify([town.setting, broker.setting]),
    });
    if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
    logged = [];
    const log = pino({ level: "debug" }, { write: (line: string) => logged.push(line) });
    w = { ...plain, now: plain.now, app: createApp({ config: read.config, db: plain.db, jobs: plain.jobs, clock: plain.clock, log }) };
  });
}
