// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";
import type { Body } from "#register";
import { inventoryPaths, type PublicSummary } from "#rooms/inventory";
import { type PublishedSummary, Said, SaidWithin, strategyPaths } from "#rooms/strategy";
import { ButtonLink, ButtonRow, Chips, German, SearchForm } from "#ui";
import { t } from "../front-texts.ts";

interface SectionsProps {
  body: Body;
  strategy: PublishedSummary | null;
  directory: PublicSummary | null;
  /** Whoever works for the place sees the way to what stands here. */
  worksHere: boolean;
}

/** What a place has published, in the order citizens look for it. */
export function Sections(p: SectionsProps) {
  return (
    <>
      {p.directory && <Directory slug={p.body.slug} directory={p.directory} worksHere={p.worksHere} />}
      {p.strategy && <Strategy body={p.body} strategy={p.strategy} />}
    </>
  );
}

function Directory(p: { slug: string; directory: PublicSummary; worksHere: boolean }) {
  const { slug } = p;
  const { total, confirmed, fields } = p.directory;
  const words = t.directorySection;
  const chips = fields.map((field) => ({ label: field.name, href: inventoryPaths.public(slug, { field: field.key }), count: field.count }));
  return (
    <section>
      <h2>{words.title}</h2>
      {total > 0 && <SearchForm action={inventoryPaths.public(slug)} name="suche" label={words.search} button={words.show} />}
      {chips.length > 0 && <Chips label={words.fields} items={chips} />}
      <p>
        <a href={inventoryPaths.public(slug)}>
          {total === 0 ? words.none : words.sum(plural(total, words.one, words.many), count(confirmed))}
        </a>
      </p>
      <p>
        <a href={inventoryPaths.publicPrint(slug)}>{words.print}</a> · <a href={inventoryPaths.publicMissing(slug)}>{words.wrong}</a>
      </p>
      {p.worksHere && (
        <p>
          <a href={inventoryPaths.directory(slug)}>{words.manage}</a>
        </p>
      )}
    </section>
  );
}

function Strategy(p: { body: Body; strategy: PublishedSummary }) {
  const { strategy } = p;
  const words = t.strategySection;
  const { decidedBy, decidedOn, decisionNumber } = strategy;
  const happened = happenedIn(strategy);
  return (
    <section>
      <h2>{words.title(p.body)}</h2>
      <p>
        <b>
          <German>
            <Said text={strategy.title} />
          </German>
        </b>{" "}
        {words.period(strategy.fromYear, strategy.toYear)}
      </p>
      {strategy.sentence !== "" && (
        <p>
          <German>
            <Said text={strategy.sentence} />
          </German>
        </p>
      )}
      {strategy.goals.length > 0 && (
        <>
          <p>{words.goals}</p>
          <ul>
            {strategy.goals.map((goal) => (
              <li>
                <German>
                  <Said text={goal} />
                </German>
              </li>
            ))}
          </ul>
        </>
      )}
      {happened !== "" && <p>{words.happened(happened, longDate(strategy.publishedAt))}</p>}
      <p>
        <SaidWithin sentence={(by) => words.decided(by, longDate(decidedOn), decisionNumber)} text={decidedBy} />
      </p>
      <ButtonRow>
        <ButtonLink href={strategyPaths.published(p.body.slug)} label={words.read} />
      </ButtonRow>
    </section>
  );
}

/** How many measures run, are done and so on, in words: "2 laufen, 1 ist abgeschlossen, 3 sind geplant". */
function happenedIn({ measures }: PublishedSummary): string {
  const said = t.strategySection.status;
  const order = ["done", "running", "planned", "paused", "dropped"] as const;
  return order
    .filter((status) => measures[status] > 0)
    .map((status) => said[status](measures[status]))
    .join(t.strategySection.comma);
}
