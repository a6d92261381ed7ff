// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths, type Look, LooksOnTeam, type OpenInvitation, type ShownAbsence, type TeamMember, texts } from "#identity";
import type { Role } from "#kit/policy";
import { type Body, type FormerPlace, type Merger, paths as registerPaths, TownMergerLink, TownMergerNote } from "#register";
import { inventoryPaths } from "#rooms/inventory";
import { strategyPaths } from "#rooms/strategy";
import { ActionForm, Alert, ButtonLink, ButtonRow, type Column, DataTable, Page } from "#ui";
import { privacyPaths } from "../../privacy/paths.ts";
import { places } from "../paths.ts";
import { teamTexts as t } from "./texts.de.ts";

export interface TeamProps {
  body: Body;
  me: string | null;
  /** Whether the reader has the body's privacy papers. */
  papers: boolean;
  /** Whether the reader may open the body's trail. */
  trail: boolean;
  now: Date;
  /** What is coming, and what went into this place. */
  mergers: readonly Merger[];
  formers: readonly FormerPlace[];
  people: readonly TeamMember[];
  /** The tasks the reader gives and ends here; none for most. */
  mayGive: readonly Role[];
  /** Whether the reader leads bodies that are no places from here. */
  founds: boolean;
  absences: readonly ShownAbsence[];
  invitations: readonly OpenInvitation[];
  /** How many requests for access wait for the reader's answer. */
  waiting: number;
  /** Names of bodies that read the inventory, and of those that work in it by order. */
  sharedWith: readonly string[];
  acting: readonly string[];
  /** Looks of operators into this body. */
  looks: readonly Look[];
  /** Who reads the draft of the strategy, in words; null without a draft. */
  draftReaders: readonly string[] | null;
}

/** Who works for a body, who is invited and away, who else may see something, and the way to the trail. */
export function TeamPage(p: TeamProps) {
  const slug = p.body.kind === "land" ? "land" : p.body.slug;
  const leads = p.mayGive.length > 0;
  const hasRooms = p.body.kind === "municipality" || p.body.kind === "kreis";
  // Whoever founded a body invites its first person; nobody else opens a team that has nobody.
  const fromOutside = p.people.length === 0;
  return (
    <Page
      title={fromOutside ? t.titleOf(p.body.name) : t.title}
      seenBy={{ kind: "team", text: t.seenBy }}
      lead={fromOutside ? t.leadFromOutside : t.lead}
      primary={leads ? { label: t.invite, href: identityPaths.newInvitation(slug) } : undefined}
      wide
    >
      {leads && (hasRooms || p.body.kind === "land") && <Waiting slug={slug} count={p.waiting} />}
      <TownMergerNote body={p.body} mergers={p.mergers} />
      <h2>{t.people}</h2>
      <People {...p} slug={slug} />
      {p.founds && (
        <p>
          {t.bodies} <a href={identityPaths.bodies(slug)}>{t.toBodies}</a>
        </p>
      )}
      {p.body.kind === "agency" && p.people.some(({ personId }) => personId === p.me) && (
        <p>
          {t.agencyOrders} <a href={identityPaths.orders(slug)}>{t.toAgencyOrders}</a>
        </p>
      )}
      {p.invitations.length > 0 && <Invited {...p} slug={slug} leads={leads} />}
      {p.people.length > 0 && (
        <>
          <h2>{t.away}</h2>
          <Away {...p} slug={slug} leads={leads} />
        </>
      )}
      {hasRooms && (
        <>
          <h2>{t.others}</h2>
          <Others {...p} />
          <h2>{texts.looks.town.title}</h2>
          <LooksOnTeam slug={slug} looks={p.looks} now={p.now} />
        </>
      )}
      {p.body.kind === "land" && leads && <StateService slug={slug} />}
      {p.trail && (
        <section>
          <h2>{t.trail}</h2>
          <p>
            {t.trailText} <a href={places.trail(slug)}>{t.toTrail}</a>
          </p>
        </section>
      )}
      {hasRooms && <TownMergerLink body={p.body} mergers={p.mergers} formers={p.formers} />}
      {p.papers && (
        <section>
          <h2>{t.privacy}</h2>
          <p>
            {t.privacyText} <a href={privacyPaths.papers(slug)}>{t.toPapers}</a>
          </p>
        </section>
      )}
    </Page>
  );
}

function Waiting(p: { slug: string; count: number }) {
  if (p.count === 0) {
    return (
      <p>
        <a href={identityPaths.accessDesk(p.slug)}>{texts.access.desk.title}</a>
      </p>
    );
  }
  return (
    <Alert kind="info">
      <p>
        {texts.access.desk.waiting(p.count)} <a href={identityPaths.accessDesk(p.slug)}>{t.lookAtRequests}</a>
      </p>
    </Alert>
  );
}

/** Whom all municipalities ask; the state unit names it. */
function StateService(p: { slug: string }) {
  return (
    <section>
      <h2>{t.service}</h2>
      <p>
        {t.serviceText} <a href={registerPaths.contacts(p.slug)}>{t.toService}</a>
      </p>
    </section>
  );
}

type Here = TeamProps & { slug: string };

function People(p: Here) {
  const leads = p.mayGive.length > 0;
  const columns: Column<TeamMember>[] = [
    { head: t.columns.name, rowHeader: true, cell: ({ name }) => name },
    { head: t.columns.role, cell: ({ role }) => texts.roles[role] },
    { head: t.columns.since, cell: ({ since, until }) => t.since(since, until) },
    { head: t.columns.may, cell: ({ role }) => t.may[role] },
  ];
  const act: Column<TeamMember> = {
    head: t.columns.act,
    cell: ({ id, name, role }) =>
      p.mayGive.includes(role) ? (
        <ButtonLink
          href={identityPaths.endTask(p.slug, id)}
          label={t.end}
          fullLabel={t.endOf(name, texts.roles[role])}
          kind="tertiary"
          small
        />
      ) : (
        <span class="fk-muted">–</span>
      ),
  };
  return (
    <>
      {p.people.length === 0 ? (
        <p>{t.nobodyHere}</p>
      ) : (
        <DataTable caption={t.people} hideCaption columns={leads ? [...columns, act] : columns} rows={p.people} />
      )}
      {leads && p.people.length > 0 && (
        <p>
          <a href={identityPaths.newTask(p.slug)}>{t.give}</a>
        </p>
      )}
      {!leads && <p>{t.whoInvites}</p>}
    </>
  );
}

function Invited(p: Here & { leads: boolean }) {
  const words = texts.invitations;
  const columns: Column<OpenInvitation>[] = [
    { head: words.columns.name, rowHeader: true, cell: ({ name }) => name },
    { head: words.columns.email, cell: ({ email }) => email },
    { head: words.columns.role, cell: ({ role }) => texts.roles[role] },
    { head: words.columns.until, cell: ({ until }) => words.until(until, p.now) },
  ];
  const act: Column<OpenInvitation> = {
    head: words.columns.act,
    cell: ({ id, name }) => (
      <ActionForm
        action={identityPaths.revokeInvitation(p.slug, id)}
        label={words.revoke}
        fullLabel={words.revokeOf(name)}
        kind="tertiary"
        small
      />
    ),
  };
  return (
    <section>
      <h2>{words.open}</h2>
      <DataTable caption={words.openCaption} hideCaption columns={p.leads ? [...columns, act] : columns} rows={p.invitations} />
    </section>
  );
}

function Away(p: Here & { leads: boolean }) {
  const words = texts.tasks.absence;
  return (
    <>
      {p.absences.length === 0 && <p>{t.nobodyAway}</p>}
      {p.absences.map(({ id, name, personId, since, until, deputyName }) => (
        <ButtonRow>
          <span>
            <b>{name}</b>: {words.line(since, until, deputyName)}
          </span>
          {(p.leads || personId === p.me) && (
            <ActionForm
              action={identityPaths.withdrawAbsence(p.slug, id)}
              label={words.withdraw}
              fullLabel={words.withdrawOf(name)}
              kind="tertiary"
              small
            />
          )}
        </ButtonRow>
      ))}
      <p>
        <a href={identityPaths.absence(p.slug)}>{words.title}</a>
      </p>
    </>
  );
}

function Others(p: TeamProps) {
  const { slug } = p.body;
  const { sharedWith, acting, draftReaders } = p;
  return (
    <>
      {sharedWith.length > 0 && <p>{t.inventoryShared(sharedWith.join(", "))}</p>}
      {acting.length > 0 && <p>{t.inventoryActing(acting.join(", "))}</p>}
      {sharedWith.length + acting.length === 0 && <p>{t.nobodyElse}</p>}
      {draftReaders && <p>{draftReaders.length > 0 ? t.draftRead(draftReaders.join(", ")) : t.draftUnread}</p>}
      <p>{t.whoLooked}</p>
      <ul>
        {p.body.kind === "municipality" && (
          <li>
            <a href={inventoryPaths.shares(slug)}>{t.shares}</a>
          </li>
        )}
        {draftReaders && (
          <>
            <li>
              <a href={strategyPaths.readings(slug)}>{t.readings}</a>
            </li>
            <li>
              <a href={strategyPaths.shares(slug)}>{t.draftShares}</a>
            </li>
          </>
        )}
        <li>
          <a href={identityPaths.orders(slug)}>{t.orders}</a>
        </li>
        <li>
          <a href={registerPaths.contacts(slug)}>{t.contacts}</a>
        </li>
      </ul>
    </>
  );
}
