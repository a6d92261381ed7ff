// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { mailsTo } from "../testing/mails.ts";
import { invitations } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const team = "/intern/musterstadt/team";
const [gisela, hanne] = ["gisela@musterstadt.example", "hanne@musterstadt.example"];
const form = () => ({ id: newId(w.now), name: "Gisela Grün", email: gisela, role: "auditor" });
const send = (sent: Record<string, string>) => w.request("anna", `${team}/einladungen`, sent);
const open = async () =>
  (await w.db.owner((tx) => tx.select().from(invitations)))
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ email, role }) => `${email} ${role}`)
    .sort();

test("going back and naming somebody else invites her too: both get a mail", async () => {
  const sent = form();
  await send(sent);
  expect((await send({ ...sent, name: "Hanne Neu", email: hanne })).status).toBe(303);
  expect(await open()).toEqual([`${gisela} auditor`, `${hanne} auditor`]);
  expect([(await mailsTo(w, gisela)).length, (await mailsTo(w, hanne)).length]).toEqual([1, 1]);
});

test("going back and choosing another task invites to that task", async () => {
  const sent = form();
  await send(sent);
  expect((await send({ ...sent, role: "deputy" })).status).toBe(303);
  expect(await open()).toEqual([`${gisela} auditor`, `${gisela} deputy`]);
});

test("the same form sent again after the invitation was taken back invites again", async () => {
  const sent = form();
  await send(sent);
  await w.request("anna", `${team}/einladungen/${sent.id}/zuruecknehmen`, {});
  expect((await send(sent)).status).toBe(303);
  expect(await open()).toEqual([`${gisela} auditor`]);
  expect(await mailsTo(w, gisela)).toHaveLength(2);
});

test("the changed form sent twice invites once", async () => {
  const sent = form();
  await send(sent);
  const changed = { ...sent, name: "Hanne Neu", email: hanne };
  await Promise.all([send(changed), send(changed)]);
  expect([await open(), (await mailsTo(w, hanne)).length]).toEqual([[`${gisela} auditor`, `${hanne} auditor`], 1]);
});
