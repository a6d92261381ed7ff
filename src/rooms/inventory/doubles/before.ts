// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { contentFields, type EntryContent } from "../entries/content.ts";
import type { Origins } from "../entries/origins.ts";
import { sources } from "../vocabulary.ts";

/** The kept entry as it was before a merge: what undoing needs. */
export interface BeforeMerge {
  content: EntryContent;
  origins: Origins;
  source: (typeof sources)[number];
  version: number;
  /** Whether a person had changed the kept and the merged entry since their lists came. */
  keptUntouched: boolean;
  mergedUntouched: boolean;
  /** Whether the kept entry took over that the merged one is left out of the public directory. */
  refusalTakenOver: boolean;
}

const shape = z.object({
  content: z.looseObject(Object.fromEntries(contentFields.map((field) => [field, z.unknown()]))),
  origins: z.looseObject({}),
  source: z.enum(sources),
  version: z.number().int(),
  keptUntouched: z.boolean(),
  mergedUntouched: z.boolean(),
  refusalTakenOver: z.boolean(),
});

/** What was stored, or undefined when undoing is over and it was emptied. */
export function beforeMerge(stored: unknown): BeforeMerge | undefined {
  return shape.safeParse(stored).success ? (stored as BeforeMerge) : undefined;
}
