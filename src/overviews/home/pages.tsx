// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import { Card, CardGrid, Page, SearchForm } from "#ui";
import { charter } from "../charter.ts";
import { t } from "../front-texts.ts";
import type { Drawing } from "../map/drawn.ts";
import { HexMap } from "../map/hex-map.tsx";
import { Legend, type Part, PartLinks } from "../map/pages.tsx";
import { about, places } from "../paths.ts";

/** One strategy somebody published. */
export interface News {
  place: string;
  title: string;
  fromYear: number;
  toYear: number;
  publishedOn: string;
  path: string;
}

const mainPledges = charter.slice(0, 3);

/** What a visitor sees first. */
export function HomePage(p: { municipalities: string; within: string; news: readonly News[]; map: MapOnHome | undefined }) {
  return (
    <Page title={t.home.title} lead={t.home.lead(p.municipalities, p.within)} description={t.home.description} wide>
      <div class="fk-home">
        <div class="fk-home__find">
          <SearchForm action={places.list} name="suche" label={t.home.search} button={t.home.show} />
          <p>
            <a href={places.list}>{t.home.asList}</a>
          </p>
        </div>
        {p.map && <TheMap {...p.map} />}
        <div class="fk-home__more">
          {p.news.length > 0 && <NewsList news={p.news} />}
          <h2 id="wege">{t.home.doors}</h2>
          <CardGrid>
            <Card title={t.home.municipality} level={3} footer={<MunicipalityDoor />}>
              <p>{t.home.municipalityText}</p>
            </Card>
            <Card title={t.home.association} level={3} footer={<a href={places.list}>{t.home.findPlace}</a>}>
              <p>{t.home.associationText}</p>
            </Card>
          </CardGrid>
        </div>
      </div>
      <h2>{t.home.principles}</h2>
      <ul>
        {mainPledges.map((pledge) => (
          <li>{t.pledges[pledge.id]}</li>
        ))}
      </ul>
      <p>
        <a href={about.principles}>{t.home.allPrinciples}</a>
      </p>
    </Page>
  );
}

/** For those who work in a municipality: how to get in, and what it is. */
function MunicipalityDoor() {
  return (
    <div class="fk-row">
      <a href={identityPaths.access()}>{t.home.askForAccess}</a>
      <a href={about.help}>{t.home.howItWorks}</a>
    </div>
  );
}

interface MapOnHome {
  drawing: Drawing;
  parts: readonly Part[];
}

/** The whole Land; on a phone its parts are large enough for a finger. */
function TheMap(p: MapOnHome) {
  return (
    <section class="fk-home__map">
      <p class="fk-muted">
        {t.map.caption} <a href="#wege">{t.map.skipHome}</a>
      </p>
      <nav class="fk-map-frame" aria-label={t.map.label}>
        <HexMap layout={p.drawing.layout} published={p.drawing.published} />
      </nav>
      <Legend />
      <PartLinks parts={p.parts} label={t.map.bezirke} />
    </section>
  );
}

/** The newest public things, with place and date. */
export function NewsList(p: { news: readonly News[] }) {
  return (
    <section>
      <h2>{t.home.news}</h2>
      <ul class="fk-news">
        {p.news.map((one) => (
          <li>
            <a href={one.path}>{t.home.newsLine(one.title, one.fromYear, one.toYear)}</a>
            <span>
              {one.place} · {one.publishedOn}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
