// SPDX-License-Identifier: EUPL-1.2
import type { WaitingRequest } from "#identity";
import { type Body, type Merger, MergerDeskNote, type WaitingPlace } from "#register";
import type { SharedDraft } from "#rooms/strategy";
import { EmptyState, Page } from "#ui";
import { type News, NewsList } from "../home/pages.tsx";
import { places } from "../paths.ts";
import { t } from "../texts.de.ts";
import { Due, requestsDue } from "./due.tsx";
import type { RolePart } from "./roles/load.ts";
import { AlsoHere } from "./roles/page.tsx";
import { SharedDrafts } from "./together.tsx";

interface StateProps {
  body: Body;
  news: readonly News[];
  drafts: readonly SharedDraft[];
  parts: readonly RolePart[];
  /** Places that ended and whose merger is not recorded. */
  waiting: readonly WaitingPlace[];
  mergers: readonly Merger[];
  /** Requests for access that wait for the state unit, the longest first. */
  requests: readonly WaitingRequest[];
}

/** The state unit's start page: what is public, and drafts that towns share with it. */
export function StatePage(p: StateProps) {
  return (
    <Page
      title={t.state.title}
      seenBy={{ kind: "team", text: t.state.seenBy }}
      lead={t.state.lead}
      primary={{ label: t.state.municipalities, href: places.list }}
    >
      <Due lines={requestsDue("land", p.requests)} />
      {p.drafts.length > 0 && (
        <section>
          <h2>{t.state.drafts}</h2>
          <SharedDrafts drafts={p.drafts} />
        </section>
      )}
      {p.news.length > 0 ? <NewsList news={p.news} /> : <EmptyState text={t.state.none} />}
      <MergerDeskNote waiting={p.waiting} mergers={p.mergers} />
      <p>
        <a href={places.team("land")}>{t.state.team}</a>
      </p>
      <AlsoHere parts={p.parts} body={p.body} />
    </Page>
  );
}
