// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { endedEarly, lastDayOf } from "#kit/time";
import type { Body } from "#register";
import { ActionForm, Alert, ButtonRow, type Column, DataTable, DateField, EmptyState, Form, HiddenField, Page, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t as room } from "../texts.de.ts";
import type { SharedTown, ShownShare } from "./list.ts";
import { sharingTexts as t } from "./texts.de.ts";

interface SharesProps {
  body: Body;
  /** Whom it can be shared with; undefined for a city without a Kreis. */
  kreis: Body | undefined;
  shares: readonly ShownShare[];
  /** The id of a share to be begun. */
  id: string;
  today: string;
  values?: Values;
  errors?: Errors | undefined;
}

/** Who reads the inventory besides the team: beginning it, ending it, and when somebody looked. */
export function SharesPage(p: SharesProps) {
  const open = p.shares.find((share) => isOpen(share, p.today));
  const past = p.shares.filter((share) => share !== open);
  const refused = p.errors !== undefined && Object.keys(p.errors).length > 0;
  return (
    <DeepPage body={p.body} title={t.title} lead={t.lead} refused={refused}>
      {open && <OpenShare slug={p.body.slug} share={open} />}
      {!open && p.kreis && <NewShare {...p} kreis={p.kreis} />}
      {!p.kreis && <p>{t.nobodyToAsk(p.body.name)}</p>}
      {past.length > 0 && <PastShares shares={past} />}
    </DeepPage>
  );
}

function isOpen(share: ShownShare, today: string): boolean {
  return share.endedAt === null && (share.until === null || share.until >= today);
}

function OpenShare(p: { slug: string; share: ShownShare }) {
  const { id, withName, since, until, lastLookedOn } = p.share;
  return (
    <>
      <Alert kind="info">
        <p>{t.open.text(withName, since, until)}</p>
        <p>{lastLookedOn === null ? t.open.notLooked(withName) : t.open.looked(withName, lastLookedOn)}</p>
      </Alert>
      <ButtonRow>
        <ActionForm action={paths.endShare(p.slug, id)} label={t.open.end} />
        <span class="fk-muted">{t.open.endHint}</span>
        <a href={identityPaths.trailOf(p.slug, id)}>{t.open.trail}</a>
      </ButtonRow>
      <WhatIsSeen />
    </>
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
      <p>{t.mayNot}</p>
    </>
  );
}

function NewShare(p: SharesProps & { kreis: Body }) {
  const state = { values: p.values ?? {}, errors: p.errors };
  return (
    <>
      <WhatIsSeen />
      <section>
        <h2>{t.with(p.kreis.name)}</h2>
        <p>{t.looks}</p>
        <Form action={paths.shares(p.body.slug)} makes={p.id} errors={p.errors}>
          <HiddenField name="withBodyId" value={p.kreis.id} />
          <DateField {...state} name="until" label={t.until} hint={t.untilHint} optional />
          <ButtonRow>
            <SubmitButton label={t.send(p.kreis.name)} />
          </ButtonRow>
        </Form>
      </section>
    </>
  );
}

function PastShares(p: { shares: readonly ShownShare[] }) {
  const columns: Column<ShownShare>[] = [
    { head: t.past.who, rowHeader: true, cell: (share) => share.withName },
    { head: t.past.time, cell: (share) => t.period(share.since, lastDayOf(share)) },
    { head: t.past.ended, cell: endInWords },
    { head: t.past.looked, cell: (share) => (share.lastLookedOn === null ? t.past.never : longDate(share.lastLookedOn)) },
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

/** For a Kreis: the towns that share their inventory with it. */
export function SharedTownsPage(p: { body: Body; towns: readonly SharedTown[] }) {
  const columns: Column<SharedTown>[] = [
    { head: t.towns.town, rowHeader: true, cell: (town) => <a href={paths.list(town.slug)}>{town.name}</a> },
    { head: t.towns.since, cell: (town) => t.towns.period(town.since, town.until) },
  ];
  return (
    <Page
      title={t.towns.title}
      lead={p.towns.length === 0 ? undefined : t.towns.lead}
      seenBy={{ kind: "team", text: room.seenByTeam }}
      breadcrumb={[{ label: room.menu, href: paths.list(p.body.slug) }]}
    >
      {p.towns.length === 0 ? <EmptyState text={t.towns.empty} /> : <Towns columns={columns} towns={p.towns} />}
    </Page>
  );
}

function Towns(p: { columns: readonly Column<SharedTown>[]; towns: readonly SharedTown[] }) {
  return (
    <>
      <DataTable caption={t.towns.caption} hideCaption columns={p.columns} rows={p.towns} />
      <p class="fk-muted">{t.towns.looked}</p>
    </>
  );
}
