// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import { longDate, timeOfDay } from "#kit/text";
import type { Body } from "#register";
import { ButtonLink, ButtonRow, Card, EmptyState, PrintButton } from "#ui";
import { tenetsOf } from "../content/freeze.ts";
import type { Standing } from "../decision/history.ts";
import { type Draft, shortId } from "../draft/draft.ts";
import { hintsFor } from "../draft/hints.ts";
import { type NextStep, nextStepOf } from "../draft/next.ts";
import { manyGoals } from "../goals/goals-page.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { fullTitle } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { CommentsLine, ShowDraft } from "../reading/links.tsx";
import { ViewPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { FromConnections, WaysLine } from "../ways/line.tsx";
import { GoalSection } from "./goal-section.tsx";
import { Hints } from "./hints.tsx";
import type { Overview } from "./load.ts";
import { Totals } from "./totals.tsx";

const words = t.overview;

/** The overview is the strategy: one page, in order, printable. */
export function OverviewPage(p: Overview & { body: Body }) {
  const { body, draft } = p;
  const { slug } = body;
  const hints = hintsFor(draft, slug);
  const next = nextStepOf(draft, p.standing, slug, hints);
  const empty = draft.goals.length === 0;
  return (
    <ViewPage
      body={body}
      view="overview"
      title={fullTitle(draft)}
      lead={statusOf(p.standing)}
      actions={
        <>
          <ShowDraft slug={slug} />
          <PrintButton />
        </>
      }
      wide
    >
      <p class="fk-screen">{words.saved(longDate(draft.updatedAt), timeOfDay(draft.updatedAt))}</p>
      <CommentsLine slug={slug} />
      {next && !empty && <GoOn next={next} />}
      <Prose text={draft.occasion} />
      <Tenets draft={draft} />
      {draft.goals.length > manyGoals && <Contents draft={draft} />}
      {empty && <EmptyState text={words.noGoals} action={{ label: words.addGoal, href: paths.newGoal(slug) }} />}
      <Goals slug={slug} draft={draft} />
      <ButtonRow>
        {!empty && <ButtonLink href={paths.newGoal(slug)} label={words.addGoal} icon="add" />}
        <FromConnections slug={slug} count={p.connections} />
        <ButtonLink href={paths.models(slug)} label={t.models.open} />
      </ButtonRow>
      {!empty && <Totals draft={draft} />}
      {!empty && <Hints body={body} hints={hints} />}
      <WaysLine slug={slug} draft={draft} />
      <p class="fk-screen">
        <a href={identityPaths.trailOfArea(slug, "strategy")}>{words.trail}</a>
      </p>
    </ViewPage>
  );
}

function statusOf(standing: Standing): string {
  if (standing.kind === "never-adopted") return `${words.draft}${t.dot}${words.editionNone}`;
  const { number } = standing.edition;
  return `${words.draft}${t.dot}${standing.kind === "same" ? words.editionSame(number) : words.editionOlder(number)}`;
}

function GoOn(p: { next: NextStep }) {
  return (
    <div class="fk-screen">
      <Card title={words.goOn} first footer={<ButtonLink href={p.next.path} label={words.goOnButton} kind="primary" />}>
        <p>{p.next.text}</p>
      </Card>
    </div>
  );
}

function Tenets(p: { draft: Draft }) {
  const tenets = tenetsOf(p.draft);
  if (tenets.length === 0) return null;
  return (
    <>
      <h2>{words.tenets}</h2>
      <ul>
        {tenets.map((tenet) => (
          <li>{tenet}</li>
        ))}
      </ul>
    </>
  );
}

function Contents(p: { draft: Draft }) {
  return (
    <nav class="fk-contents fk-screen" aria-label={words.contents}>
      <ol>
        {p.draft.goals.map((goal) => (
          <li>
            <a href={`#ziel-${shortId(goal)}`}>{goal.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Field by field; a strategy without fields of action is a list of goals. */
function Goals(p: { slug: string; draft: Draft }) {
  const { fields, goals } = p.draft;
  if (fields.length === 0) return goals.map((goal) => <GoalSection slug={p.slug} goal={goal} level={2} />);
  const known = new Set<string | null>(fields.map(({ id }) => id));
  const others = goals.filter(({ fieldId }) => !known.has(fieldId));
  return (
    <>
      {fields.map((field) => (
        <section class="fk-field" id={`feld-${shortId(field)}`}>
          <h2>{t.field.title(field.number, field.title)}</h2>
          <Prose text={field.description} />
          {!goals.some(({ fieldId }) => fieldId === field.id) && <p>{t.field.noGoals}</p>}
          {goals
            .filter(({ fieldId }) => fieldId === field.id)
            .map((goal) => (
              <GoalSection slug={p.slug} goal={goal} level={3} />
            ))}
        </section>
      ))}
      {others.length > 0 && (
        <section class="fk-field">
          <h2>{t.field.none}</h2>
          {others.map((goal) => (
            <GoalSection slug={p.slug} goal={goal} level={3} />
          ))}
        </section>
      )}
    </>
  );
}
