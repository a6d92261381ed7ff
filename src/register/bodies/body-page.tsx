// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { count, longDate } from "#kit/text";
import { Alert, EmptyState, Page, SummaryList } from "#ui";
import { ContactFacts } from "../contacts/card.tsx";
import { cardTexts } from "../contacts/card-texts.ts";
import type { Contact } from "../contacts/contact.ts";

import type { PlaceFigures } from "../figures/figures.ts";
import { FigureSection } from "../figures/section.tsx";
import { paths } from "../paths.ts";
import { t } from "../texts.ts";
import { atStart, placeAsSubject, placeWords } from "../words.ts";
import type { ListedBody } from "./find.ts";
import { BodyTable, PopulationSource } from "./list-page.tsx";
import { bezirkName, rankOf } from "./rank.ts";

export interface BodyPageProps {
  body: ListedBody;
  bezirk: string | undefined;
  /** Of a Kreis. */
  municipalities: readonly ListedBody[];
  /** Whether there is a map of it: of a Kreis whose municipalities have been placed. */
  isOnMap: boolean;
  /** Official contacts the place names. */
  contacts: readonly Contact[];
  /** What rooms have to show about this place; null when nothing is published. */
  sections: Child | null;
  /** What is known in figures; null for invented places. */
  figures: PlaceFigures | null;
}

/** The public page of a municipality or Kreis: what is published comes first, what the register knows last. */
export function BodyPage(p: BodyPageProps) {
  const { body } = p;
  return (
    <Page
      title={body.name}
      seenBy={{ kind: "public", text: t.seenBy }}
      lead={<Lead body={body} />}
      breadcrumb={[{ label: t.list.title, href: paths.list() }]}
      description={t.body.description(body.name)}
    >
      {body.example && (
        <Alert kind="info">
          <p>{t.body.example}</p>
        </Alert>
      )}
      <Contacts body={body} contacts={p.contacts} />
      {p.sections ?? <EmptyState text={t.body.nothingYet(atStart(placeAsSubject(body)), body.name)} />}
      <h2>{t.body.facts}</h2>
      <Facts body={body} bezirk={p.bezirk} />
      {p.municipalities.length > 0 && (
        <>
          <h2 id="kommunen">{t.body.municipalities(body.name)}</h2>
          <BodyTable caption={t.body.municipalities(body.name)} hideCaption items={p.municipalities} hideKreis />
          <PopulationSource items={p.municipalities} />
          {p.isOnMap && (
            <p>
              <a href={paths.map(body.slug)}>{t.asMap}</a>
            </p>
          )}
        </>
      )}
      {p.figures && <FigureSection place={{ name: body.name, slug: body.slug, isKreis: body.kind === "kreis" }} figures={p.figures} />}
    </Page>
  );
}

/** Whom to ask comes first, also where nobody is named yet. */
function Contacts(p: { body: ListedBody; contacts: readonly Contact[] }) {
  const own = p.contacts.find(({ purpose }) => purpose === "engagement");
  const agency = p.contacts.find(({ purpose }) => purpose === "agency");
  const { purpose: titles } = cardTexts;
  return (
    <>
      <section>
        <h2>{titles.engagement}</h2>
        {own ? (
          <ContactFacts contact={own} />
        ) : (
          <p>{cardTexts.notNamed(atStart(placeAsSubject(p.body)), placeWords(p.body).askAt, p.body.name)}</p>
        )}
      </section>
      {agency && (
        <section>
          <h2>{titles.agency}</h2>
          <ContactFacts contact={agency} />
        </section>
      )}
    </>
  );
}

function Lead(p: { body: ListedBody }) {
  const { population, populationOn, kreis } = p.body;
  const people = population !== null && populationOn !== null && t.body.people(count(population), longDate(populationOn));
  return (
    <>
      {people}
      {people && kreis && " · "}
      {kreis && <a href={paths.body(kreis.slug)}>{kreis.name}</a>}
    </>
  );
}

function Facts(p: { body: ListedBody; bezirk: string | undefined }) {
  const { body } = p;
  return (
    <SummaryList
      items={[
        { name: t.body.kind, content: rankOf(body) },
        { name: t.body.region, content: body.kreis && <a href={paths.body(body.kreis.slug)}>{body.kreis.name}</a> },
        { name: t.body.bezirk, content: p.bezirk && bezirkName(p.bezirk) },
        { name: t.body.population, content: <Population body={body} /> },
        { name: t.body.website, content: body.website === null || body.example ? undefined : <Website domain={body.website} /> },
        { name: t.body.key, content: body.ags },
      ]}
    />
  );
}

function Population(p: { body: ListedBody }) {
  const { population, populationOn } = p.body;
  if (population === null || populationOn === null) return null;
  return (
    <>
      {t.body.asOf(count(population), longDate(populationOn))} (<a href={paths.source("population")}>{t.body.source}</a>)
    </>
  );
}

function Website(p: { domain: string }) {
  return (
    <>
      <a href={`https://${p.domain}`}>{p.domain}</a> ({t.body.websiteUnchecked})
    </>
  );
}
