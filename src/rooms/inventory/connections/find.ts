// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { type Body, placeWords } from "#register";
import { present } from "../entries/list.ts";
import { type LatestDecision, latestDecisions } from "./decided.ts";
import type { Member, Proposal, ProposalWords } from "./proposal.ts";
import { propose } from "./propose.ts";
import type { Named } from "./several.ts";

/** So many entries are asked what they seek and offer, the newest changes first; more would make the page slow. Unit: entries. */
const mostSaying = 2_000;
/** Longer texts are compared by their beginning. Unit: characters. */
const longestCompared = 400;

const member = { id: z.string(), code: z.string(), name: z.string(), place: z.string().nullable(), placeKey: z.string() };
const saying = z.object({ ...member, offers: z.string().nullable(), seeks: z.string().nullable(), isPlace: z.boolean() });
const columns = sql`e.id, e.code, e.name, e.place, e.place_key as "placeKey"`;

/** What the entries of a body propose today. `asked`: how many entries say what they seek or offer. Two queries. */
export async function proposalsOf(tx: Tx, body: Body): Promise<{ proposals: Proposal[]; asked: number }> {
  const named = await namesOf(tx, body.id);
  const said = await rows(
    tx,
    sql`select ${columns}, left(e.offers, ${longestCompared}) as offers, left(e.seeks, ${longestCompared}) as seeks, e.kind = 'place' as "isPlace"
        from (select * from inventory_entries e where ${present(body.id)} and (e.offers is not null or e.seeks is not null or e.kind = 'place')
              order by e.updated_at desc, e.id limit ${sql.raw(String(mostSaying))}) e
        order by e.sort_key, e.id`,
    saying,
  );
  const asked = said.filter(({ offers, seeks }) => offers !== null || seeks !== null).length;
  return { proposals: propose({ named, saying: said, parts: placeWords(body).parts.many }), asked };
}

/** Signs that no stored text holds: between values, and between entries. */
const between = { values: "\u001f", entries: "\u001e" };

/**
 * The names of all entries, in German order. As one text, taken apart here: a row each, or a pattern of all rules in the database,
 * takes ten times as long with 20,000 entries.
 */
async function namesOf(tx: Tx, bodyId: string): Promise<Named[]> {
  const values = sql`e.id, e.code, e.name, e.name_key, e.place_key, coalesce(e.place, '')`;
  const [all] = await rows(
    tx,
    sql`select coalesce(string_agg(concat_ws(${between.values}::text, ${values}), ${between.entries}::text), '') as names
        from (select * from inventory_entries e where ${present(bodyId)} order by e.sort_key, e.id) e`,
    z.object({ names: z.string() }),
  );
  if (!all || all.names === "") return [];
  return all.names.split(between.entries).map((one) => {
    const [id = "", code = "", name = "", nameKey = "", placeKey = "", place = ""] = one.split(between.values);
    return { id, code, name, nameKey, placeKey, place: place === "" ? null : place };
  });
}

/** A proposal with what was decided about it; `members` are the entries it rests on today. */
export interface Connection {
  key: string;
  words: ProposalWords;
  members: Member[];
  /** Null: nobody decided. */
  decision: LatestDecision | null;
  /** Entries that came since the decision. Unit: entries. */
  added: number;
  /** Whether the entries still propose it. */
  stillProposed: boolean;
}

/** All proposals and decisions of a body. Decided ones whose entries are gone come last. Three queries. */
export async function connectionsOf(tx: Tx, body: Body): Promise<{ connections: Connection[]; asked: number }> {
  const { proposals, asked } = await proposalsOf(tx, body);
  const decided = await latestDecisions(tx, body.id);
  const proposed = proposals.map((proposal) => connectionOf(proposal, decided.get(proposal.key) ?? null));
  const keys = new Set(proposals.map(({ key }) => key));
  const past = [...decided.values()].filter(({ key }) => !keys.has(key));
  const left = past.map((decision) => ({
    key: decision.key,
    words: decision.proposal,
    members: [],
    decision,
    added: 0,
    stillProposed: false,
  }));
  return { connections: [...proposed, ...left], asked };
}

function connectionOf({ key, words, members }: Proposal, decision: LatestDecision | null): Connection {
  const known = new Set(decision?.entryIds ?? []);
  const added = decision === null ? 0 : members.filter(({ id }) => !known.has(id)).length;
  return { key, words, members, decision, added, stillProposed: true };
}

/** One connection with its entries: those it rests on today, or those of the decision that are still there. */
export async function connectionAt(tx: Tx, body: Body, key: string): Promise<Connection | undefined> {
  const { connections } = await connectionsOf(tx, body);
  const found = connections.find((one) => one.key === key);
  if (!found || found.stillProposed || found.decision === null) return found;
  return { ...found, members: await membersOf(tx, body.id, found.decision.entryIds) };
}

/** Entries that are still there, in German order. */
export async function membersOf(tx: Tx, bodyId: string, ids: readonly string[]): Promise<Member[]> {
  if (ids.length === 0) return [];
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return rows(
    tx,
    sql`select ${columns} from inventory_entries e where ${present(bodyId)} and e.id in (${list}) order by e.sort_key, e.id`,
    z.object(member),
  );
}

/** Whether a proposal waits for a decision today: never decided, opened again, or put off until a day that has come. */
export function waits({ decision, stillProposed }: Connection, today: string): boolean {
  if (!stillProposed) return false;
  if (decision === null || decision.decision === "open") return true;
  return decision.decision === "later" && (decision.backOn ?? "") <= today;
}
