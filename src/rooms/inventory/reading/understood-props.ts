// SPDX-License-Identifier: EUPL-1.2
import type { Errors } from "#kit/forms";
import type { Body } from "#register";
import type { Import } from "../tables.ts";
import type { Corrections } from "./corrections.ts";
import type { Overlap } from "./overlap.ts";
import type { Understood } from "./understood.ts";

/** What the page "Was wir verstanden haben" shows. */
export interface UnderstoodProps {
  body: Body;
  list: Import;
  understood: Understood;
  overlap: Overlap;
  corrections: Corrections;
  /** Until when the list waits. */
  waitsUntil: Date;
  showAll: boolean;
  errors?: Errors | undefined;
}
