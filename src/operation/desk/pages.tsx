// SPDX-License-Identifier: EUPL-1.2
import { paths } from "#identity";
import { ActionForm, type Column, DataTable, Page, SummaryList } from "#ui";
import { barrierPaths } from "../../barriers/paths.ts";
import type { Due, HouseState, QueueState } from "./state.ts";
import { deskTexts as t } from "./texts.de.ts";

interface DeskProps {
  state: HouseState;
  due: readonly Due[];
  software: string;
}

/** The operator's start page: what waits, and how the house stands. Counts and times only. */
export function DeskPage(p: DeskProps) {
  return (
    <Page title={t.title} lead={t.lead} seenBy={{ kind: "team", text: t.seenBy }} wide>
      <h2>{t.due}</h2>
      {p.due.length === 0 ? (
        <p>{t.nothingDue}</p>
      ) : (
        <ul>
          {p.due.map((due) => (
            <DueLine due={due} />
          ))}
        </ul>
      )}
      <h2>{t.tasks}</h2>
      <ul>
        <li>
          <a href={paths.operatorDesk()}>{t.tasksList.requests}</a>
        </li>
        <li>
          <a href={barrierPaths.desk}>{t.tasksList.barriers}</a>
        </li>
        <li>
          <a href={paths.ownLooks()}>{t.tasksList.looks}</a>
        </li>
      </ul>
      <h2>{t.state}</h2>
      <Facts {...p} />
      {p.state.queues.length > 0 && <Queues queues={p.state.queues} />}
    </Page>
  );
}

function DueLine({ due }: { due: Due }) {
  if (due.what === "requests") return <Waiting says={t.requests(due.count)} href={paths.operatorDesk()} action={t.lookAtRequests} />;
  if (due.what === "barriers") return <Waiting says={t.barriers(due.count)} href={barrierPaths.desk} action={t.lookAtBarriers} />;
  const [says, then] = inWords(due);
  return (
    <li>
      {says} {then}
      {due.what === "failed" && (
        <ActionForm action={paths.retryJobs()} label={t.retry} fullLabel={t.retryOf(due.queue)} fields={{ queue: due.queue }} small />
      )}
    </li>
  );
}

function Waiting(p: { says: string; href: string; action: string }) {
  return (
    <li>
      {p.says}{" "}
      <a href={p.href} aria-label={p.action}>
        {t.look}
      </a>
    </li>
  );
}

/** What is the matter, and what to do. */
function inWords(due: Exclude<Due, { what: "requests" | "barriers" }>): [says: string, then: string] {
  switch (due.what) {
    case "trail-broken":
      return [t.trailBroken(due.at), t.trailBrokenDo];
    case "mergers-wait":
      return [t.mergersWait(due.count), t.mergersWaitDo];
    case "mergers-unfinished":
      return [t.mergersUnfinished(due.count), t.waitsLongDo];
    case "mails":
      return [t.mails(due.count, due.since), t.mailsDo];
    case "failed":
      return [t.failed(due.queue, due.count, due.at), t.failedDo];
    case "waits-long":
      return [t.waitsLong(due.queue, due.count, due.since), t.waitsLongDo];
    case "not-sealed":
      return [t.notSealed(due.count, due.since), t.waitsLongDo];
    case "not-checked":
      return [t.notChecked(due.since), t.nightlyDo];
    case "not-deleted":
      return [t.notDeleted(due.since), t.nightlyDo];
  }
}

function Facts({ state, software }: DeskProps) {
  const waiting = state.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  return (
    <SummaryList
      items={[
        { name: t.names.software, content: software },
        { name: t.names.database, content: t.database(state.databaseVersion) },
        { name: t.names.migrations, content: t.migrations(state.migrations, state.newestMigration, state.migratedAt) },
        { name: t.names.queue, content: t.queue(waiting) },
        { name: t.names.mails, content: t.unsent(state.unsent) },
        { name: t.names.deleted, content: state.deletedAt ? t.at(state.deletedAt) : t.never },
        { name: t.names.sealed, content: t.sealed(state.sealedAt, state.unsealed) },
        { name: t.names.checked, content: state.check ? t.checked(state.check.checkedAt, state.check.intact) : t.never },
      ]}
    />
  );
}

function Queues({ queues }: { queues: readonly QueueState[] }) {
  const columns: Column<QueueState>[] = [
    { head: t.columns.queue, rowHeader: true, cell: ({ queue }) => queue },
    { head: t.columns.waiting, kind: "number", cell: ({ waiting }) => waiting },
    { head: t.columns.since, cell: ({ oldestAt }) => oldestAt && t.at(oldestAt) },
    { head: t.columns.failed, kind: "number", cell: ({ failed }) => failed },
    { head: t.columns.failedAt, cell: ({ failedAt }) => failedAt && t.at(failedAt) },
  ];
  return <DataTable caption={t.queues} columns={columns} rows={queues} />;
}
