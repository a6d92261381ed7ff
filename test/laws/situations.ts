// SPDX-License-Identifier: EUPL-1.2
import { newId } from "#kit/db";
import type { Situation } from "#kit/policy";
import type { World } from "#world";
import { giveOrder } from "../../src/identity/delegations/give.ts";
import { shareInventory } from "../../src/rooms/inventory/sharing/share.ts";
import { loadDraft } from "../../src/rooms/strategy/draft/load.ts";
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
      const draft = await loadDraft(tx, town.id);
      if (!draft) throw new Error("The example week has a draft");
      const act = { actor, bodyId: town.id, now: w.now };
      for (const { id } of receivers)
        await shareDraft(tx, act, { id: newId(w.now), strategyId: draft.id, withBodyId: id, until, mayComment: true });
    });
  },
};

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
