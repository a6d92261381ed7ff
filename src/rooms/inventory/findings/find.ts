// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { searchFold } from "#kit/text";
import { type Body, bodyById, placeWords } from "#register";
import { type Filter, inName, noFilter, queryOf, wordOf } from "../entries/filter.ts";
import { matches, present } from "../entries/list.ts";
import { fieldStates, isGap } from "../gaps/find.ts";
import { countMatrix } from "../overview/count.ts";
import { t } from "../texts.de.ts";
import { acceptedConnections } from "./connections.ts";
import type { InventoryFinding } from "./finding.ts";
import { findingTexts, oftenSeveral } from "./texts.de.ts";

/** From so many entries in so many Ortsteile on we speak of several. */
const severalEntries = 3;
const severalPlaces = 2;

/** What the inventory of a body shows: connections people accepted, gaps they confirmed, fields it has, several of one kind in several Ortsteile, fields that are absent. */
export async function inventoryFindings(tx: Tx, bodyId: string): Promise<InventoryFinding[]> {
  const matrix = await countMatrix(tx, bodyId, "first");
  const { total } = matrix;
  if (total === 0) return [];
  const fields = matrix.rows.flatMap(({ id, total: count }) =>
    id === "open" || count === 0
      ? []
      : [
          {
            key: `field:${id}`,
            about: t.shortFields[id],
            text: findingTexts.field(t.shortFields[id], count, total),
            query: addressOf({ field: id }),
            count,
          },
        ],
  );
  const body = await bodyById(tx, bodyId);
  if (!body) return [];
  const gaps = (await fieldStates(tx, bodyId)).fields.filter(isGap);
  const confirmed = gaps.map(({ field, answer }) => ({
    key: `gap:${field}`,
    about: t.shortFields[field],
    text: findingTexts.gap(t.shortFields[field], answer?.answeredOn ?? ""),
    query: `luecke=${wordOf.field(field)}`,
    count: null,
  }));
  // A gap somebody confirmed says more than that nothing is listed.
  const unasked = matrix.absent.filter((id) => !gaps.some(({ field }) => field === id));
  const absent = unasked.map((id) => ({
    key: `absent:${id}`,
    about: t.shortFields[id],
    text: findingTexts.absent(t.shortFields[id], total),
    query: addressOf({ field: id, fieldsCounted: "all" }),
    count: 0,
  }));
  return [...(await acceptedConnections(tx, bodyId)), ...confirmed, ...fields, ...(await severalOfOneKind(tx, body, total)), ...absent];
}

const counted = z.object({ word: z.enum(oftenSeveral), count: z.number(), places: z.number() });

async function severalOfOneKind(tx: Tx, body: Body, total: number): Promise<InventoryFinding[]> {
  const one = oftenSeveral.map(
    (word) => sql`select ${word}::text as word, count(*)::int as count, count(distinct nullif(e.place_key, ''))::int as places
      from inventory_entries e where ${present(body.id)} and ${matches({ ...noFilter, search: inName(word) })}`,
  );
  const found = await rows(tx, sql.join(one, sql` union all `), counted);
  return found
    .filter(({ count, places }) => count >= severalEntries && places >= severalPlaces)
    .map(({ word, count, places }) => ({
      key: `several:${searchFold(word)}`,
      about: word,
      text: findingTexts.several(word, places, count, total, placeWords(body).parts.many),
      query: addressOf({ search: inName(word) }),
      count,
    }));
}

function addressOf(filter: Partial<Filter>): string {
  return queryOf(filter).slice(1);
}
