// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import type { Moving } from "#kit/web";
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
    files: "moves",
  },
  words: movingTexts,
  steps: [
    moveRows("files"),
    moveRows("register_contacts", {
      unless: (into) => sql`exists (select from register_contacts n where n.body_id = ${into} and n.purpose = t.purpose)`,
    }),
  ],
};
