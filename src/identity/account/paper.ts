// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import type { Delegation } from "#kit/policy";
import { count, longDate } from "#kit/text";
import { taskTexts } from "../tasks/texts.de.ts";
import { t as identityTexts } from "../texts.ts";
import type { OpenSession } from "./open-sessions.ts";
import type { Counted, OwnAccount, OwnLine, SharedWithMe } from "./own-data.ts";
import { columnName, leftOut, type OwnTable } from "./own-rows.ts";
import { accountTexts as t } from "./texts.de.ts";

/** Everything kept about one person. */
export interface OwnData {
  account: OwnAccount;
  sessions: readonly OpenSession[];
  /** Orders she may act by. */
  orders: readonly Delegation[];
  shared: readonly SharedWithMe[];
  /** Row by row, what hangs on her. */
  kept: readonly OwnTable[];
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
      ...list(t.more, moreOf(data.orders, data.shared)),
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
      ...data.kept.flatMap(keptBlocks),
      ...table(words.named, [words.area, words.count], countsOf(data.named)),
      ...table(words.mentions, [words.area, words.count], countsOf(data.mentions)),
      ...table(
        words.lines,
        [words.when, words.where, words.what],
        data.lines.map(({ at, action, body }) => [t.at(at), body ?? "–", tellsOf(action)]),
      ),
      ...table(words.without, [words.column, words.reason], withoutOf()),
    ],
  };
}

/** What she may do beyond her tasks, each with its reason and its beginning. */
export function moreOf(orders: readonly Delegation[], shared: readonly SharedWithMe[]): string[] {
  return [
    ...orders.map(({ bodyName, throughName, since }) => t.byOrder(bodyName, throughName, since)),
    ...shared.map(({ area, body, since, until }) => t.byShare(t.leave.areas[area], body, since, until)),
  ];
}

/** Every row as one line of names and values, because no two tables have the same columns. */
function keptBlocks({ table: name, name: title, rows }: OwnTable): Block[] {
  const lines = rows.map(({ body, content }) => [body ?? "–", saidIn(name, content)]);
  return table(title, [t.paper.where, t.paper.say], lines);
}

function saidIn(name: string, content: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(content).flatMap(([column, value]) => {
    const label = columnName(name, column);
    return label === undefined || value === null || value === "" ? [] : [`${label}: ${shown(value)}`];
  });
  return said.join("\n");
}

const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const dayText = /^\d{4}-\d{2}-\d{2}$/;

function shown(value: unknown): string {
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (instantText.test(text)) return t.at(new Date(text));
  return dayText.test(text) ? longDate(text) : text;
}

/** The reasons once each, with what they are for. */
const withoutOf = () => {
  const areasOf = new Map<string, string[]>();
  for (const [column, reason] of Object.entries(leftOut)) areasOf.set(reason, [...(areasOf.get(reason) ?? []), column]);
  return [...areasOf].map(([reason, columns]) => [columns.join(", "), reason]);
};

function list(title: string, items: readonly string[]): Block[] {
  const heading: Block = { kind: "heading", level: 1, text: title };
  return [heading, items.length === 0 ? { kind: "paragraph", text: t.paper.none } : { kind: "list", style: "bullet", items }];
}

const countsOf = (found: readonly Counted[]) => found.map(({ name, rows }) => [areas[name] ?? name, count(rows)]);

function table(title: string, [first = "", ...others]: readonly string[], rows: readonly string[][]): Block[] {
  const heading: Block = { kind: "heading", level: 1, text: title };
  if (rows.length === 0) return [heading, { kind: "paragraph", text: t.paper.none }];
  return [heading, { kind: "table", caption: title, columns: [{ label: first }, ...others.map((label) => ({ label }))], rows }];
}
