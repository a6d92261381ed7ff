// SPDX-License-Identifier: EUPL-1.2
import { DataTable, Page, SummaryList } from "#ui";
import { charter } from "../charter.ts";
import { t } from "../front-texts.ts";
import { about } from "../paths.ts";
import { strategyHelp } from "./strategy-texts.de.ts";

/** From the list to the adopted strategy, for somebody who has three minutes. */
export function HelpPage() {
  return (
    <Page title={t.help.title} lead={t.help.lead}>
      <ol class="fk-steps">
        {t.help.steps.map((step) => (
          <li>
            <h2>{step.title}</h2>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
      <p>
        <a href={about.helpStrategy}>{strategyHelp.title}</a>
      </p>
      <h2>{t.help.who}</h2>
      <p>{t.help.whoText}</p>
      <h2>{t.help.stop}</h2>
      <p>{t.help.stopText}</p>
    </Page>
  );
}

/** How a strategy comes about, chapter by chapter; each page of the strategy leads to its own. */
export function StrategyHelpPage() {
  const words = strategyHelp;
  return (
    <Page title={words.title} lead={words.lead} breadcrumb={[{ label: words.back, href: about.help }]}>
      <nav aria-label={words.contents}>
        <ul>
          {words.chapters.map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {words.chapters.map(({ id, title, texts }) => (
        <section>
          <h2 id={id}>{title}</h2>
          {texts.map((text) => (
            <p>{text}</p>
          ))}
        </section>
      ))}
    </Page>
  );
}

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
export function SourcesPage() {
  return (
    <Page title={t.sources.title} lead={t.sources.lead}>
      <DataTable
        caption={t.sources.caption}
        hideCaption
        rows={t.sources.rows}
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
