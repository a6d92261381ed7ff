// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { ActionForm, Alert, ButtonLink, DataTable, Page } from "#ui";
import { paths } from "../paths.ts";
import { signInTexts } from "../sign-in/texts.ts";
import { providerTexts as t } from "./texts.ts";

/** A provider as pages need to know it. */
export interface Offered {
  key: string;
  label: string;
}

/** One link per provider: a form that ends elsewhere is stopped by the browser. */
export function ProviderButtons(p: { providers: readonly Offered[]; next: string; fault?: string | undefined }) {
  if (p.providers.length === 0) return null;
  return (
    <section class="fk-form">
      <h2>{t.heading}</h2>
      {p.fault && <Fault text={p.fault} />}
      <div class="fk-row">
        {p.providers.map((one) => (
          <ButtonLink href={paths.provider(one.key, p.next)} label={t.button(one.label)} />
        ))}
      </div>
    </section>
  );
}

function Fault(p: { text: string }) {
  return (
    <Alert kind="warning">
      <p>{p.text}</p>
    </Alert>
  );
}

interface Row extends Offered {
  link: { id: string; linkedAt: Date; lastUsedAt: Date } | undefined;
}

/** Which accounts elsewhere sign me in here. */
export function LinksPage(p: { rows: readonly Row[]; token: string | undefined; isTooWeak: boolean; fault?: string | undefined }) {
  const trail = [{ label: t.back, href: paths.account() }];
  return (
    <Page title={t.title} lead={t.lead} seenBy={{ kind: "you", text: t.seenBy }} breadcrumb={trail} refused={p.fault !== undefined}>
      {p.fault && <Fault text={p.fault} />}
      {p.rows.length === 0 ? <p>{t.none}</p> : <LinkTable {...p} />}
      {p.isTooWeak && <TooWeak />}
      {p.rows.length > 0 && p.token === undefined && !p.isTooWeak && (
        <>
          <p>{t.signInFirst}</p>
          <ButtonLink href={paths.signIn(paths.providerLinks())} label={t.signInAgain} />
        </>
      )}
    </Page>
  );
}

/** To her who has something better to sign in with, and came by code. */
export function TooWeak() {
  return (
    <>
      <p>{signInTexts.stronger.tooWeak}</p>
      <ButtonLink href={paths.stronger(paths.passkeys())} label={signInTexts.stronger.tooWeakLink} kind="primary" />
    </>
  );
}

function LinkTable(p: { rows: readonly Row[]; token: string | undefined }) {
  return (
    <DataTable
      caption={t.caption}
      rows={p.rows}
      columns={[
        { head: t.provider, rowHeader: true, cell: (row) => row.label },
        { head: t.state, cell: ({ link }) => (link ? t.since(longDate(link.linkedAt), longDate(link.lastUsedAt)) : t.notLinked) },
        {
          head: t.deed,
          cell: (row) =>
            row.link ? (
              <ActionForm
                action={paths.unlinkProvider(row.link.id)}
                label={t.unlink}
                fullLabel={t.unlinkFull(row.label)}
                kind="tertiary"
                small
              />
            ) : (
              p.token && <ButtonLink href={paths.linkProvider(row.key, p.token)} label={t.link} fullLabel={t.linkFull(row.label)} small />
            ),
        },
      ]}
    />
  );
}
