// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newestMails } from "#kit/mail";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { endSessions, findSession } from "../sessions.ts";
import { sessions } from "../tables.ts";
import { newestCode, signInByCode, visitor } from "../testing/visitor.ts";
import { askForCode, redeemCode } from "./codes.ts";
import { ownPath } from "./next-path.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const annasAddress = "ehrenamt@musterstadt.example";
const ask = (email: string) => w.db.signIn((tx) => askForCode(tx, w.app.seals, { email, nextPath: "/intern", now: w.now }));
const redeem = (browserToken: string, code: string) => w.db.signIn((tx) => redeemCode(tx, w.app.seals, { browserToken, code, now: w.now }));

async function askedByAnna(): Promise<{ browserToken: string; code: string }> {
  const { browserToken, mail } = await ask("ehrenamt@musterstadt.example");
  return { browserToken, code: mail?.code ?? "" };
}

const codeIn = (mail: { body: string | null } | undefined) => /\b[2-9a-z]{4}-[2-9a-z]{4}\b/.exec(mail?.body ?? "")?.[0] ?? "";

/** A browser that keeps its cookies. */
function browser() {
  const jar = new Map<string, string>();
  return async (path: string, form?: Record<string, string>): Promise<Response> => {
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "), origin: "http://localhost:3000" };
    const init = form ? { method: "POST", headers, body: new URLSearchParams(form) } : { headers };
    const answer = await w.app.fetch(new Request(`http://localhost:3000${path}`, init));
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
      if (/Max-Age=0/.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
}

describe("one-time codes", () => {
  test("the right code signs Anna in, once", async () => {
    const { browserToken, code } = await askedByAnna();
    expect(await redeem(browserToken, ` ${code.toUpperCase().replace("-", " ")} `)).toMatchObject({
      kind: "right",
      nextPath: "/intern",
    });
    expect(await redeem(browserToken, code)).toEqual({ kind: "over" });
  });

  test("fifty tries at once with the right code: exactly one succeeds", async () => {
    const { browserToken, code } = await askedByAnna();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => redeem(browserToken, code)));
    expect(outcomes.filter((outcome) => outcome.kind === "right")).toHaveLength(1);
  });

  test("after five wrong codes the right one does not help any more", async () => {
    const { browserToken, code } = await askedByAnna();
    const wrong = "2222-2222";
    for (let attempt = 1; attempt < 5; attempt++) expect((await redeem(browserToken, wrong)).kind).toBe("wrong");
    expect((await redeem(browserToken, wrong)).kind).toBe("over");
    expect((await redeem(browserToken, code)).kind).toBe("over");
  });

  test("a code of another browser does not fit", async () => {
    const { code } = await askedByAnna();
    const other = await askedByAnna();
    expect((await redeem(other.browserToken, code)).kind).toBe("wrong");
    expect((await redeem("made-up", code)).kind).toBe("over");
  });

  test("after fifteen minutes a code is over", async () => {
    const { browserToken, code } = await askedByAnna();
    w.clock.moveTo(later(w.now, minutes(15)));
    expect((await redeem(browserToken, code)).kind).toBe("over");
  });

  test("an unknown address gets the same page and no mail", async () => {
    const known = await browser()("/anmelden", { email: "ehrenamt@musterstadt.example" });
    const unknown = await browser()("/anmelden", { email: "niemand@musterstadt.example" });
    expect([unknown.status, unknown.headers.get("location")]).toEqual([known.status, known.headers.get("location")]);
    await w.jobs.drain();
    const recipients = (await w.db.owner((tx) => newestMails(tx))).map((mail) => mail.recipient);
    expect(recipients).toEqual(["ehrenamt@musterstadt.example"]);
  });
});

describe("a session in the browser", () => {
  async function signedIn() {
    const visit = browser();
    await visit("/anmelden", { email: "ehrenamt@musterstadt.example", weiter: "/intern/musterstadt/bestand" });
    await w.jobs.drain();
    const [mail] = await w.db.owner((tx) => newestMails(tx));
    const code = codeIn(mail);
    const answer = await visit("/anmelden/code", { code });
    return { visit, answer };
  }

  test("leads to where she wanted to go", async () => {
    const { answer } = await signedIn();
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/intern/musterstadt/bestand"]);
  });

  test("ends after an hour without a click, and says so", async () => {
    const { visit } = await signedIn();
    expect((await visit("/intern/musterstadt")).status).toBe(200);
    w.clock.moveTo(later(w.now, minutes(61)));
    const answer = await visit("/intern/musterstadt");
    expect(answer.headers.get("location")).toBe("/anmelden?weiter=%2Fintern%2Fmusterstadt");
    expect(await (await visit("/anmelden")).text()).toContain("Sie wurden nach 60 Minuten Pause abgemeldet.");
  });

  test("ends after twelve hours, however busy she was", async () => {
    const { visit } = await signedIn();
    const morning = w.now;
    for (let minute = 50; minute < 12 * 60; minute += 50) {
      w.clock.moveTo(later(morning, minutes(minute)));
      expect((await visit("/intern/musterstadt")).status).toBe(200);
    }
    w.clock.moveTo(later(morning, minutes(12 * 60)));
    expect((await visit("/intern/musterstadt")).status).toBe(303);
  });

  test("signing out ends it on the server: the old cookie opens nothing", async () => {
    const { visit, answer } = await signedIn();
    const cookie =
      answer.headers
        .getSetCookie()
        .find((one) => one.startsWith("fokus-session="))
        ?.split(";")[0] ?? "";
    const withOldCookie = () => w.app.fetch(new Request("http://localhost:3000/intern/musterstadt", { headers: { cookie } }));
    expect((await withOldCookie()).status).toBe(200);
    await visit("/abmelden", {});
    expect((await withOldCookie()).status).toBe(303);
  });

  test("a form sent after the session ended comes back filled in for the same person", async () => {
    const { visit } = await signedIn();
    const form = { id: "01890000-0000-7000-8000-000000000001", name: "Turnverein Linde 1905", kind: "association" };
    w.clock.moveTo(later(w.now, minutes(61)));
    const refused = await visit("/intern/musterstadt/bestand/eintraege", form);
    expect(refused.status).toBe(303);
    await visit("/anmelden", { email: "ehrenamt@musterstadt.example" });
    await w.jobs.drain();
    const [mail] = await w.db.owner((tx) => newestMails(tx));
    const answer = await visit("/anmelden/code", { code: codeIn(mail) });
    expect(answer.headers.get("location")).toBe("/wieder-da");
    const page = await (await visit("/wieder-da")).text();
    expect(page).toContain("Turnverein Linde 1905");
    expect(page).toContain("Ihr Text ist wieder da. Er ist noch nicht gespeichert.");
  });
});

describe("many at once", () => {
  const sessionsOf = async (personId: string | null) => {
    const open = await w.db.signIn((tx) =>
      tx
        .select({ endedAt: sessions.endedAt })
        .from(sessions)
        .where(eq(sessions.personId, personId ?? "")),
    );
    return open.length;
  };

  test("rounds of parallel tries with right and wrong codes leave exactly one session for each success", { timeout: 60_000 }, async () => {
    const rounds = 6;
    let successes = 0;
    for (let round = 0; round < rounds; round++) {
      w.clock.moveTo(later(w.now, minutes(16)));
      const { visit, cookies } = visitor(w, "203.0.113.9");
      await visit("/anmelden", { email: annasAddress });
      const code = await newestCode(w, annasAddress);
      const another = () => ({ ...visitor(w, "203.0.113.9"), asked: cookies.get("fokus-code") ?? "" });
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, at) => {
          const tab = another();
          tab.cookies.set("fokus-code", tab.asked);
          return tab.visit("/anmelden/code", { code: at % 4 === 3 ? "2222-2222" : code });
        }),
      );
      successes += answers.filter((answer) => answer.status === 303).length;
    }
    expect(successes).toBe(rounds);
    expect(await sessionsOf((await w.actor("anna")).id)).toBe(rounds);
  });

  test("signing in again in the same browser ends the session it had", async () => {
    const own = visitor(w, "203.0.113.9");
    await signInByCode(w, own, annasAddress);
    const first = own.cookies.get("fokus-session") ?? "";
    await signInByCode(w, own, annasAddress);
    expect(own.cookies.get("fokus-session")).not.toBe(first);
    expect((await findSession(w.db, w.app.seals, first, w.clock)).kind).toBe("over");
    expect((await own.visit("/intern/musterstadt")).status).toBe(200);
  });

  test("signed out everywhere but here: the other browser is asked to sign in, this one goes on", async () => {
    const [here, there] = [visitor(w), visitor(w)];
    await signInByCode(w, here, annasAddress);
    await signInByCode(w, there, annasAddress);
    const personId = (await w.actor("anna")).id ?? "";
    const exceptToken = here.cookies.get("fokus-session") ?? "";
    expect(await w.db.signIn((tx) => endSessions(tx, w.app.seals, { personId, now: w.now, exceptToken }))).toBe(1);
    expect((await here.visit("/intern/musterstadt")).status).toBe(200);
    expect((await there.visit("/intern/musterstadt")).status).toBe(303);
    await w.db.signIn((tx) => endSessions(tx, w.app.seals, { personId, now: w.now }));
    expect((await here.visit("/intern/musterstadt")).status).toBe(303);
  });
});

describe("where sign-in leads", () => {
  test.each([
    ["/intern/musterstadt?x=1", "/intern/musterstadt?x=1"],
    ["https://anderswo.example/", "/intern"],
    ["//anderswo.example/", "/intern"],
    ["/.//anderswo.example/", "/intern"],
    ["/a/..//anderswo.example/", "/intern"],
    ["/\\anderswo.example", "/intern"],
    ["javascript:alert(1)", "/intern"],
    [undefined, "/intern"],
  ])("%s leads to %s", (wanted, path) => {
    expect(ownPath(wanted)).toBe(path);
  });
});
