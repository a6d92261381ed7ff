// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { later } from "#kit/time";
import { offerUndo } from "#kit/undo";
import { undoTime } from "../entries/remove.ts";
import { type Entry, entries } from "../tables.ts";
import type { FieldId } from "../vocabulary.ts";
import { alikeFinder } from "./alike.ts";
import { type ChangedEntry, idsNamed, setField } from "./set-field.ts";
import { clarifications } from "./tables.ts";
import { teachOver } from "./teach.ts";

/** What somebody says about one entry. `field` null: it stays open. `word`: it holds for all entries alike by this word. */
export interface FieldAnswer {
  code: string;
  field: FieldId | null;
  word: string | null;
}

export interface Clarified {
  /** Entries that were asked about and got a field. */
  set: number;
  /** Entries that got it because they are alike. */
  alike: number;
  leftOpen: number;
  /** Names of entries that somebody else gave a field, changed or removed meanwhile: they are as that person left them. */
  overtaken: string[];
}

export const clarifyStep = "inventory.fields_clarified";

interface Work {
  bodyId: string;
  actor: Actor;
  now: Date;
}

/** Takes answers about open fields. What somebody else said meanwhile stays; what is alike follows only where no person said anything. */
export async function clarifyFields(tx: Tx, input: Work & { answers: readonly FieldAnswer[] }): Promise<Clarified> {
  const { answers, ...work } = input;
  const asked = await lockedEntries(tx, work.bodyId, answers);
  const open = answers.flatMap((answer) => {
    const entry = asked.find(({ code }) => code === answer.code);
    return entry && entry.fields.length === 0 ? [{ ...answer, entry }] : [];
  });
  const overtaken = asked.filter(({ fields }) => fields.length > 0).map(({ name }) => name);
  const find = open.some(({ word }) => word !== null) ? await alikeFinder(tx, work.bodyId) : () => null;
  const alike = open.map(({ entry, word }) => (word === null ? null : find(entry.name)));
  const changed: ChangedEntry[] = [];
  for (const { entry, field } of open) if (field) changed.push(...(await setField(tx, { ...work, field, ids: [entry.id] })));
  const set = changed.length;
  const ids: string[] = [];
  for (const [at, answer] of open.entries()) {
    const names = alike[at]?.word === answer.word ? (alike[at]?.names ?? []) : [];
    const word = answer.field !== null && names.length > 0 ? answer.word : null;
    ids.push(await note(tx, { ...answer, word, ...work }));
    if (word === null || answer.field === null) continue;
    const others = (await idsNamed(tx, work.bodyId, names)).filter((id) => !asked.some((entry) => entry.id === id));
    changed.push(...(await setField(tx, { ...work, field: answer.field, ids: others })));
  }
  const outcome = { set, alike: changed.length - set, leftOpen: open.filter(({ field }) => field === null).length, overtaken };
  if (open.length > 0) await conclude(tx, { ...work, outcome, changed, ids });
  return outcome;
}

/** The entries that are asked about, held until the end of the transaction; in the order of their ids, so that two forms do not block each other. */
function lockedEntries(tx: Tx, bodyId: string, answers: readonly FieldAnswer[]): Promise<Entry[]> {
  const codes = answers.map(({ code }) => code);
  return tx
    .select()
    .from(entries)
    .where(and(eq(entries.bodyId, bodyId), inArray(entries.code, codes), isNull(entries.removedAt)))
    .orderBy(asc(entries.id))
    .for("update");
}

/** Remembers the answer; a field is also taught, so that the next list knows it. */
async function note(tx: Tx, p: Work & { entry: Entry; field: FieldId | null; word: string | null }): Promise<string> {
  const { bodyId, entry, field, word, actor, now } = p;
  const lessons = [
    { about: "name" as const, said: entry.name, field },
    ...(word === null ? [] : [{ about: "word" as const, said: word, field }]),
  ];
  const lessonsBefore = field === null ? [] : await teachOver(tx, { bodyId, lessons, personId: actor.id, now });
  const id = newId(now);
  const keys = { entryId: entry.id, nameKey: entry.nameKey, placeKey: entry.placeKey };
  await tx.insert(clarifications).values({ id, bodyId, ...keys, field, word, lessonsBefore, saidBy: actor.id, saidAt: now });
  return id;
}

async function conclude(tx: Tx, p: Work & { outcome: Clarified; changed: ChangedEntry[]; ids: string[] }): Promise<void> {
  const { bodyId, actor, now, outcome, changed, ids } = p;
  const payload = { changed, clarifications: ids, leftOpen: outcome.leftOpen };
  const stepId = await offerUndo(tx, { what: clarifyStep, bodyId, personId: actor.id, payload, now, until: later(now, undoTime) });
  const details = { count: outcome.set, alike: outcome.alike, leftOpen: outcome.leftOpen };
  await record(tx, { actor, at: now, action: "inventory.fields_clarified", bodyId, subjectId: stepId, details });
}
