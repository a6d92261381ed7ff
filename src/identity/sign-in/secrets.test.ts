// SPDX-License-Identifier: EUPL-1.2
import { pino } from "pino";
import { beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "#config";
import { Database } from "#kit/db";
import { type World, world } from "#world";
import { type App, createApp } from "../../app.ts";
import { Authenticator } from "../testing/authenticator.ts";
import { newestCode, signInByCode, visitor } from "../testing/visitor.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const anna = "ehrenamt@musterstadt.example";
const secrets = ["the first secret, thirty-two characters or more", "the second secret, thirty-two characters or more"] as const;

function appWith(setting: string, options: { db?: Database; logged?: string[] } = {}): App {
  const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_URL: "http://localhost:3000", FOKUS_SECRET: setting });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  const log = options.logged
    ? pino({ level: "debug" }, { write: (line: string) => options.logged?.push(line) })
    : pino({ level: "silent" });
  return createApp({ config: read.config, db: options.db ?? w.db, jobs: w.jobs, clock: w.clock, log });
}

const onApp = (app: App): World => ({ ...w, now: w.now, app });

describe("changing the secret", () => {
  test("Anna stays signed in, and a code on its way still fits, while the old one stands below", async () => {
    const own = visitor(onApp(appWith(secrets[0])));
    await signInByCode(onApp(appWith(secrets[0])), own, anna);
    const asking = visitor(onApp(appWith(secrets[0])));
    w.clock.moveTo(new Date(w.now.getTime() + 60_000));
    await asking.visit("/anmelden", { email: anna });
    const code = await newestCode(w, anna);
    const later = onApp(appWith(`${secrets[1]}\n${secrets[0]}`));
    const [ownLater, askingLater] = [visitor(later), visitor(later)];
    for (const [name, value] of own.cookies) ownLater.cookies.set(name, value);
    for (const [name, value] of asking.cookies) askingLater.cookies.set(name, value);
    expect((await ownLater.visit("/intern/musterstadt")).status).toBe(200);
    expect((await askingLater.visit("/anmelden/code", { code })).headers.get("location")).toBe("/intern");
    const atLast = visitor(onApp(appWith(secrets[1])));
    for (const [name, value] of own.cookies) atLast.cookies.set(name, value);
    expect((await atLast.visit("/intern/musterstadt")).status).toBe(303);
  });

  test.each(["too short", `${secrets[0]}\ntoo short`, "\n\n"])("a setting with a weak secret is refused at the start (%#)", (setting) => {
    const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_SECRET: setting });
    expect(read).toMatchObject({ kind: "faulty", faults: [expect.stringMatching(/^FOKUS_SECRET/)] });
    expect(JSON.stringify(read)).not.toContain("too short");
  });
});

test("nothing secret or personal of a whole visit comes into the log, not even when the database fails", async () => {
  const logged: string[] = [];
  const there = onApp(appWith(secrets[0], { logged }));
  const own = visitor(there, "203.0.113.77");
  await own.visit("/anmelden", { email: "kanarienvogel@musterstadt.example", weiter: "/intern/kanarienpfad" });
  await own.visit("/anmelden", { email: anna });
  await own.visit("/anmelden/code", { code: "kana-rien" });
  const code = await newestCode(w, anna);
  await own.visit("/anmelden/code", { code });
  const stick = new Authenticator();
  const answer = stick.create(await (await own.visit("/konto/passkeys/frage", {})).json());
  await own.visit("/konto/passkeys", { name: "Kanarienstick", answer });
  await own.visit("/intern/musterstadt/bestand?suche=Kanarienverein");
  await own.visit("/intern/musterstadt/bestand/eintraege", { name: "Kanarienverein", kind: "kanarienart" });
  await own.visit("/v/kana-rien");
  const failing = visitor(onApp(appWith(secrets[0], { logged, db: failingDatabase(w) })), "203.0.113.77");
  for (const [name, value] of own.cookies) failing.cookies.set(name, value);
  expect((await failing.visit("/anmelden", { email: "kanarienvogel@musterstadt.example" })).status).toBe(500);
  expect((await failing.visit("/anmelden/code", { code: "kana-rien" })).status).toBe(500);
  expect(logged.some((line) => line.includes("request failed"))).toBe(true);
  const tokens = [...own.cookies.values()].filter((value) => value.length > 20);
  expect(tokens.length).toBeGreaterThan(0);
  const secret = [...secrets, ...tokens, code, code.replace("-", ""), stick.id, anna, "Anna Beispiel", "203.0.113", "anarien", "kana-rien"];
  expect(secret.filter((one) => logged.join("\n").includes(one))).toEqual([]);
});

/** A database whose refusals hold what was asked of it, as those of PostgreSQL do. */
function failingDatabase({ db }: World): Database {
  return Object.assign(Object.create(Database.prototype) as Database, {
    askSignIn: () => Promise.resolve([]),
    read: db.read.bind(db),
    signIn: () => {
      const fault = `Failed query: insert into sign_in_codes values ($1)\nparams: kanarienvogel@musterstadt.example,kana-rien`;
      return Promise.reject(new Error(fault, { cause: new Error("Key (email)=(kanarienvogel@musterstadt.example) exists") }));
    },
  });
}
