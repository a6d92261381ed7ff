// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { Alert, type Column, DataTable, SearchForm } from "#ui";
import { paths } from "../../paths.ts";
import { DeepPage } from "../../room-page.tsx";
import { t as room } from "../../texts.de.ts";
import type { Answer, Match, Matches } from "./search.ts";
import { existingTexts as t } from "./texts.de.ts";

interface ExistingPageProps {
  body: Body;
  question: string;
  /** Null before anything was asked. */
  answer: Answer | null;
}

/** A look at what there is before something new is founded. */
export function ExistingPage(p: ExistingPageProps) {
  const { slug } = p.body;
  return (
    <DeepPage body={p.body} from="connections" title={t.title} lead={t.lead}>
      <SearchForm action={paths.existing(slug)} name="was" label={t.field} hint={t.hint} button={t.button} value={p.question} />
      {p.answer?.kind === "says-nothing" && (
        <Alert kind="info">
          <p>{t.tooShort}</p>
        </Alert>
      )}
      {p.answer?.kind === "looked" && <Looked slug={slug} own={p.answer.own} nearby={p.answer.nearby} />}
    </DeepPage>
  );
}

function Looked(p: { slug: string; own: Matches; nearby: Matches }) {
  const { own, nearby } = p;
  const near = nearby.count === 0 ? t.nearbyNone : t.nearby(nearby.count);
  return (
    <>
      <p role="status">
        {own.count === 0 ? t.nothing : t.found(own.count)} {near}
      </p>
      {own.count > 0 && (
        <>
          <h2>{t.ownTitle}</h2>
          {own.count > own.shown.length && <p>{t.foundSome(own.shown.length)}</p>}
          <Found matches={own.shown} nameCell={({ code, name }) => <a href={paths.entry(p.slug, code)}>{name}</a>} caption={t.ownTitle} />
        </>
      )}
      {nearby.count > 0 && (
        <>
          <h2>{t.nearTitle}</h2>
          <p class="fk-muted">{t.nearSource}</p>
          {nearby.count > nearby.shown.length && <p>{t.foundSome(nearby.shown.length)}</p>}
          <Found matches={nearby.shown} nameCell={({ name }) => name} caption={t.nearTitle} />
        </>
      )}
      <p>
        {t.afterwards} <a href={paths.newEntry(p.slug)}>{t.addEntry}</a>
      </p>
    </>
  );
}

function Found(p: { matches: readonly Match[]; nameCell: Column<Match>["cell"]; caption: string }) {
  const columns: Column<Match>[] = [
    { head: t.columns.name, rowHeader: true, cell: p.nameCell },
    { head: t.columns.fields, cell: ({ fields }) => fields.map((id) => room.shortFields[id]).join(" · ") || room.fieldOpen },
    { head: t.columns.place, cell: ({ place, town }) => [town, place].filter(Boolean).join(", ") },
    { head: t.columns.says, cell: saidBy },
    { head: t.columns.contact, cell: contactOf },
  ];
  return <DataTable caption={p.caption} hideCaption columns={columns} rows={p.matches} />;
}

function saidBy({ offers, seeks, confirmedOn }: Match): string {
  const said = [offers && t.offers(offers), seeks && t.seeks(seeks), confirmedOn && t.confirmed(confirmedOn)];
  return said.filter(Boolean).join("; ");
}

function contactOf({ publicContact, website }: Match) {
  if (publicContact === null && website === null) return <span class="fk-muted">{t.noContact}</span>;
  return (
    <>
      {publicContact} {website !== null && <a href={website}>{website.replace(/^https?:\/\//, "")}</a>}
    </>
  );
}
