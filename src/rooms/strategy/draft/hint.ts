// SPDX-License-Identifier: EUPL-1.2
import type { t } from "../texts.de.ts";

/** What a hint is about; several of one kind can be said in one line. */
export type HintKind = keyof typeof t.hintsOfKind;

/** Something the council paper will say differently than it could. It stops nobody. */
export interface Hint {
  kind: HintKind;
  /** What it is about, in short: "1.2", "Ziel 3". */
  label: string;
  text: string;
  /** The consequence: what the paper says then. */
  then: string;
  /** Where to change it. */
  path: string;
  /** The same as a question, for going on; missing where only others can answer it. */
  question?: string;
}
