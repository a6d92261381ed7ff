// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { DataTable, Page, SummaryList } from "#ui";
import type { NamedBorders } from "../../borders/public.ts";
import { charter } from "../charter.ts";
import { t } from "../front-texts.ts";
import { t as mapTexts } from "../map/texts.ts";

/** The charter, each promise with the test that proves it. */
export function PrinciplesPage() {
  return (
    <Page title={t.principles.title} lead={t.principles.lead}>
      {charter.map((pledge) => (
        <section>
          <h2>{t.pledges[pledge.id]}</h2>
          <p>
            {t.principles.proof}: <code lang="en">{`${pledge.provenBy.file}: ${pledge.provenBy.test}`}</code>
          </p>
        </section>
      ))}
    </Page>
  );
}

/** Who helps, from the settings. */
export function ContactPage(p: { phone: string | undefined; mail: string | undefined }) {
  return (
    <Page title={t.contact.title} lead={t.contact.lead}>
      {p.phone || p.mail ? (
        <SummaryList
          items={[
            { name: t.contact.phone, content: p.phone && <a href={`tel:${p.phone.replace(/[^\d+]/g, "")}`}>{p.phone}</a> },
            { name: t.contact.mail, content: p.mail && <a href={`mailto:${p.mail}`}>{p.mail}</a> },
          ]}
        />
      ) : (
        <p>{t.contact.none}</p>
      )}
      <p>{t.contact.local}</p>
    </Page>
  );
}

/** Where the facts of the register come from. Pages with figures link to the marks of the rows. */
export function SourcesPage({ borders }: { borders: NamedBorders | null }) {
  const shown = borders && {
    mark: "borders",
    what: mapTexts.sources.what,
    source: borders.source,
    asOf: longDate(borders.asOf),
    licence: mapTexts.sources.licence,
  };
  return (
    <Page title={t.sources.title} lead={t.sources.lead}>
      <DataTable
        caption={t.sources.caption}
        hideCaption
        rows={shown ? [...t.sources.rows, shown] : t.sources.rows}
        columns={[
          { head: t.sources.what, cell: (row) => <span id={row.mark}>{row.what}</span>, rowHeader: true },
          { head: t.sources.source, cell: (row) => row.source },
          { head: t.sources.asOf, cell: (row) => row.asOf },
          { head: t.sources.licence, cell: (row) => row.licence },
        ]}
      />
    </Page>
  );
}
