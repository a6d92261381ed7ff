// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "#kit/documents";
import { type Place, placeWords } from "#register";
import type { Draft } from "../draft/draft.ts";
import type { Voluntary } from "../kinds.ts";
import { t } from "./texts.de.ts";

/** A text that is hers, or our proposal until she saves her own. */
export interface Proposed {
  text: string;
  isModel: boolean;
}

/** What the paper says on the climate and on equality, where these blocks are shown. */
export function optionalTexts(draft: Draft, place: Place): { climate: Proposed; equality: Proposed } {
  const model = t.model.optional(placeWords(place));
  const proposed = (key: "climate" | "equality"): Proposed => {
    const own = draft.paper?.[key] ?? null;
    return own === null ? { text: model[key], isModel: true } : { text: own, isModel: false };
  };
  return { climate: proposed("climate"), equality: proposed("equality") };
}

/** Whether the municipality is free to do this, and what that means under a budget plan. */
export function voluntaryBlocks({ paper }: Draft): Block[] {
  const kind: Voluntary | "open" = paper?.voluntary ?? "open";
  const note: Block[] = paper?.voluntaryNote ? [{ kind: "paragraph", text: paper.voluntaryNote }] : [];
  return [{ kind: "paragraph", text: t.voluntary[kind] }, ...note];
}
