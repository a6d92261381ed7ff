// SPDX-License-Identifier: EUPL-1.2
import { count, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { newestMails } from "#kit/mail";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { providerLinks } from "../oidc/tables.ts";
import { people, sessions } from "../tables.ts";
import { Authenticator } from "../testing/authenticator.ts";
import { signInByCode, type Visitor, visitor } from "../testing/visitor.ts";
import { mostPasskeys } from "./register.ts";
import { passkeys } from "./tables.ts";

let w: World;
let anna: Visitor;
beforeEach(async () => {
  w = await world();
  anna = visitor(w);
  await signInByCode(w, anna, "ehrenamt@musterstadt.example");
});

const ask = async (who: Visitor, path: string, form = {}) => (await who.visit(path, form)).json();

async function register(who: Visitor, stick: Authenticator, name = "Diensthandy"): Promise<Response> {
  const answer = stick.create(await ask(who, "/konto/passkeys/frage"));
  return who.visit("/konto/passkeys", { name, answer });
}

async function signIn(who: Visitor, stick: Authenticator, lies: Parameters<Authenticator["get"]>[1] = {}): Promise<Response> {
  const question = await ask(who, "/anmelden/passkey/frage", { weiter: "/intern/musterstadt/bestand" });
  return who.visit("/anmelden/passkey", { answer: stick.get(question, lies) });
}

const keptPasskeys = () => w.db.signIn((tx) => tx.select().from(passkeys));

describe("making a passkey", () => {
  test("keeps it under its name and tells Anna by mail", async () => {
    const stick = new Authenticator();
    expect((await register(anna, stick)).headers.get("location")).toBe("/konto/passkeys");
    expect(await keptPasskeys()).toMatchObject([{ credentialId: stick.id, name: "Diensthandy", lastUsedAt: null }]);
    await w.jobs.drain();
    const mails = await w.db.owner((tx) => newestMails(tx));
    expect(mails.find((mail) => mail.subject?.startsWith("Neuer Passkey"))?.body).toContain("»Diensthandy«");
  });

  test("a session older than fifteen minutes makes no passkey before she has signed in again", async () => {
    w.clock.moveTo(later(w.now, minutes(15)));
    expect(await (await anna.visit("/konto/passkeys")).text()).toContain("Noch einmal anmelden");
    expect((await anna.visit("/konto/passkeys/frage", {})).status).toBe(404);
    await signInByCode(w, anna, "ehrenamt@musterstadt.example");
    expect((await register(anna, new Authenticator())).status).toBe(303);
  });

  test("after a change she is led to where she ends other sessions", async () => {
    await register(anna, new Authenticator());
    expect(await (await anna.visit("/konto/passkeys")).text()).toContain('<a href="/konto">Wo Sie noch angemeldet sind</a>');
  });

  test("several have room, each once; a name left out loses nothing", async () => {
    const stick = new Authenticator();
    await register(anna, stick);
    await register(anna, new Authenticator(), "");
    const again = await register(anna, stick);
    expect([again.status, (await again.text()).includes("Dieser Passkey ist schon angelegt.")]).toEqual([422, true]);
    expect((await keptPasskeys()).map(({ name }) => name)).toEqual(["Diensthandy", "Passkey"]);
  });

  test("the eleventh is refused, also when several windows make one at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: mostPasskeys + 3 }, async () => {
        const tab = visitor(w);
        for (const [name, value] of anna.cookies) tab.cookies.set(name, value);
        return register(tab, new Authenticator());
      }),
    );
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(mostPasskeys);
    expect(await keptPasskeys()).toHaveLength(mostPasskeys);
  });

  test.each([
    ["another origin", { origin: "https://anderswo.example" }],
    ["another host", { rpID: "anderswo.example" }],
    ["another question", { challenge: "AAAA" }],
  ])("an answer for %s is refused", async (_, lies) => {
    const answer = new Authenticator().create(await ask(anna, "/konto/passkeys/frage"), lies);
    expect((await anna.visit("/konto/passkeys", { name: "Stick", answer })).status).toBe(422);
    expect(await keptPasskeys()).toEqual([]);
  });

  test("a question counts once, for ten minutes, in the browser and for the person it was asked of", async () => {
    const stick = new Authenticator();
    const question = await ask(anna, "/konto/passkeys/frage");
    const bert = visitor(w);
    await signInByCode(w, bert, "ehrenamt@nachbarhausen.example");
    bert.cookies.set("fokus-step", anna.cookies.get("fokus-step") ?? "");
    expect(await (await bert.visit("/konto/passkeys", { answer: stick.create(question) })).text()).toContain("älter als zehn Minuten");
    expect(await (await anna.visit("/konto/passkeys", { answer: stick.create(question) })).text()).toContain("älter als zehn Minuten");
    const late = await ask(anna, "/konto/passkeys/frage");
    w.clock.moveTo(later(w.now, minutes(10)));
    expect(await (await anna.visit("/konto/passkeys", { answer: stick.create(late) })).text()).toContain("älter als zehn Minuten");
    expect(await keptPasskeys()).toEqual([]);
  });

  test.each(["", "{}", "[]", "null", '{"id":1}', "x".repeat(50_000), '{"id":"a","rawId":"b","type":"public-key","response":{}}'])(
    "nonsense for an answer is a sentence, not a fault (%#)",
    async (answer) => {
      await ask(anna, "/konto/passkeys/frage");
      const refused = await anna.visit("/konto/passkeys", { name: "Stick", answer });
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain("Von Ihrem Gerät kam kein Passkey an.");
      expect(page).toContain('value="Stick"');
      expect((await visitor(w).visit("/anmelden/passkey", { answer })).status).toBe(422);
    },
  );
});

describe("signing in with a passkey", () => {
  const stickOf = async () => {
    const stick = new Authenticator();
    await register(anna, stick);
    return stick;
  };

  test("needs no name and no mail, and leads where she wanted to go", async () => {
    const stick = await stickOf();
    const elsewhere = visitor(w);
    const answer = await signIn(elsewhere, stick);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/intern/musterstadt/bestand"]);
    expect((await elsewhere.visit("/intern/musterstadt/bestand")).status).toBe(200);
    expect(await keptPasskeys()).toMatchObject([{ counter: 1, lastUsedAt: w.now }]);
  });

  test.each(["https://anderswo.example/", "//anderswo.example", "/\\anderswo.example"])("%s is no place to go on to", async (elsewhere) => {
    const stick = await stickOf();
    const own = visitor(w);
    const question = await ask(own, "/anmelden/passkey/frage", { weiter: elsewhere });
    expect((await own.visit("/anmelden/passkey", { answer: stick.get(question) })).headers.get("location")).toBe("/intern");
  });

  test("a stick that does not count signs in again and again", async () => {
    const stick = await stickOf();
    for (let time = 0; time < 2; time++) expect((await signIn(visitor(w), stick, { counter: 0 })).status).toBe(303);
  });

  test("a copy whose counter lags behind is refused, and so is the same count twice", async () => {
    const stick = await stickOf();
    await signIn(visitor(w), stick, { counter: 7 });
    for (const counter of [7, 3, 0]) {
      const refused = await signIn(visitor(w), stick, { counter });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain("Von diesem Passkey gibt es vielleicht eine Kopie");
    }
    expect((await signIn(visitor(w), stick, { counter: 8 })).status).toBe(303);
  });

  test.each([
    ["another origin", { origin: "https://anderswo.example" }],
    ["another host", { rpID: "anderswo.example" }],
    ["another question", { challenge: "AAAA" }],
    ["another owner", { userHandle: "AAAAAAAAAAAAAAAAAAAAAA" }],
    ["nobody at the device", { absent: true }],
  ])("an answer for %s is refused", async (_, lies) => {
    const refused = await signIn(visitor(w), await stickOf(), lies);
    expect([refused.status, (await refused.text()).includes("Diesen Passkey kennen wir nicht")]).toEqual([422, true]);
  });

  test("an answer caught on its way opens nothing in another browser, nor a second time in the same", async () => {
    const stick = await stickOf();
    const own = visitor(w);
    const answer = stick.get(await ask(own, "/anmelden/passkey/frage"));
    expect((await visitor(w).visit("/anmelden/passkey", { answer })).status).toBe(422);
    const cookie = own.cookies.get("fokus-step") ?? "";
    expect((await own.visit("/anmelden/passkey", { answer })).status).toBe(303);
    own.cookies.set("fokus-step", cookie);
    expect((await own.visit("/anmelden/passkey", { answer })).status).toBe(422);
  });

  test("the same answer twenty times at once: one session", async () => {
    const stick = await stickOf();
    const own = visitor(w);
    const answer = stick.get(await ask(own, "/anmelden/passkey/frage"));
    const personId = (await w.actor("anna")).id ?? "";
    const sessionsNow = async () => {
      const [row] = await w.db.signIn((tx) => tx.select({ n: count() }).from(sessions).where(eq(sessions.personId, personId)));
      return row?.n ?? 0;
    };
    const before = await sessionsNow();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => {
        const tab = visitor(w);
        tab.cookies.set("fokus-step", own.cookies.get("fokus-step") ?? "");
        return tab.visit("/anmelden/passkey", { answer });
      }),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await sessionsNow()).toBe(before + 1);
  });

  test("a removed passkey opens nothing; the code still does", async () => {
    const stick = await stickOf();
    const [kept] = await keptPasskeys();
    expect((await anna.visit(`/konto/passkeys/${kept?.id}/entfernen`, {})).status).toBe(303);
    expect((await signIn(visitor(w), stick)).status).toBe(422);
    expect((await signInByCode(w, visitor(w), "ehrenamt@musterstadt.example")).status).toBe(303);
  });

  test("go with their owner, and so do linked accounts", async () => {
    const id = newId(w.now);
    await w.db.owner(async (tx) => {
      await tx.insert(people).values({ id, name: "Gerda Geht", email: "geht@musterstadt.example", createdAt: w.now });
      const key = { credentialId: "gone", publicKey: "gone", counter: 0, transports: [], name: "Stick", createdAt: w.now };
      await tx.insert(passkeys).values({ id: newId(w.now), personId: id, ...key });
      const link = { issuer: "https://anmelden.musterstadt.example", subject: "gone", linkedAt: w.now, lastUsedAt: w.now };
      await tx.insert(providerLinks).values({ id: newId(w.now), personId: id, ...link });
      await tx.delete(people).where(eq(people.id, id));
    });
    expect(await keptPasskeys()).toEqual([]);
    expect(await w.db.signIn((tx) => tx.select().from(providerLinks))).toEqual([]);
  });

  test("nobody sees or removes somebody else's", async () => {
    await stickOf();
    const [kept] = await keptPasskeys();
    expect((await w.request("bert", `/konto/passkeys/${kept?.id}/entfernen`, {})).status).toBe(404);
    expect(await w.reads("bert", (tx) => tx.select().from(passkeys))).toEqual([]);
    expect(await w.reads("anna", (tx) => tx.select().from(passkeys))).toHaveLength(1);
  });
});
