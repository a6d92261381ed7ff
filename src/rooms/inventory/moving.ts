// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";
import type { Move, Moved, MoveStep, Moving } from "#kit/moving";
import { countOf, endRows, moveFamilies, moveRows, portion } from "#register";
import { placeKeyOf } from "./entries/content.ts";
import { moveEntries } from "./entries/move.ts";
import { townParts } from "./lessons/tables.ts";
import { movingTexts } from "./moving-texts.de.ts";

/** Decisions that go over at once; each has a few steps. */
const keysAtOnce = 100;

/** Rows that say the same in both places stay with the old one: what the new place said goes on. */
const unlessThere = (what: string, ...keys: string[]) =>
  moveRows(what, {
    unless: (into) => {
      const same = keys.map((key) => sql`n.${sql.identifier(key)} = t.${sql.identifier(key)}`);
      return sql`exists (select from ${sql.identifier(what)} n where ${sql.join([sql`n.body_id = ${into}`, ...same], sql` and `)})`;
    },
  });

/**
 * How an inventory follows when municipalities merge. Entries and everything about them go over; printed codes stay valid. Nobody
 * sees more than before: what one of the places let others read ends, and an entry becomes public only where it was public.
 */
export const inventoryMoving: Moving = {
  tables: {
    inventory_entries: "moves",
    inventory_imports: "moves",
    inventory_import_changes: "moves",
    inventory_mappings: "moves",
    inventory_lessons: "moves",
    inventory_town_parts: "moves",
    inventory_clarifications: "moves",
    inventory_doubles: "moves",
    inventory_double_settlements: "moves",
    inventory_merges: "moves",
    inventory_merged_names: "moves",
    inventory_left_out: "moves",
    inventory_changed_before: "moves",
    inventory_rounds: "moves",
    inventory_round_steps: "moves",
    inventory_claims: "moves",
    inventory_asks: "moves",
    inventory_ask_mails: "moves",
    inventory_answers: "moves",
    inventory_reports: "moves",
    inventory_report_settlements: "moves",
    inventory_invitations: "moves",
    inventory_invitation_guests: "moves",
    inventory_invitation_mails: "moves",
    inventory_invitation_outcomes: "moves",
    inventory_connection_decisions: "moves",
    inventory_gap_answers: "moves",
    inventory_views: "moves",
    inventory_directories: "moves",
    inventory_directory_refusals: "moves",
    inventory_releases: "moves",
    inventory_shares: "ends",
    inventory_share_looks: "ends",
    // Counted anew by the database while the entries go over.
    inventory_tallies: "stays",
  },
  words: movingTexts,
  first: endShares,
  steps: [
    holdBackReleases,
    moveRows("inventory_directories", {
      unless: (into) => sql`exists (select from inventory_directories n where n.body_id = ${into})
        or exists (select from inventory_releases r where r.body_id = ${into})`,
    }),
    moveRows("inventory_imports", {
      unless: (into) => sql`t.undone_at is null and exists (select from inventory_imports n
        where n.body_id = ${into} and n.sha256 = t.sha256 and n.undone_at is null)`,
    }),
    partsOfTown,
    moveEntries,
    moveRows("inventory_import_changes"),
    unlessThere("inventory_mappings", "headings_key"),
    unlessThere("inventory_lessons", "about", "said"),
    moveRows("inventory_clarifications"),
    moveRows("inventory_doubles"),
    moveRows("inventory_double_settlements"),
    moveRows("inventory_merges"),
    moveRows("inventory_merged_names"),
    wishesByTheNewPlace,
    unlessThere("inventory_left_out", "name_key", "place_key"),
    moveRows("inventory_changed_before"),
    moveFamilies(
      "inventory_rounds",
      [
        { what: "inventory_round_steps", column: "round_id" },
        { what: "inventory_ask_mails", column: "ask_id", through: { what: "inventory_asks", column: "round_id" } },
        { what: "inventory_answers", column: "ask_id", through: { what: "inventory_asks", column: "round_id" } },
        { what: "inventory_asks", column: "round_id" },
      ],
      1,
    ),
    moveFamilies("inventory_claims", [
      { what: "inventory_ask_mails", column: "ask_id", through: { what: "inventory_asks", column: "claim_id" } },
      { what: "inventory_answers", column: "ask_id", through: { what: "inventory_asks", column: "claim_id" } },
      { what: "inventory_asks", column: "claim_id" },
    ]),
    moveRows("inventory_reports"),
    moveRows("inventory_report_settlements"),
    moveFamilies("inventory_invitations", [
      { what: "inventory_invitation_guests", column: "invitation_id" },
      { what: "inventory_invitation_mails", column: "invitation_id" },
      { what: "inventory_invitation_outcomes", column: "invitation_id" },
    ]),
    moveWhole("inventory_connection_decisions", "key"),
    moveWhole("inventory_gap_answers", "field"),
    viewsUnderTheirNames,
    moveRows("inventory_directory_refusals"),
    moveRows("inventory_releases"),
    moveFamilies("inventory_shares", [{ what: "inventory_share_looks", column: "share_id" }], 20, (into) => sql`t.with_body_id = ${into}`),
  ],
};

/** A share lets others read the whole inventory: it was given before the other place's entries were part of it. */
function endShares(tx: Tx, move: Move): Promise<readonly Moved[]> {
  return endRows(
    "inventory_shares",
    (now) => sql`ended_at = ${now}`,
    (from, into) => sql`t.ended_at is null and (t.body_id in (${from}, ${into}) or t.with_body_id = ${from})`,
  )(tx, move);
}

/** Where only the new place's directory is open, what the old one had released was not public: it is released anew, by people. */
async function holdBackReleases(tx: Tx, { from, into }: Move): Promise<readonly Moved[]> {
  const isOpen = (id: string) =>
    sql`exists (select from inventory_directories d where d.body_id = ${id} and d.opened_at is not null and d.closed_at is null)`;
  const ended = await countOf(
    tx,
    sql`with ended as (delete from inventory_releases where entry_id in (select r.entry_id from inventory_releases r
          where r.body_id = ${from.id} and ${isOpen(into.id)} and not ${isOpen(from.id)} limit ${portion}) returning 1)
        select count(*)::int as count from ended`,
  );
  return [{ what: "inventory_releases", ended }];
}

/** The Ortsteile of both places and the old place itself are Ortsteile of the new one. */
async function partsOfTown(tx: Tx, { from, into, now }: Move): Promise<readonly Moved[]> {
  const [theirs] = await tx.delete(townParts).where(eq(townParts.bodyId, from.id)).returning();
  const [here] = await tx.select().from(townParts).where(eq(townParts.bodyId, into.id));
  const names = [...new Set([...(here?.names ?? []), ...(theirs?.names ?? []), from.name])];
  if (here && here.names.length < names.length) await tx.update(townParts).set({ names }).where(eq(townParts.bodyId, into.id));
  if (!here && theirs) await tx.insert(townParts).values({ bodyId: into.id, names, saidAt: now });
  return [{ what: "inventory_town_parts", moved: theirs ? 1 : 0 }];
}

/** A wish not to be listed also holds under the name of the old place, which entries without an Ortsteil now carry. */
async function wishesByTheNewPlace(tx: Tx, { from, into }: Move): Promise<readonly Moved[]> {
  await run(
    tx,
    sql`insert into inventory_left_out (body_id, name_key, place_key, noted_by, noted_at)
        select ${into.id}, name_key, ${placeKeyOf(from.name)}, noted_by, noted_at from inventory_left_out
        where body_id = ${from.id} and place_key = '' on conflict do nothing`,
  );
  return [];
}

/** Steps of one decision go together, or stay together where the new place decided on the same. */
function moveWhole(what: string, key: string): MoveStep {
  const [table, column] = [sql.identifier(what), sql.identifier(key)];
  return async (tx, { from, into }) => {
    const moved = await countOf(
      tx,
      sql`with picked as (select distinct o.${column} as one from ${table} o where o.body_id = ${from.id}
              and not exists (select from ${table} n where n.body_id = ${into.id} and n.${column} = o.${column}) limit ${keysAtOnce}),
            moved as (update ${table} t set body_id = ${into.id} from picked where t.body_id = ${from.id} and t.${column} = picked.one returning 1)
          select count(*)::int as count from moved`,
    );
    return [{ what, moved }];
  };
}

/** Views of the same name stand side by side, the old place's with its name. */
async function viewsUnderTheirNames(tx: Tx, move: Move): Promise<readonly Moved[]> {
  const { from, into } = move;
  await run(
    tx,
    sql`update inventory_views t set name = left(t.name, 30) || ' (' || left(${from.name}::text, 25) || ')' where t.body_id = ${from.id}
        and exists (select from inventory_views n where n.body_id = ${into.id} and n.name = t.name)`,
  );
  return unlessThere("inventory_views", "name")(tx, move);
}
