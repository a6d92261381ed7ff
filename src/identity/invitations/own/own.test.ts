// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { memberships } from "../../tables.ts";
import { comesIn, mailsTo } from "../../testing/mails.ts";
import { newestCode, visitor } from "../../testing/visitor.ts";
import { invitations } from "../tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const bert = "ehrenamt@nachbarhausen.example";
const team = "/intern/musterstadt/team";

/** Anna invites Bert of the town next door to look after the trail. */
async function invited(): Promise<string> {
  const form = { id: newId(w.now), name: "Bert Nachbar", email: bert, role: "auditor", foreign: "ja" };
  expect((await w.request("anna", `${team}/einladungen`, form)).status).toBe(303);
  await w.jobs.drain();
  return `/konto/einladungen/${form.id}`;
}

async function newTasks(): Promise<number> {
  const { id } = await w.actor("bert");
  return w.db.owner((tx) => tx.$count(memberships, and(eq(memberships.personId, id ?? ""), eq(memberships.role, "auditor"))));
}
const lines = async (action: string) => w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, action)));

describe("whoever has an account", () => {
  test("is not entered elsewhere by signing in for her own work; the link in the mail leads her to the question", async () => {
    const own = await invited();
    await comesIn(w, bert);
    expect(await newTasks()).toBe(0);
    const mails = (await mailsTo(w, bert)).map(({ body }) => body).join();
    const link = /http:\/\/localhost:3000(\/anmelden\?einladung=\S+)/.exec(mails)?.[1] ?? "";
    const who = visitor(w);
    const [, weiter = ""] = /name="weiter" value="([^"]+)"/.exec(await (await who.visit(link)).text()) ?? [];
    expect(weiter).toBe(own);
    w.clock.moveTo(later(w.now, 1_000));
    await who.visit("/anmelden", { email: bert, weiter });
    const entered = await who.visit("/anmelden/code", { code: await newestCode(w, bert) });
    expect(entered.headers.get("location")).toBe(own);
    expect(await (await who.visit(own)).text()).toContain("Sie sind eingeladen, für Musterstadt zu arbeiten.");
    expect(await newTasks()).toBe(0);
  });

  test("accepts once, however often the button is pressed, and is told so", async () => {
    const own = await invited();
    const who = await comesIn(w, bert);
    const answers = await Promise.all(Array.from({ length: 4 }, () => who.visit(`${own}/annehmen`, {})));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await newTasks()).toBe(1);
    expect(await lines("identity.invitation_accepted")).toHaveLength(1);
    expect((await who.visit(own)).headers.get("location")).toBe("/intern");
  });

  test("declines: the team sees it, and the invitation opens nothing any more", async () => {
    const own = await invited();
    const who = await comesIn(w, bert);
    expect((await who.visit(`${own}/ablehnen`, {})).headers.get("location")).toBe("/konto");
    await who.visit(`${own}/annehmen`, {});
    expect([await newTasks(), await lines("identity.invitation_declined")]).toMatchObject([0, [{}]]);
    expect(await (await w.request("anna", `${team}/protokoll`)).text()).toContain("hat eine Einladung nicht angenommen");
    expect(await (await who.visit("/konto")).text()).not.toContain("Einladungen an Sie");
  });

  test("cannot accept what has run out or was taken back, and is told so", async () => {
    const own = await invited();
    const who = await comesIn(w, bert);
    await w.db.owner((tx) => tx.update(invitations).set({ until: later(w.now, minutes(1)) }));
    w.clock.moveTo(later(w.now, minutes(2)));
    expect((await who.visit(`${own}/annehmen`, {})).status).toBe(303);
    expect(await newTasks()).toBe(0);
  });
});

test("nobody else finds it, by no button", async () => {
  const own = await invited();
  for (const [path, form] of [[own], [`${own}/annehmen`, {}], [`${own}/ablehnen`, {}]] as const)
    for (const person of ["anna", "dora", "emil"] as const)
      expect((await w.request(person, path, form)).status, `${person} ${path}`).toBe(404);
  expect(await newTasks()).toBe(0);
  expect(await w.db.owner((tx) => tx.select().from(invitations))).toMatchObject([{ acceptedAt: null, revokedAt: null }]);
});

test("an invitation to a colleague at the same mailbox is hers alone: it stands in nobody else's account and cannot be taken there", async () => {
  const own = await invited();
  await w.db.owner((tx) => tx.update(invitations).set({ name: "Gisela Grün" }));
  expect(await (await w.request("bert", "/konto")).text()).not.toContain("Einladungen an Sie");
  for (const [path, form] of [[own], [`${own}/annehmen`, {}], [`${own}/ablehnen`, {}]] as const)
    expect((await w.request("bert", path, form)).status, path).toBe(404);
  expect(await newTasks()).toBe(0);
});
