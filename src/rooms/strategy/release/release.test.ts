// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { councilPaper } from "../paper/council-paper.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishAgain, withdrawEdition } from "../publication/withdraw.ts";
import { actOf, ownDraft } from "../test-draft.ts";
import { changesSince } from "./changes.ts";
import { releasesWaiting } from "./list.ts";
import { releasedFirst } from "./next.ts";
import { switchOn } from "./rule.ts";
import { confirmRequest } from "./settle.ts";
import { paperRelease } from "./standing.ts";
import { strategyReleaseRequests as requests, strategyReleaseRules as rules } from "./tables.ts";
import {
  adopt,
  ask,
  askDraft,
  bodyId,
  type Colleague,
  change,
  confirm,
  decline,
  does,
  isOn,
  isPublic,
  lastDay,
  on,
  onStage,
  publish,
  release,
  standing,
  w,
  withdraw,
} from "./test-stage.ts";

onStage();

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
