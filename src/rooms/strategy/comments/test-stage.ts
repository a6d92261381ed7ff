// SPDX-License-Identifier: EUPL-1.2
import { isNull } from "drizzle-orm";
import { beforeEach } from "vitest";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { smallStrategy } from "../test-draft.ts";
import { blockPart } from "./blocks.ts";
import { strategyCommentSettlements, strategyComments } from "./tables.ts";

export const town = "musterstadt";

export let w: World;
export let ids: Awaited<ReturnType<typeof smallStrategy>>;
export let goal: { kind: "goal"; id: string };
export let measure: { kind: "measure"; id: string };

export const page = async (person: Person, path: string) => (await w.request(person, path)).text();
export const all = () => w.db.owner((tx) => tx.select().from(strategyComments).orderBy(strategyComments.writtenAt, strategyComments.id));
export const present = () => w.db.owner((tx) => tx.select().from(strategyComments).where(isNull(strategyComments.removedAt)));
export const idOf = async (said: string) => (await all()).find((one) => one.said === said)?.id ?? "";
export const settled = () => w.db.owner((tx) => tx.select().from(strategyCommentSettlements));
export const annaSays = (said: string, block: { kind: "goal" | "measure"; id: string } = goal, more: Record<string, string> = {}) =>
  w.request("anna", paths.comment(town, blockPart(block)), { id: newId(w.now), said, ...more });

/** Sets the stage before each test of a file. */
export function onStage(): void {
  beforeEach(async () => {
    w = await world();
    ids = await smallStrategy(w, "anna");
    goal = { kind: "goal", id: ids.goalId };
    measure = { kind: "measure", id: ids.measureId };
  });
}
