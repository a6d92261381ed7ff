// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, Badge, ButtonLink, ButtonRow, Card, CardGrid, Page } from "#ui";
import type { Draft } from "../draft/draft.ts";
import type { Way } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t as room } from "../texts.de.ts";
import { wayTexts as t } from "./texts.de.ts";

/** No strategy yet: four equal doors and an empty sheet, none chosen beforehand. */
export function WaysStartPage(p: { body: Body }) {
  const { slug } = p.body;
  return (
    <Page title={t.start.title} seenBy={{ kind: "team", text: room.seenBy.team }} lead={t.start.lead}>
      <CardGrid>
        {t.order.map((way) => (
          <Card title={t.way[way].name} href={paths.begin(slug, way)}>
            <p>{t.way[way].takes}</p>
            <p>{t.way[way].gives}</p>
          </Card>
        ))}
      </CardGrid>
      <p>
        <a href={paths.begin(slug)}>{t.start.empty}</a>
      </p>
      <p>{t.start.nothing}</p>
    </Page>
  );
}

/** The ways beside each other, the chosen one named; changing it leaves everything as it is. */
export function WaysPage(p: { body: Body; draft: Draft }) {
  const { slug } = p.body;
  const { way } = p.draft;
  const words = t.page;
  return (
    <FormPage body={p.body} view="overview" guide="wege" title={words.title} lead={words.lead}>
      <p>{way === null ? words.chosenNone : words.chosenNow(t.way[way].name)}</p>
      {t.order.map((one) => (
        <OneWay slug={slug} way={one} chosen={one === way} />
      ))}
      <ButtonRow>
        {way !== null && <ActionForm action={paths.ways(slug)} label={words.none} fields={{ way: "" }} kind="tertiary" />}
        <ButtonLink href={paths.overview(slug)} label={words.toOverview} />
      </ButtonRow>
    </FormPage>
  );
}

function OneWay(p: { slug: string; way: Way; chosen: boolean }) {
  const { name, takes, gives } = t.way[p.way];
  const href = paths.way(p.slug, p.way);
  const words = t.page;
  return (
    <>
      <h2>
        {name} {p.chosen && <Badge kind="info" text={words.chosen} />}
      </h2>
      <p>
        {takes} {gives}
      </p>
      <ButtonRow>
        {p.chosen ? (
          <ButtonLink href={href} label={words.goOn} fullLabel={words.goOnOf(name)} kind="primary" small />
        ) : (
          <>
            <ActionForm action={paths.ways(p.slug)} label={words.choose} fullLabel={words.chooseOf(name)} fields={{ way: p.way }} small />
            <ButtonLink href={href} label={words.look} fullLabel={words.lookOf(name)} kind="tertiary" small />
          </>
        )}
      </ButtonRow>
    </>
  );
}
