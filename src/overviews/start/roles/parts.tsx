// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths, texts as identityTexts } from "#identity";
import { type Body, ContactLines } from "#register";
import { inventoryPaths, type OwnClaim } from "#rooms/inventory";
import { strategyPaths } from "#rooms/strategy";
import { ButtonLink, ButtonRow, EmptyState, type Link } from "#ui";
import { NewsList } from "../../home/pages.tsx";
import { places } from "../../paths.ts";
import type { HeldOrder, RolePart } from "./load.ts";
import { roleTexts as t } from "./texts.de.ts";

type Of<Name extends RolePart["role"]> = Extract<RolePart, { role: Name }>["content"];

/** The next sensible thing for somebody with this task. */
export function primaryOf(part: RolePart, body: Body): Link {
  switch (part.role) {
    case "councillor":
      return councillorPrimary(part.content, body.slug);
    case "auditor":
      return { label: t.auditor.open, href: places.trail(body.kind === "land" ? "land" : body.slug) };
    case "agency":
      return agencyPrimary(part.content.orders);
    case "ministry":
      return { label: t.ministry.towns, href: places.list };
    case "representative":
      return { label: entryLabel(part.content.claim), href: inventoryPaths.ownEntry(body.slug) };
    case "operator":
      return { label: t.operator.open, href: identityPaths.operator() };
  }
}

function councillorPrimary({ draft, published }: Of<"councillor">, slug: string): Link {
  if (draft) return { label: t.councillor.read, href: strategyPaths.read(slug) };
  if (published) return { label: t.councillor.readPublished, href: strategyPaths.published(slug) };
  return { label: t.councillor.publicPage, href: places.public(slug) };
}

/** With one order there is one thing to go on with; with several the list is for choosing. */
function agencyPrimary(orders: readonly HeldOrder[]): Link {
  const [only] = orders;
  if (!only || orders.length > 1) return { label: t.agency.towns, href: places.list };
  return { label: t.agency.openOf(only.bodyName), href: inventoryPaths.list(only.bodySlug) };
}

function entryLabel(claim: OwnClaim | undefined): string {
  if (claim?.state === "open") return t.representative.change;
  return claim?.state === "waiting" || claim?.state === "gone" ? t.representative.look : t.representative.find;
}

/** What a task shows and allows, and what it does not. */
export function Part({ part, body }: { part: RolePart; body: Body }) {
  const { sees, seesNot } = t[part.role].sight;
  return (
    <>
      <Content part={part} body={body} />
      <section>
        <h2>{t.sees}</h2>
        <Points items={sees} />
      </section>
      <section>
        <h2>{t.seesNot}</h2>
        <Points items={seesNot} />
      </section>
    </>
  );
}

function Points(p: { items: readonly string[] }) {
  return (
    <ul>
      {p.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

/** What a task shows; without the lists of what it allows. */
export function Content({ part, body }: { part: RolePart; body: Body }) {
  switch (part.role) {
    case "councillor":
      return <Councillor {...part.content} slug={body.slug} />;
    case "auditor":
      return (
        <>
          <p>{t.auditor.lead}</p>
          <p>
            <a href={places.technique}>{t.auditor.technique}</a>
          </p>
        </>
      );
    case "agency":
      return <Agency {...part.content} />;
    case "ministry":
      return <Ministry {...part.content} />;
    case "representative":
      return <Representative {...part.content} />;
    case "operator":
      return <p>{t.operator.lead}</p>;
  }
}

function Councillor(p: Of<"councillor"> & { slug: string }) {
  const words = t.councillor;
  const { draft, published } = p;
  return (
    <>
      <section>
        <h2>{words.draft}</h2>
        <p>{draft ? words.shown(draft.title, draft.until, draft.mayComment) : words.notShown}</p>
        {draft && <p class="fk-muted">{words.looked}</p>}
      </section>
      {draft && (
        <section>
          <h2>{words.dates}</h2>
          {p.meetings.length === 0 ? (
            <p>{words.noDates}</p>
          ) : (
            <Points items={p.meetings.map(({ meetsOn, committee }) => words.date(meetsOn, committee))} />
          )}
        </section>
      )}
      <section>
        <h2>{words.published}</h2>
        {published ? (
          <p>
            <a href={strategyPaths.published(p.slug)}>
              {words.edition(published.title, published.fromYear, published.toYear, published.number)}
            </a>{" "}
            {words.decided(published.decidedOn, published.decidedBy, published.decisionNumber)}
          </p>
        ) : (
          <p>{words.nothing}</p>
        )}
      </section>
    </>
  );
}

function Agency({ orders, contacts }: Of<"agency">) {
  const words = t.agency;
  return (
    <>
      <section>
        <h2>{words.orders}</h2>
        {orders.length === 0 ? <EmptyState text={words.none} /> : <Orders orders={orders} />}
        {orders.length > 0 && <p class="fk-muted">{words.recorded}</p>}
      </section>
      {contacts.length > 0 && (
        <section>
          <h2>{words.help}</h2>
          <ContactLines contacts={contacts} />
        </section>
      )}
    </>
  );
}

function Orders(p: { orders: readonly HeldOrder[] }) {
  const words = t.agency;
  const roomsByOrder: Readonly<Record<string, string>> = identityTexts.orders.rooms;
  return (
    <ul class="fk-things">
      {p.orders.map(({ bodyName, bodySlug, rooms, since, until, document }) => {
        const named = rooms.map((room) => roomsByOrder[room] ?? room);
        return (
          <li>
            <h3>{bodyName}</h3>
            {words.order(named.join(", "), since, until)}. {document !== "" && words.restsOn(document)}
            <ButtonRow>
              <ButtonLink href={inventoryPaths.list(bodySlug)} label={words.room(named[0] ?? "", bodyName)} small />
              <a href={places.public(bodySlug)}>{words.townPage(bodyName)}</a>
            </ButtonRow>
          </li>
        );
      })}
    </ul>
  );
}

function Ministry({ news }: Of<"ministry">) {
  return (
    <>
      <p>{t.ministry.lead}</p>
      {news.length > 0 ? <NewsList news={news} /> : <EmptyState text={t.ministry.none} />}
    </>
  );
}

function Representative({ claim }: Of<"representative">) {
  const words = t.representative;
  const waiting = claim?.answer?.settledAs === null ? claim.answer.at : undefined;
  return (
    <section>
      <h2>{words.entry}</h2>
      <p>{claim ? words[claim.state](claim.shown?.name ?? claim.entryName) : words.none}</p>
      {waiting && <p>{words.proposalWaits(waiting)}</p>}
    </section>
  );
}
