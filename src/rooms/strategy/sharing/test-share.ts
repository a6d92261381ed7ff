// SPDX-License-Identifier: EUPL-1.2
// The stage of the tests about sharing: the draft of Musterstadt, shared as its officer's form shares it.
import { newId } from "#kit/db";
import type { World } from "#world";
import { does } from "../test-draft.ts";
import { shareDraft } from "./share.ts";

type Wanted = { id: string; withBodyId: string; until: string | null; mayComment: boolean };

/** Anna shares her draft with the Kreis, to be read and without an end, unless said otherwise. */
export async function share(w: World, strategyId: string, input: Partial<Wanted> = {}) {
  const kreis = (await w.body("kreis-musterland")).id;
  const what = { id: newId(w.now), strategyId, withBodyId: kreis, until: null, mayComment: false, ...input };
  return does(w, "anna", (tx, act) => shareDraft(tx, act, what));
}
