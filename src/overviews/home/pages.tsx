// SPDX-License-Identifier: EUPL-1.2
import { Card, CardGrid, Page, SearchForm } from "#ui";
import { charter } from "../charter.ts";
import { about, places } from "../paths.ts";
import { t } from "../texts.de.ts";

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
export function HomePage(p: { municipalities: string; news: readonly News[] }) {
  return (
    <Page title={t.home.title} lead={t.home.lead(p.municipalities)} description={t.home.description}>
      <SearchForm action={places.list} name="suche" label={t.home.search} button={t.home.show} />
      <p>
        <a href={places.list}>{t.home.asList}</a>
      </p>
      {p.news.length > 0 && <NewsList news={p.news} />}
      <h2>{t.home.doors}</h2>
      <CardGrid>
        <Card title={t.home.municipality} level={3} footer={<a href={about.help}>{t.home.howItWorks}</a>}>
          <p>{t.home.municipalityText}</p>
        </Card>
        <Card title={t.home.association} level={3} footer={<a href={places.list}>{t.home.findPlace}</a>}>
          <p>{t.home.associationText}</p>
        </Card>
      </CardGrid>
      <h2>{t.home.principles}</h2>
      <ul>
        {mainPledges.map((pledge) => (
          <li>{pledge.says}</li>
        ))}
      </ul>
      <p>
        <a href={about.principles}>{t.home.allPrinciples}</a>
      </p>
    </Page>
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
