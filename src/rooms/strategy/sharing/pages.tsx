// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { endedEarly, lastDayOf } from "#kit/time";
import type { Body } from "#register";
import { ActionForm, ButtonRow, type Column, DataTable, DateField, EmptyState, Form, Page, RadioGroup, SubmitButton } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { t as room } from "../texts.de.ts";
import type { Look, SharedDraft, ShownShare } from "./list.ts";
import type { Receiver } from "./receivers.ts";
import { sharingTexts as t } from "./texts.de.ts";

interface SharesProps {
  body: Body;
  /** Whom the draft can be shared with. */
  receivers: readonly Receiver[];
  shares: readonly ShownShare[];
  looks: readonly Look[];
  /** The id of a share to be begun. */
  id: string;
  today: string;
  values?: Values;
  errors?: Errors | undefined;
}

/** Which other bodies read the draft: beginning it, ending it, and who of them looked when. */
export function SharesPage(p: SharesProps) {
  const open = p.shares.filter((share) => isOpen(share, p.today));
  const past = p.shares.filter((share) => !open.includes(share));
  const free = p.receivers.filter(({ id }) => !open.some(({ withBodyId }) => withBodyId === id));
  const refused = Object.keys(p.errors ?? {}).length > 0;
  const trail = [{ label: room.menu, href: paths.overview(p.body.slug) }];
  return (
    <Page title={t.title} seenBy={{ kind: "team", text: room.seenBy.team }} lead={t.lead} refused={refused} breadcrumb={trail}>
      {open.length > 0 && <OpenShares slug={p.body.slug} shares={open} />}
      {p.receivers.length === 0 && <p>{t.nobodyToAsk}</p>}
      {free.length > 0 && open.length > 0 && <h2>{t.another}</h2>}
      {free.length > 0 && <NewShare {...p} receivers={free} />}
      <WhatIsSeen />
      <Looks looks={p.looks} />
      {past.length > 0 && <PastShares shares={past} />}
    </Page>
  );
}

function isOpen(share: ShownShare, today: string): boolean {
  return share.endedAt === null && (share.until === null || share.until >= today);
}

function OpenShares(p: { slug: string; shares: readonly ShownShare[] }) {
  return (
    <section>
      <h2>{t.open.title}</h2>
      <ul class="fk-things">
        {p.shares.map(({ id, withName, mayComment, since, until }) => (
          <li>
            <b>{t.open.text(withName, mayComment)}</b>
            {room.dot}
            {t.open.since(since, until)}
            <ActionForm action={paths.endShare(p.slug, id)} label={t.open.end} fullLabel={t.open.endOf(withName)} small />
            <a href={identityPaths.trailOf(p.slug, id)}>{t.open.trail(withName)}</a>
          </li>
        ))}
      </ul>
      <p class="fk-muted">{t.open.endNote}</p>
    </section>
  );
}

function NewShare(p: SharesProps) {
  const state = { values: p.values ?? {}, errors: p.errors };
  const may = [
    { value: "no", label: t.commentsNo },
    { value: "yes", label: t.commentsYes },
  ];
  return (
    <Form action={paths.shares(p.body.slug)} makes={p.id} errors={p.errors}>
      <RadioGroup
        {...state}
        name="withBodyId"
        label={t.receiver}
        options={p.receivers.map(({ id, name, hint }) => ({ value: id, label: name, ...(hint ? { hint } : {}) }))}
      />
      <RadioGroup {...state} name="comments" label={t.comments} options={may} initial="no" />
      <DateField {...state} name="until" label={t.until} hint={t.untilHint} min={p.today} optional />
      <ButtonRow>
        <SubmitButton label={t.send} />
      </ButtonRow>
    </Form>
  );
}

function WhatIsSeen() {
  return (
    <>
      {[t.sees, t.seesNot].map(({ title, items }) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Looks(p: { looks: readonly Look[] }) {
  const columns: Column<Look>[] = [
    { head: t.access.who, rowHeader: true, cell: ({ withName, personName }) => t.access.name(withName, personName) },
    { head: t.access.day, cell: ({ firstAt }) => longDate(firstAt) },
    { head: t.access.time, cell: ({ firstAt, lastAt }) => t.access.times(firstAt, lastAt) },
  ];
  return (
    <section>
      <h2>{t.access.title}</h2>
      {p.looks.length === 0 ? <p>{t.access.none}</p> : <DataTable caption={t.access.title} hideCaption columns={columns} rows={p.looks} />}
      <p class="fk-muted">
        {t.looks} {t.access.kept}
      </p>
    </section>
  );
}

function PastShares(p: { shares: readonly ShownShare[] }) {
  const columns: Column<ShownShare>[] = [
    { head: t.past.who, rowHeader: true, cell: (share) => share.withName },
    { head: t.past.time, cell: (share) => t.past.period(share.since, lastDayOf(share)) },
    { head: t.past.ended, cell: endInWords },
  ];
  return (
    <section>
      <h2>{t.past.title}</h2>
      <DataTable caption={t.past.title} hideCaption columns={columns} rows={p.shares} />
    </section>
  );
}

function endInWords(share: ShownShare): string {
  const ended = endedEarly(share);
  return ended === null ? t.past.ranOut : t.past.by(share.endedByName, ended);
}

/** For a Kreis or the Land: the drafts that are shared with it. */
export function SharedDraftsPage(p: { start: { label: string; href: string }; drafts: readonly SharedDraft[] }) {
  const words = t.drafts;
  const columns: Column<SharedDraft>[] = [
    { head: words.town, rowHeader: true, cell: ({ name, slug }) => <a href={paths.read(slug)}>{name}</a> },
    { head: words.draft, cell: ({ title }) => room.quoted(title) },
    { head: words.shared, cell: ({ since, until }) => words.period(since, until) },
    { head: words.may, cell: ({ mayComment }) => (mayComment ? words.mayComment : words.mayRead) },
  ];
  return (
    <Page
      title={words.title}
      lead={p.drafts.length === 0 ? undefined : words.lead}
      seenBy={{ kind: "team", text: words.seenBy }}
      breadcrumb={[p.start]}
    >
      {p.drafts.length === 0 ? (
        <EmptyState text={words.empty} />
      ) : (
        <>
          <DataTable caption={words.title} hideCaption columns={columns} rows={p.drafts} />
          <p class="fk-muted">{words.looked}</p>
        </>
      )}
    </Page>
  );
}
