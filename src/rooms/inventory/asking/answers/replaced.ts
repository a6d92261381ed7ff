// SPDX-License-Identifier: EUPL-1.2
import type { Origins } from "../../entries/origins.ts";
import type { Source } from "../../vocabulary.ts";
import type { Said } from "../said.ts";

/** What accepting an answer replaced in the entry: enough to put it back. */
export interface Replaced {
  /** Values before, of those that were taken. */
  values: Partial<Said>;
  /** Origins before, of all values that now come from the association; null where there was none. */
  origins: { [Field in keyof Origins]?: Origins[Field] | null };
  confirmedOn: string | null;
  source: Source;
  /** What the wish about the directory changed: whether the entry is left out of it. */
  refusal: "added" | "lifted" | null;
}
