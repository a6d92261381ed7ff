// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { standsIn } from "../entries/stands-in.ts";

/** Codes with the entry they are about, as a and e. An entry that was merged into another is asked through that one; removed ones are left out. */
export const askedEntries = sql`inventory_asks a
  join inventory_entries was on was.id = a.entry_id
  join inventory_entries e on e.id = ${standsIn} and e.removed_at is null`;

/** Leaves out codes of merged entries whose entry has a code of its own in the same round: who is one now is counted and written to once. */
export const askedOnce = sql`(e.id = a.entry_id
  or not exists (select from inventory_asks own where own.round_id = a.round_id and own.entry_id = e.id))`;

/** The first e-mail address in the public contact of the entry e; null when there is none. */
export const mailOf = sql`substring(e.public_contact from '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)+')`;

/** Whether the people of a have answered, however often; also under the name of an entry that was merged into theirs. */
export const hasAnswered = sql`(exists (select from inventory_answers n where n.ask_id = a.id)
  or exists (select from inventory_entries gone
    join inventory_asks other on other.entry_id = gone.id and other.round_id = a.round_id
    join inventory_answers n on n.ask_id = other.id where gone.merged_into = e.id))`;

/** Telephone numbers are written in many ways: digits with blanks, slashes and hyphens, at least six of them. */
const telephone = /(?:\+|\b0)[\d\s()/–-]{4,}\d/;

/** The first telephone number in a public contact, as it is written there. */
export function phoneIn(contact: string | null): string | null {
  const found = telephone.exec(contact ?? "")?.[0].trim();
  return found !== undefined && found.replace(/\D/g, "").length >= 6 ? found : null;
}

/** The public values of the entry e as one value; the database's inventory_shown() gives the same to those with a code. */
export const saidOfEntry = sql`jsonb_build_object('name', e.name, 'kind', e.kind, 'fields', e.fields, 'targetGroups', e.target_groups,
  'place', e.place, 'reach', e.reach, 'street', e.street, 'postcode', e.postcode, 'website', e.website,
  'publicContact', e.public_contact, 'offers', e.offers, 'seeks', e.seeks)`;
