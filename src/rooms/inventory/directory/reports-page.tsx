// SPDX-License-Identifier: EUPL-1.2
import { longDate, timeOfDay } from "#kit/text";
import type { Body } from "#register";
import { ActionForm, ButtonLink, ButtonRow, type Column, DataTable, EmptyState, SummaryList } from "#ui";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { outcomesFor, type Report, type SettledReport } from "./reports.ts";
import { DirectoryDeepPage } from "./rules-page.tsx";

const words = t.directory.reports;

interface Props {
  body: Body;
  open: { items: readonly Report[]; total: number };
  settled: readonly SettledReport[];
}

/** What people outside wrote: open ones first, the oldest on top, each with what can become of it. */
export function ReportsPage(p: Props) {
  const { items, total } = p.open;
  return (
    <DirectoryDeepPage body={p.body} title={words.title} lead={words.lead}>
      {total === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <>
          <h2>{words.open(total)}</h2>
          {total > items.length && <p>{words.more(items.length)}</p>}
          <p>{words.replyHint}</p>
          {items.map((report) => (
            <OpenReport slug={p.body.slug} report={report} />
          ))}
        </>
      )}
      {p.settled.length > 0 && <Settled {...p} />}
    </DirectoryDeepPage>
  );
}

/** What it is about, in a few words: "Eine Angabe stimmt nicht: »TuS Linde«". */
function titleOf({ about, entry, name }: Report): string {
  const whom = entry?.name ?? name;
  return whom === null ? words.about[about] : `${words.about[about]}: ${words.of(whom)}`;
}

function OpenReport(p: { slug: string; report: Report }) {
  const { slug, report } = p;
  const title = titleOf(report);
  return (
    <article class="fk-report">
      <h3>{title}</h3>
      <SummaryList
        items={[
          { name: words.message, content: <span class="fk-lines">{report.message}</span> },
          { name: words.replyTo, content: report.replyTo ?? words.noReply },
          { name: words.received, content: `${longDate(report.receivedAt)}, ${timeOfDay(report.receivedAt)}` },
          { name: words.answerBy, content: longDate(report.answerBy) },
        ]}
      />
      {report.entry?.isRemoved && <p>{words.removedEntry}</p>}
      {report.about === "remove" && <p>{words.leftOutWhat}</p>}
      <ButtonRow>
        {report.entry && !report.entry.isRemoved && (
          <ButtonLink
            href={paths.entry(slug, report.entry.code)}
            label={words.editEntry}
            fullLabel={`${words.editEntry}: ${title}`}
            small
          />
        )}
        {report.about === "missing" && (
          <ButtonLink href={paths.newEntry(slug)} label={words.addEntry} fullLabel={`${words.addEntry}: ${title}`} small />
        )}
        {outcomesFor[report.about].map((outcome) => (
          <ActionForm
            action={paths.report(slug, report.id)}
            label={words.outcomes[outcome]}
            fullLabel={`${words.outcomes[outcome]}: ${title}`}
            fields={{ outcome }}
            small
          />
        ))}
      </ButtonRow>
    </article>
  );
}

function Settled(p: Props) {
  const columns: Column<SettledReport>[] = [
    { head: words.columns.what, rowHeader: true, cell: titleOf },
    { head: words.columns.became, cell: (report) => words.became[report.outcome] },
    { head: words.columns.when, cell: (report) => words.settledBy(report.settledByName, report.settledAt) },
    {
      head: words.columns.again,
      cell: (report) => (
        <ActionForm
          action={paths.reopenReport(p.body.slug, report.id)}
          label={words.reopen}
          fullLabel={`${words.reopen}: ${titleOf(report)}`}
          kind="tertiary"
          small
        />
      ),
    },
  ];
  return (
    <>
      <h2>{words.done}</h2>
      <p>{words.doneKept}</p>
      <DataTable caption={words.done} hideCaption columns={columns} rows={p.settled} />
    </>
  );
}
