// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import { SaidWithin } from "#rooms/strategy";
import { Card, CardGrid, Page, SearchForm } from "#ui";
import { charter } from "../charter.ts";
import { t } from "../front-texts.ts";
import type { Drawing } from "../map/drawn.ts";
import { MapFigure, PartLinks } from "../map/figure.tsx";
import { t as mapTexts } from "../map/texts.ts";
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
export function HomePage(p: { municipalities: string; within: string; news: readonly News[]; drawing: Drawing | undefined }) {
  return (
    <Page title={t.home.title} lead={t.home.lead(p.municipalities, p.within)} description={t.home.description} wide>
      <div class="fk-home">
        <div class="fk-home__find">
          <SearchForm action={places.list} name="suche" label={t.home.search} button={t.home.show} />
          <p>
            <a href={places.list}>{t.home.asList}</a>
          </p>
        </div>
        {p.drawing && <TheMap drawing={p.drawing} />}
        <div class="fk-home__more" id="wege">
          {p.news.length > 0 && <NewsList news={p.news} />}
          <h2>{t.home.doors}</h2>
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
      <a href={about.firstWay}>{t.home.howItWorks}</a>
    </div>
  );
}

/** The whole Land; on a phone its parts are large enough for a finger. */
function TheMap(p: { drawing: Drawing }) {
  return (
    <section class="fk-home__map">
      <p class="fk-muted">
        {mapTexts.caption} <a href="#wege">{mapTexts.skipHome}</a>
      </p>
      <MapFigure drawing={p.drawing} />
      <PartLinks parts={p.drawing.plan.near} />
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
            <a href={one.path}>
              <SaidWithin sentence={(title) => t.home.newsLine(title, one.fromYear, one.toYear)} text={one.title} />
            </a>
            <span>
              {one.place} · {one.publishedOn}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
