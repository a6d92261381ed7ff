// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { count, longDate } from "#kit/text";
import { taskTexts } from "../tasks/texts.de.ts";
import { t as identityTexts } from "../texts.de.ts";
import type { OpenSession } from "./open-sessions.ts";
import type { Counted, OwnAccount, OwnLine } from "./own-data.ts";
import { accountTexts as t } from "./texts.de.ts";

/** Everything kept about one person. */
export interface OwnData {
  account: OwnAccount;
  sessions: readonly OpenSession[];
  named: readonly Counted[];
  mentions: readonly Counted[];
  lines: readonly OwnLine[];
}

const areas: Readonly<Record<string, string>> = t.leave.areas;

/** The same for people to read. `tellsOf` gives the sentence of an action of the trail. */
export function dataPaper(data: OwnData, tellsOf: (action: string) => string, now: Date): PaperDocument {
  const { account } = data;
  const words = t.paper;
  const tasks = account.tasks.map((task) => [
    task.body,
    identityTexts.roles[task.role],
    longDate(task.since),
    task.until === null ? t.open : longDate(task.until),
  ]);
  const { taskColumns, sessionColumns } = t;
  return {
    title: words.title,
    kicker: words.kicker,
    lang: "de",
    createdAt: now,
    footer: words.title,
    metadata: [
      { label: t.name, value: account.name },
      { label: t.email, value: account.email },
      { label: words.known, value: t.at(account.createdAt) },
      { label: words.asOf, value: t.at(now) },
    ],
    blocks: [
      ...table(words.tasks, [taskColumns.body, taskColumns.role, taskColumns.since, taskColumns.until], tasks),
      ...table(
        words.absences,
        [words.where, words.what],
        account.absences.map((one) => [one.bodyName, taskTexts.absence.line(one.since, one.until, one.deputyName)]),
      ),
      ...table(
        words.sessions,
        [sessionColumns.since, sessionColumns.seen],
        data.sessions.map(({ since, lastSeenAt }) => [t.at(since), t.at(lastSeenAt)]),
      ),
      ...table(words.named, [words.area, words.count], countsOf(data.named)),
      ...table(words.mentions, [words.area, words.count], countsOf(data.mentions)),
      ...table(
        words.lines,
        [words.when, words.where, words.what],
        data.lines.map(({ at, action, body }) => [t.at(at), body ?? "–", tellsOf(action)]),
      ),
    ],
  };
}

const countsOf = (found: readonly Counted[]) => found.map(({ name, rows }) => [areas[name] ?? name, count(rows)]);

function table(title: string, [first = "", ...others]: readonly string[], rows: readonly string[][]): Block[] {
  const heading: Block = { kind: "heading", level: 1, text: title };
  if (rows.length === 0) return [heading, { kind: "paragraph", text: t.paper.none }];
  return [heading, { kind: "table", caption: title, columns: [{ label: first }, ...others.map((label) => ({ label }))], rows }];
}
