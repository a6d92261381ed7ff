// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { memberships } from "#identity";
import { newId, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { recordDecision } from "../decision/record.ts";
import type { Act } from "../draft/change.ts";
import { addGoal } from "../goals/add.ts";
import { councilPaper } from "../paper/council-paper.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishEdition } from "../publication/publish.ts";
import { publishAgain, withdrawEdition } from "../publication/withdraw.ts";
import { strategyEditions, strategyPublications } from "../tables.ts";
import { actOf, ownDraft, smallStrategy } from "../test-draft.ts";
import { type Asked, askRelease } from "./ask.ts";
import { changesSince } from "./changes.ts";
import { releaseOf, releasesWaiting } from "./list.ts";
import { releasedFirst } from "./next.ts";
import { openRule, switchOn } from "./rule.ts";
import { confirmRequest, declineRequest, withdrawRequest } from "./settle.ts";
import { draftStanding, paperRelease } from "./standing.ts";
import { strategyReleaseRequests as requests, strategyReleaseRules as rules } from "./tables.ts";

let w: World;
let strategyId: string;
let bodyId: string;
beforeEach(async () => {
  w = await world();
  ({ strategyId } = await smallStrategy(w, "anna"));
  ({ bodyId } = await actOf(w, "anna"));
});

type Colleague = "anna" | "frida";
type Tx = Parameters<Parameters<World["as"]>[1]>[0];

/** Runs a function as one of the two who work for Musterstadt. */
const does = <T>(person: Colleague, fn: (tx: Tx, act: Act) => Promise<T>) =>
  w.as(person, (tx, actor) => fn(tx, { actor, bodyId, now: w.now }));

const on = () => does("anna", switchOn);
const release = () => w.reads("anna", (tx) => releaseOf(tx, bodyId));
const isOn = async () => (await w.reads("anna", (tx) => openRule(tx, bodyId))) !== null;

async function ask(person: Colleague, asked: Asked, id = newId(w.now)) {
  return { id, ...(await does(person, (tx, act) => askRelease(tx, act, { ...asked, id, note: "" }))) };
}
const askDraft = async (person: Colleague) => ask(person, { what: "draft", revision: (await ownDraft(w, "anna")).revision });
const confirm = (person: Colleague, id: string) => does(person, (tx, act) => confirmRequest(tx, act, id));
const withdraw = (person: Colleague, id: string) => does(person, (tx, act) => withdrawRequest(tx, act, id));
const decline = (person: Colleague, id: string) =>
  does(person, (tx, act) => declineRequest(tx, act, { id, reason: "Der Kämmerer fehlt." }));
const standing = async () => {
  const found = await release();
  return found && draftStanding(found, (await ownDraft(w, "anna")).revision).kind;
};
const change = (person: Colleague) =>
  does(person, (tx, act) => addGoal(tx, act, { id: newId(w.now), title: "Ein zweites Ziel", description: "" }));

async function adopt(): Promise<void> {
  const { revision } = await ownDraft(w, "anna");
  const facts = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: null, note: "" };
  await does("anna", (tx, act) => recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision }));
}
const publish = (person: Colleague) => does(person, (tx, act) => publishEdition(tx, act, 1));
const isPublic = async () => (await w.request("nobody", paths.published("musterstadt"))).status === 200;

/** The last day of a person's task; null: it goes on. */
const lastDay = async (person: Person, validTo: string | null) => {
  const { id } = await w.actor(person);
  await w.db.owner((tx) =>
    tx
      .update(memberships)
      .set({ validTo })
      .where(eq(memberships.personId, id ?? "")),
  );
};

describe("the rule", () => {
  test("is off by itself; one person switches it on, once, and everybody of the team reads who and when", async () => {
    expect(await release()).toBeNull();
    expect([await on(), await does("frida", switchOn)]).toEqual(["switched-on", "is-on"]);
    expect(await release()).toMatchObject({ begunByName: "Anna Beispiel", begunAt: w.now, requests: [] });
  });

  test("two people switch it off: the one who asks cannot confirm it", async () => {
    await on();
    const end = await ask("anna", { what: "end" });
    expect(await confirm("anna", end.id)).toEqual({ kind: "not-yours" });
    expect(await isOn()).toBe(true);
    expect(await confirm("frida", end.id)).toMatchObject({ kind: "settled" });
    expect(await isOn()).toBe(false);
  });

  test("what was confirmed under a rule that has ended counts for nothing under the next one", async () => {
    await on();
    await confirm("frida", (await askDraft("anna")).id);
    const open = await askDraftAgain();
    await confirm("frida", (await ask("anna", { what: "end" })).id);
    expect(await confirm("frida", open)).toEqual({ kind: "over" });
    await on();
    expect(await standing()).toBe("never");
  });

  async function askDraftAgain(): Promise<string> {
    await change("anna");
    return (await askDraft("anna")).id;
  }

  test("somebody who works alone cannot switch it on; councillors do not count", async () => {
    await lastDay("frida", w.clock.today());
    w.clock.moveTo(later(w.now, days(1)));
    expect(await on()).toBe("alone");
    const page = await (await w.request("anna", paths.release("musterstadt"))).text();
    expect(page).toContain("In Ihrem Team arbeitet gerade nur eine Person.");
    expect(page).toContain('href="/intern/musterstadt/team"');
    expect(page).not.toContain("Regel einschalten");
    await lastDay("frida", null);
  });
});

describe("the draft", () => {
  beforeEach(on);

  test("is released by a second person, as it is; the paper says so without names", async () => {
    const asked = await askDraft("anna");
    expect(await standing()).toBe("waiting");
    expect(await confirm("anna", asked.id)).toEqual({ kind: "not-yours" });
    expect(await confirm("frida", asked.id)).toMatchObject({ kind: "settled" });
    expect(await standing()).toBe("released");
    expect(await paper()).toContain("freigegeben im Vier-Augen-Prinzip am 12. März 2027");
    expect(await paper()).not.toMatch(/Frida|Anna/);
    expect(await askDraft("frida")).toMatchObject({ kind: "released-already" });
  });

  test("any later change makes the release old, and the page says who changed what", async () => {
    const asked = await askDraft("anna");
    await confirm("frida", asked.id);
    expect(await w.reads("anna", (tx) => changesSince(tx, bodyId, asked.id))).toEqual([]);
    await change("frida");
    expect(await standing()).toBe("old");
    expect(await w.reads("anna", (tx) => changesSince(tx, bodyId, asked.id))).toEqual([
      { action: "strategy.goal_added", by: "Frida Zweig", at: w.now },
    ]);
    const page = await (await w.request("anna", paths.release("musterstadt"))).text();
    expect(page).toContain("Frida Zweig hat ein Ziel hinzugefügt");
    expect(await paper()).toContain("Entwurf, noch nicht freigegeben");
  });

  test("that was changed meanwhile is neither presented nor released", async () => {
    const { revision } = await ownDraft(w, "anna");
    const asked = await askDraft("anna");
    await change("anna");
    expect(await confirm("frida", asked.id)).toEqual({ kind: "changed-since" });
    expect(await ask("frida", { what: "draft", revision })).toMatchObject({ kind: "changed-since", at: w.now });
    expect(await askDraft("anna")).toMatchObject({ kind: "asked" });
  });

  test("is declined with a reason, and presented again", async () => {
    const asked = await askDraft("frida");
    await decline("anna", asked.id);
    expect(await standing()).toBe("declined");
    expect(await confirm("anna", asked.id)).toEqual({ kind: "settled-before", outcome: "declined" });
    expect(await askDraft("frida")).toMatchObject({ kind: "asked" });
  });

  test("a form sent twice asks once; gone back to after the answer, it asks anew", async () => {
    const asked = { what: "draft", revision: (await ownDraft(w, "anna")).revision } as const;
    const { id } = await ask("anna", asked);
    expect(await ask("anna", asked, id)).toMatchObject({ kind: "waits-already" });
    await decline("frida", id);
    expect(await ask("anna", asked, id)).toMatchObject({ kind: "asked" });
    expect((await release())?.requests.map(({ outcome }) => outcome).sort()).toEqual(["declined", null]);
  });

  test("is taken back by whoever presented it, and by nobody else", async () => {
    const asked = await askDraft("anna");
    expect(await withdraw("frida", asked.id)).toEqual({ kind: "not-yours" });
    expect(await withdraw("anna", asked.id)).toMatchObject({ kind: "settled" });
    expect(await standing()).toBe("never");
  });

  test("waits for the other person on her start page, as long as it is what the draft says", async () => {
    await askDraft("anna");
    const waiting = async (person: Colleague) => (await w.reads(person, async (tx, { id }) => releasesWaiting(tx, bodyId, id))).length;
    expect([await waiting("anna"), await waiting("frida")]).toEqual([0, 1]);
    const start = await (await w.request("frida", "/intern/musterstadt")).text();
    expect(start).toContain("Anna Beispiel hat den Entwurf zur Freigabe vorgelegt (12. März 2027, 10:30 Uhr).");
    await change("anna");
    expect(await waiting("frida")).toBe(0);
  });

  test("nobody else learns of any of it", async () => {
    await askDraft("anna");
    for (const person of ["bert", "clara", "dora", "emil", "nobody"] as const) {
      const seen = await w.reads(person, async (tx) => [(await tx.select().from(rules)).length, (await tx.select().from(requests)).length]);
      expect(seen, person).toEqual([0, 0]);
    }
  });

  async function paper(): Promise<string> {
    const draft = await ownDraft(w, "anna");
    return JSON.stringify(councilPaper(draft, await w.body("musterstadt"), w.now, paperRelease(await release(), draft.revision)));
  }
});

test("the paper of a municipality without the rule says nothing of a release; with it, even a numbered paper is a draft until then", async () => {
  const draft = await ownDraft(w, "anna");
  const body = await w.body("musterstadt");
  const paper = draft.paper ?? { number: "2027/12", subject: "S", department: "", proposal: "B", reasons: "G", alternatives: "" };
  const numbered = { ...draft, paper: { ...paper, number: "2027/12" } } as typeof draft;
  expect(JSON.stringify(councilPaper(numbered, body, w.now).metadata)).not.toContain("Freigabe");
  expect(councilPaper(numbered, body, w.now).watermark).toBeUndefined();
  expect(councilPaper(numbered, body, w.now, { releasedAt: null }).watermark).toBe("Entwurf");
  expect(councilPaper(numbered, body, w.now, { releasedAt: w.now }).watermark).toBeUndefined();
});

test("before the council the draft is presented; other steps, and a municipality without the rule, are left as they are", async () => {
  const [decide, goals] = [paths.decision("musterstadt"), paths.goals("musterstadt")].map((path) => ({ text: "", path }));
  const next = async (step = decide) => {
    const draft = await ownDraft(w, "anna");
    return (await w.reads("anna", (tx) => releasedFirst(tx, draft, "musterstadt", step ?? null)))?.path;
  };
  expect(await next()).toBe(decide?.path);
  await on();
  expect([await next(), await next(goals)]).toEqual([paths.presentDraft("musterstadt"), goals?.path]);
  await askDraft("anna");
  expect(await next()).toBe(decide?.path);
});

describe("publishing", () => {
  beforeEach(async () => {
    await adopt();
    await on();
  });

  test("needs two: one presents the edition, another confirms", async () => {
    expect(await publish("anna")).toEqual({ kind: "needs-two" });
    const asked = await ask("anna", { what: "edition", edition: 1 });
    expect([await confirm("anna", asked.id), await isPublic()]).toEqual([{ kind: "not-yours" }, false]);
    expect([await confirm("frida", asked.id), await isPublic()]).toMatchObject([{ kind: "settled", what: "edition" }, true]);
    expect(await ask("anna", { what: "edition", edition: 1 })).toMatchObject({ kind: "is-public" });
    expect(await publish("anna")).toMatchObject({ kind: "already-published" });
  });

  test("again needs two as well; taking it back needs one", async () => {
    await confirm("frida", (await ask("anna", { what: "edition", edition: 1 })).id);
    await does("anna", (tx, act) => withdrawEdition(tx, act, { id: newId(w.now), edition: 1, reason: "Ein Versehen." }));
    expect(await isPublic()).toBe(false);
    expect(await does("anna", (tx, act) => publishAgain(tx, act, 1))).toEqual({ kind: "needs-two" });
    await confirm("anna", (await ask("frida", { what: "edition", edition: 1 })).id);
    expect(await isPublic()).toBe(true);
  });

  test("what is not there cannot be presented, nor answered from another town", async () => {
    expect(await ask("anna", { what: "edition", edition: 7 })).toMatchObject({ kind: "not-there" });
    const asked = await ask("anna", { what: "edition", edition: 1 });
    const bert = await actOf(w, "bert");
    expect(await w.as("bert", (tx) => confirmRequest(tx, bert, asked.id))).toEqual({ kind: "not-there" });
  });
});

describe("by SQL, past the program", () => {
  const refused = (message: RegExp) => ({ cause: { message } });
  const sqlAs = (person: Colleague, ...statements: ReturnType<typeof sql>[]) =>
    w.as(person, async (tx) => {
      for (const statement of statements) await run(tx, statement);
    });
  beforeEach(async () => {
    await adopt();
    await on();
  });

  test("nobody publishes or publishes again alone", async () => {
    const [edition] = await w.reads("anna", (tx) => tx.select({ id: strategyEditions.id }).from(strategyEditions));
    const row = { editionId: edition?.id ?? "", bodyId, publishedAt: w.now };
    await expect(w.as("anna", (tx) => tx.insert(strategyPublications).values(row))).rejects.toMatchObject(refused(/two people publish/));
    await confirm("frida", (await ask("anna", { what: "edition", edition: 1 })).id);
    await does("anna", (tx, act) => withdrawEdition(tx, act, { id: newId(w.now), edition: 1, reason: "Ein Versehen." }));
    await expect(sqlAs("anna", sql`update strategy_withdrawals set ended_at = withdrawn_at`)).rejects.toMatchObject(
      refused(/two people publish/),
    );
  });

  test("nobody confirms her own request, signs for somebody else, or answers twice", async () => {
    const { id } = await ask("anna", { what: "edition", edition: 1 });
    const [anna, frida] = [(await w.actor("anna")).id, (await w.actor("frida")).id];
    const settled = (by: string | null) =>
      sql`update strategy_release_requests set outcome = 'confirmed', settled_by = ${by}, settled_at = asked_at where id = ${id}`;
    await expect(sqlAs("anna", settled(anna))).rejects.toMatchObject(refused(/strategy_release_requests_two_people/));
    await expect(sqlAs("anna", settled(frida))).rejects.toMatchObject(refused(/row-level security/));
    await expect(sqlAs("anna", settled(null))).rejects.toMatchObject(refused(/row-level security/));
    await expect(sqlAs("anna", sql`update strategy_release_requests set asked_by = ${frida}`)).rejects.toMatchObject(
      refused(/permission denied/),
    );
    await decline("frida", id);
    await sqlAs("frida", settled(frida));
    expect((await release())?.requests).toMatchObject([{ outcome: "declined" }]);
  });

  test("nobody asks in somebody else's name, nor writes an answer with the question", async () => {
    const found = await release();
    const frida = (await w.actor("frida")).id;
    const row = { id: newId(w.now), bodyId, ruleId: found?.id ?? "", what: "end" as const, askedAt: w.now };
    await expect(w.as("anna", (tx) => tx.insert(requests).values({ ...row, askedBy: frida }))).rejects.toMatchObject(refused(/row-level/));
    const { id: anna } = await w.actor("anna");
    const answered = { ...row, askedBy: anna, settledBy: frida, settledAt: w.now, outcome: "confirmed" as const };
    await expect(w.as("anna", (tx) => tx.insert(requests).values(answered))).rejects.toMatchObject(refused(/row-level/));
  });

  test("nobody ends the rule alone, opens it again, or removes it", async () => {
    await expect(sqlAs("anna", sql`update strategy_release_rules set ended_at = begun_at`)).rejects.toMatchObject(
      refused(/two people end/),
    );
    await expect(sqlAs("anna", sql`delete from strategy_release_rules`)).rejects.toMatchObject(refused(/permission denied/));
    await confirm("frida", (await ask("anna", { what: "end" })).id);
    await expect(sqlAs("anna", sql`update strategy_release_rules set ended_at = null`)).rejects.toMatchObject(refused(/two people end/));
  });

  test("a draft that has changed is not released", async () => {
    const { id } = await askDraft("anna");
    await change("anna");
    const frida = (await w.actor("frida")).id;
    const settle = sql`update strategy_release_requests set outcome = 'confirmed', settled_by = ${frida}, settled_at = asked_at where id = ${id}`;
    await expect(sqlAs("frida", settle)).rejects.toMatchObject(refused(/the draft has changed/));
  });
});

describe("at the same time", () => {
  const kinds = (outcomes: { kind: string }[]) => outcomes.map(({ kind }) => kind).sort();

  test("of two answers one counts", async () => {
    await adopt();
    await on();
    const { id } = await ask("anna", { what: "edition", edition: 1 });
    expect(kinds(await Promise.all([confirm("frida", id), confirm("frida", id)]))).toEqual(["settled", "settled-before"]);
    expect((await w.db.owner((tx) => tx.select().from(strategyPublications))).length).toBe(1);
  });

  test("of taking back and confirming one counts", async () => {
    await on();
    const { id } = await askDraft("anna");
    expect(kinds(await Promise.all([withdraw("anna", id), confirm("frida", id)]))).toEqual(["settled", "settled-before"]);
  });

  test("two who present the same present it once", async () => {
    await on();
    expect(kinds(await Promise.all([askDraft("anna"), askDraft("frida")]))).toEqual(["asked", "waits-already"]);
  });

  test("two who switch it on switch it on once", async () => {
    expect((await Promise.all([on(), does("frida", switchOn)])).sort()).toEqual(["is-on", "switched-on"]);
  });

  test("a publication under way is done before the rule holds, or meets it", async () => {
    await adopt();
    const [published, switched] = await Promise.all([publish("anna"), does("frida", switchOn)]);
    expect(switched).toBe("switched-on");
    expect(await isPublic()).toBe(published.kind === "published");
    expect(["published", "needs-two"]).toContain(published.kind);
  });

  test("a release and a change of the draft: what is released is what was presented, and never the changed draft", async () => {
    await on();
    const { id } = await askDraft("anna");
    const [confirmed] = await Promise.all([confirm("frida", id), change("anna")]);
    expect(["settled", "changed-since"]).toContain(confirmed.kind);
    expect(await standing()).toBe("old");
  });
});

test("the strategy the rule belongs to is the one of the body", async () => {
  await on();
  expect(await w.db.owner((tx) => tx.select().from(rules))).toMatchObject([{ strategyId, bodyId }]);
});
