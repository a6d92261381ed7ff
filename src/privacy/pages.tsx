// SPDX-License-Identifier: EUPL-1.2
import type { WebVariables } from "#kit/web";
import { type Column, DataTable, Disclosure, German, Page } from "#ui";
import type { lastRuns } from "./deletions.ts";
import { cookies, keptPerPurpose, privacy, whatIn } from "./facts.ts";
import { privacyPaths as paths } from "./paths.ts";
import { t } from "./texts.ts";

const seenBy = () => ({ kind: "public", text: t.seenBy }) as const;

/** What is kept about people and why, drawn from the same data the law test compares with the database. */
export function PrivacyPage(p: { contact: string }) {
  return (
    <Page title={t.title} lead={t.lead} seenBy={seenBy()} description={t.description}>
      <h2>{t.short.title}</h2>
      <ul>
        {t.short.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <h2>{t.responsible.title}</h2>
      <p>
        {t.responsible.text} <a href={p.contact}>{t.responsible.contact}</a>
      </p>
      <h2>{t.purposes.title}</h2>
      <Purposes />
      <p>{t.purposes.checked}</p>
      <h2>{t.rights.title}</h2>
      <ul>
        {t.rights.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <p>{t.rights.account}</p>
      <Disclosure summary={t.purposes.basis}>
        <p>{t.rights.law}</p>
      </Disclosure>
      <p>
        <a href={paths.technique}>{t.toTechnique}</a>
      </p>
    </Page>
  );
}

/** What data is for. Where the page says so in its own words, the exact list stands behind it, which is German. */
function Purposes() {
  const { named, exact } = t.purposes;
  return (
    <>
      {keptPerPurpose.map((purpose) => (
        <section>
          <h3>{named[purpose.id].name}</h3>
          <p>{named[purpose.id].says}</p>
          {exact === "" && <Exact purpose={purpose} hideCaption />}
        </section>
      ))}
      {exact !== "" && (
        <Disclosure summary={exact}>
          {keptPerPurpose.map((purpose) => (
            <Exact purpose={purpose} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

interface Line {
  name: string;
  what: string;
  starts: string;
  kept: string;
}

/** Everything kept for one purpose, and what allows it. */
function Exact({ purpose, hideCaption = false }: { purpose: (typeof keptPerPurpose)[number]; hideCaption?: boolean }) {
  const lines = purpose.tables.map(({ name, columns, starts, kept }): Line => ({ name, what: whatIn(columns), starts, kept }));
  const { acting } = privacy;
  const all =
    purpose.id === acting.purpose
      ? [...lines, { name: t.purposes.acting, what: acting.says, starts: acting.starts, kept: acting.kept }]
      : lines;
  const columns: Column<Line>[] = [
    { head: t.purposes.name, rowHeader: true, cell: ({ name }) => <German>{name}</German> },
    { head: t.purposes.what, cell: ({ what }) => <German>{what}</German> },
    { head: t.purposes.starts, cell: ({ starts }) => <German>{starts}</German> },
    { head: t.purposes.kept, cell: ({ kept }) => <German>{kept}</German> },
  ];
  return (
    <>
      <DataTable caption={t.purposes.caption(t.purposes.named[purpose.id].name)} hideCaption={hideCaption} columns={columns} rows={all} />
      <Disclosure summary={t.purposes.basis}>
        <p>
          <German>{purpose.basis}</German>
        </p>
      </Disclosure>
    </>
  );
}

type Operator = WebVariables["operator"];
type Run = Awaited<ReturnType<typeof lastRuns>>[number];

/** Cookies, and evidence that what has to go has gone. */
export function TechniquePage(p: { runs: readonly Run[]; operator: Operator }) {
  const words = t.technique;
  const cookieColumns: Column<[string, { says: string; kept: string }]>[] = [
    { head: words.cookie, rowHeader: true, cell: ([name]) => name },
    { head: words.purpose, cell: ([, { says }]) => says },
    { head: words.kept, cell: ([, { kept }]) => kept },
  ];
  const runColumns: Column<Run>[] = [
    { head: words.job, rowHeader: true, cell: ({ job }) => words.jobs[job] ?? job },
    { head: words.at, cell: ({ ranAt }) => words.when(ranAt) },
    { head: words.deleted, cell: ({ deleted }) => amount(deleted) },
  ];
  return (
    <Page title={words.title} lead={words.lead} seenBy={seenBy()} description={t.description}>
      <h2>{words.cookies}</h2>
      <p>{words.cookiesText}</p>
      <DataTable caption={words.cookiesCaption} hideCaption columns={cookieColumns} rows={Object.entries(cookies)} />
      <p>{words.address}</p>
      <OperatorSection {...p.operator} />
      <RulesSection />
      <h2>{words.runs}</h2>
      {p.runs.length === 0 ? (
        <p>{words.noRuns}</p>
      ) : (
        <DataTable caption={words.runsCaption} hideCaption columns={runColumns} rows={p.runs} />
      )}
      <p>
        <a href={paths.privacy}>{t.back}</a>
      </p>
    </Page>
  );
}

/** Who runs the platform and who helps, from the settings. */
function OperatorSection({ name, processors }: Operator) {
  const words = t.technique;
  const columns: Column<Operator["processors"][number]>[] = [
    { head: words.processor, rowHeader: true, cell: (one) => <German>{one.name}</German> },
    { head: words.does, cell: ({ does }) => <German>{does}</German> },
    { head: words.where, cell: ({ where }) => <German>{where}</German> },
  ];
  return (
    <section>
      <h2>{words.operator}</h2>
      <p>{name ? <German>{name}</German> : words.noOperator}</p>
      <p>{processors.length === 0 ? words.noProcessors : words.processorsText}</p>
      {processors.length > 0 && <DataTable caption={words.processorsCaption} hideCaption columns={columns} rows={processors} />}
    </section>
  );
}

/** One rule for each kind of data. */
function RulesSection() {
  const words = t.technique;
  const columns: Column<(typeof privacy.tables)[number]>[] = [
    { head: t.purposes.name, rowHeader: true, cell: ({ name }) => <German>{name}</German> },
    { head: t.purposes.starts, cell: ({ starts }) => <German>{starts}</German> },
    { head: t.purposes.kept, cell: ({ kept }) => <German>{kept}</German> },
  ];
  const table = <DataTable caption={words.rulesCaption} hideCaption columns={columns} rows={privacy.tables} />;
  return (
    <section>
      <h2>{words.rules}</h2>
      <p>{words.rulesText}</p>
      {words.exact === "" ? table : <Disclosure summary={words.exact}>{table}</Disclosure>}
      <Disclosure summary={t.purposes.basis}>
        <p>{words.rulesLaw}</p>
      </Disclosure>
    </section>
  );
}

function amount(deleted: Run["deleted"]): string {
  const total = Object.values(deleted).reduce((sum, count) => sum + count, 0);
  return total === 0 ? t.technique.nothing : t.technique.rows(total);
}
