// SPDX-License-Identifier: EUPL-1.2
import { newId } from "#kit/db";
import type { Seals } from "#kit/web";
import type { World } from "#world";
import { blockPart } from "../comments/blocks.ts";
import type { BlockKind } from "../comments/tables.ts";
import { strategyPaths as paths } from "../paths.ts";
import { actOf, does, type Officer } from "../test-draft.ts";
import { codeOf, digestOf } from "./code.ts";
import { draftIdOf } from "./draft-id.ts";
import { makeReading } from "./make.ts";

/** A link of an officer's town, as her form makes it. Returns its id, code and address. */
export async function linkOf(
  w: World,
  officer: Officer,
  { seals = w.app.seals, ...input }: Partial<{ forWhom: string; until: string; mayComment: boolean; seals: Seals }> = {},
): Promise<{ id: string; code: string; path: string }> {
  const id = newId(w.now);
  const code = codeOf(seals, id);
  const codeDigest = digestOf(seals, code);
  await does(w, officer, async (tx, act) => {
    const strategyId = (await draftIdOf(tx, act.bodyId)) ?? "";
    const what = { forWhom: "Büro der Bürgermeisterin", until: "2027-03-26", mayComment: true, ...input };
    await makeReading(tx, act, { ...what, id, strategyId, codeDigest });
  });
  return { id, code, path: paths.reader(code) };
}

/** Sends a comment by a link, as the page does. */
export async function comments(
  w: World,
  code: string,
  block: { kind: BlockKind; id: string },
  said: string,
  more: Record<string, string> = {},
): Promise<Response> {
  return w.request("nobody", paths.readerComment(code, blockPart(block)), { id: newId(w.now), said, saidBy: "", ...more });
}

export const bodyIdOf = async (w: World, officer: Officer): Promise<string> => (await actOf(w, officer)).bodyId;
