// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import type { MoveStep, Moving } from "#kit/moving";
import { moveRows } from "./steps.ts";
import { movingTexts } from "./texts.de.ts";

/** What belongs to bodies in the register and in the kit. Facts about a place that ended stay what they were; lines of the trail are final. */
export const registerMoving: Moving = {
  tables: {
    body_names: "stays",
    body_postcodes: "stays",
    audit_lines: "stays",
    merger_bodies: "stays",
    merger_choices: "stays",
    merger_counts: "stays",
    register_contacts: "moves",
    privacy_contacts: "moves",
    files: "moves",
  },
  words: movingTexts,
  steps: [moveRows("files"), ...["register_contacts", "privacy_contacts"].map(unlessNamed)],
};

/** For a purpose the new place has named somebody for, its word counts. */
function unlessNamed(what: string): MoveStep {
  const table = sql.identifier(what);
  return moveRows(what, { unless: (into) => sql`exists (select from ${table} n where n.body_id = ${into} and n.purpose = t.purpose)` });
}
