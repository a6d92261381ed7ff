// SPDX-License-Identifier: EUPL-1.2
import { newId, type Tx } from "#kit/db";
import type { Situation } from "#kit/policy";
import type { World } from "#world";
import { giveOrder } from "../../src/identity/delegations/give.ts";
import { shareInventory } from "../../src/rooms/inventory/sharing/share.ts";
import { recordDecision } from "../../src/rooms/strategy/decision/record.ts";
import { loadDraft } from "../../src/rooms/strategy/draft/load.ts";
import { publishEdition } from "../../src/rooms/strategy/publication/publish.ts";
import { askRelease } from "../../src/rooms/strategy/release/ask.ts";
import { switchOn } from "../../src/rooms/strategy/release/rule.ts";
import { shareDraft } from "../../src/rooms/strategy/sharing/share.ts";

/** The last day of what is given for a time. */
const until = "2027-12-31";

const builders: Record<Situation, (w: World) => Promise<void>> = {
  ordered: async (w) => {
    for (const to of ["kreis-musterland", "freiwilligenagentur-musterland"]) await order(w, to);
  },
  shared: async (w) => {
    const [town, kreis] = [await w.body("musterstadt"), await w.body("kreis-musterland")];
    const share = { id: newId(w.now), bodyId: town.id, withBodyId: kreis.id, until: null, now: w.now };
    await w.as("anna", (tx, anna) => shareInventory(tx, { ...share, actor: { ...anna, id: anna.id ?? "" } }));
  },
  draftShared: async (w) => {
    const town = await w.body("musterstadt");
    const receivers = [town, await w.body("kreis-musterland"), await w.body("land")];
    await w.as("anna", async (tx, actor) => {
      const draft = await draftOf(tx, town.id);
      const act = { actor, bodyId: town.id, now: w.now };
      for (const { id } of receivers)
        await shareDraft(tx, act, { id: newId(w.now), strategyId: draft.id, withBodyId: id, until, mayComment: true });
    });
  },
  busy: async (w) => {
    const town = await w.body("musterstadt");
    const at = "/intern/musterstadt";
    const sends = async (path: string, form: Record<string, string>) => {
      const answer = await w.request("anna", path, form);
      if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`);
    };
    await sends(`${at}/strategie/zeigen`, { id: newId(w.now), forWhom: "Büro der Bürgermeisterin", until: "2027-04-30", comments: "yes" });
    await sends(`${at}/team/einladungen`, { id: newId(w.now), name: "Nora Neu", email: "nora@musterstadt.example", role: "councillor" });
    await w.as("anna", async (tx, actor) => {
      const act = { actor, bodyId: town.id, now: w.now };
      const { revision } = await draftOf(tx, town.id);
      const facts = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: null, note: "" };
      await recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision });
      await publishEdition(tx, act, 1);
      await switchOn(tx, act);
    });
    await w.as("frida", async (tx, actor) => {
      const { revision } = await draftOf(tx, town.id);
      const request = { id: newId(w.now), what: "draft" as const, revision, note: "" };
      await askRelease(tx, { actor, bodyId: town.id, now: w.now }, request);
    });
  },
};

async function draftOf(tx: Tx, bodyId: string) {
  const draft = await loadDraft(tx, bodyId);
  if (!draft) throw new Error("The example week has a draft");
  return draft;
}

async function order(w: World, to: string): Promise<void> {
  const [town, receiver] = [await w.body("musterstadt"), await w.body(to)];
  const given = { bodyId: town.id, toBodyId: receiver.id, rooms: ["inventory" as const], since: w.clock.today(), until: null };
  await w.as("anna", (tx, anna) =>
    giveOrder(tx, { ...given, id: newId(w.now), document: "Vereinbarung 1", actor: { ...anna, id: anna.id ?? "" }, now: w.now }),
  );
}

/** Brings a situation of the permission table about in Musterstadt, as its officer does. */
export function bringAbout(w: World, situation: Situation): Promise<void> {
  return builders[situation](w);
}
