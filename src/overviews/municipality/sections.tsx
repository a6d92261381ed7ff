// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { placeWords } from "#register";
import { type PublishedSummary, strategyPaths } from "#rooms/strategy";
import { ButtonLink } from "#ui";
import { t } from "../texts.de.ts";

/** What a place has published, in the order citizens look for it. */
export function Sections(p: { body: Body; strategy: PublishedSummary }) {
  return (
    <>
      <section>
        <h2>{t.contactSection.title}</h2>
        <p>{t.contactSection.none(p.body.name, placeWords(p.body).askAt)}</p>
      </section>
      <section>
        <h2>{t.strategySection.title(p.body.name)}</h2>
        <p>
          <b>{p.strategy.title}</b> {t.strategySection.period(p.strategy.fromYear, p.strategy.toYear)}
        </p>
        <ul>
          {p.strategy.goals.map((goal) => (
            <li>{goal}</li>
          ))}
        </ul>
        <p>{t.strategySection.decided(p.strategy.decidedBy, longDate(p.strategy.decidedOn))}</p>
        <ButtonLink href={strategyPaths.published(p.body.slug)} label={t.strategySection.read} />
      </section>
    </>
  );
}
