// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { newId } from "#kit/db";
import type { Actor } from "#kit/policy";
import { slugOf } from "#kit/text";
import { dayOf, days, later } from "#kit/time";
import { type Body, inPlace } from "#register";
import { changeEntry } from "../entries/change.ts";
import { contentOf } from "../entries/content.ts";
import { type Entry, entries } from "../tables.ts";
import { releaseCodes } from "./release.ts";
import { handInReport } from "./report.ts";
import { type Act, directoryOf, openDirectory, saveRules } from "./rules.ts";
import { directoryTexts as t } from "./texts.de.ts";

/** So many entries of the example are released, every second one of the list. */
const released = 30;
/** So many of them confirmed what stands there, and have a public contact. */
const confirmed = 12;

/** Opens the directory of the example town, with entries released and two reports from outside. Opened once, it stays as it is. */
export async function seedDirectory(tx: Tx, input: { body: Body; officer: Actor; now: Date }): Promise<void> {
  const { body, officer, now } = input;
  const act: Act = { bodyId: body.id, actor: officer, now };
  if (await directoryOf(tx, body.id)) return;
  const all = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.bodyId, body.id), isNull(entries.removedAt)))
    .orderBy(asc(entries.sortKey), asc(entries.id));
  const chosen = all.filter((_, at) => at % 2 === 0).slice(0, released);
  for (const [at, entry] of chosen
    .filter((_, at) => at % 2 === 0)
    .slice(0, confirmed)
    .entries())
    await confirm(tx, act, entry, at);
  await saveRules(tx, act, { version: 0, criteria: t.rules.suggestion(inPlace(body)), contact: t.seed.contact });
  await releaseCodes(
    tx,
    act,
    chosen.map(({ code }) => code),
  );
  await openDirectory(tx, act);
  const [first] = chosen;
  if (first) await report(tx, act, first);
}

/** Somebody from there said that it is right, each a week before the other, and left an address everybody may see. */
async function confirm(tx: Tx, { bodyId, actor, now }: Act, entry: Entry, at: number): Promise<void> {
  const mailbox = slugOf(entry.name).slice(0, 30).replace(/-+$/, "");
  const content = { ...contentOf(entry), confirmedOn: dayOf(later(now, -days(7 * at))), publicContact: `${mailbox}@vereine.example` };
  await changeEntry(tx, { bodyId, code: entry.code, version: entry.version, content, actor, now });
}

async function report(tx: Tx, { bodyId, now }: Act, entry: Entry): Promise<void> {
  const from = { bodyId, replyTo: t.seed.replyTo };
  const wrong = { id: newId(now), entryId: entry.id, about: "wrong", name: null, message: t.seed.wrong, ...from } as const;
  const missing = { id: newId(now), entryId: null, about: "missing", name: t.seed.missingName, message: t.seed.missing, ...from } as const;
  await handInReport(tx, wrong, later(now, -days(2)));
  await handInReport(tx, missing, later(now, -days(1)));
}
