// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { passkeys } from "../passkeys/tables.ts";
import { Authenticator } from "../testing/authenticator.ts";
import { signInByCode, type Visitor, visitor } from "../testing/visitor.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const anna = "ehrenamt@musterstadt.example";

/** Clicks after the pause, signs in again, and follows to where her last click is drawn again. */
async function clicksLate(who: Visitor, path: string): Promise<Response> {
  w.clock.moveTo(later(w.now, minutes(61)));
  expect((await who.visit(path, {})).status).toBe(303);
  await signInByCode(w, who, anna);
  return who.visit("/wieder-da");
}

async function withPasskey() {
  const who = visitor(w);
  await signInByCode(w, who, anna);
  const stick = new Authenticator();
  const question = await (await who.visit("/konto/passkeys/frage", {})).json();
  await who.visit("/konto/passkeys", { name: "Stick", answer: stick.create(question) });
  const [kept] = await w.db.signIn((tx) => tx.select().from(passkeys));
  return { who, id: kept?.id ?? "" };
}

const paths: [string, (id: string) => string][] = [
  ["removing a passkey", (id) => `/konto/passkeys/${id}/entfernen`],
  ["signing out everywhere", () => "/konto/ueberall-abmelden"],
  ["ending a session", () => "/konto/sitzungen/beenden"],
  ["deleting the account", () => "/konto/loeschen"],
];

test.each(paths)("%s that came after the pause is not carried out by signing in again, as the page says", async (_, path) => {
  const { who, id } = await withPasskey();
  const again = await clicksLate(who, path(id));
  expect([200, 303]).toContain(again.status);
  expect(await w.db.signIn((tx) => tx.select().from(passkeys))).toHaveLength(1);
  expect((await who.visit("/konto")).status).toBe(200);
});
