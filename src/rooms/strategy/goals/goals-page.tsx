// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ButtonLink, ButtonRow, EmptyState } from "#ui";
import { type Draft, type Field, type Goal, shortId } from "../draft/draft.ts";
import type { Removed } from "../draft/removed.ts";
import { FieldHead } from "../fields/head.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { ViewPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { GoalSection } from "./goal-section.tsx";
import { RemovedList } from "./removed-list.tsx";

const words = t.goals;

/** With more goals than this they are folded here, and the overview begins with its contents. */
export const manyGoals = 6;

interface Props {
  body: Body;
  draft: Draft;
  /** The end of the id of the goal that is unfolded, or "alle". */
  open: string;
}

/** Everything that can be added, ordered and removed. */
export function GoalsPage(p: Props & { removed: readonly Removed[] }) {
  const { body, draft } = p;
  const { slug } = body;
  const add = { label: t.overview.addGoal, href: paths.newGoal(slug) };
  const empty = draft.goals.length === 0;
  return (
    <ViewPage body={body} view="goals" title={t.tabs.goals} lead={words.lead} {...(empty ? {} : { primary: add })} wide>
      {empty && <EmptyState text={t.overview.noGoals} action={add} />}
      <ButtonRow>
        <ButtonLink href={paths.models(slug)} label={t.models.open} small />
        <ButtonLink href={paths.newField(slug)} label={words.addField} kind="tertiary" small />
      </ButtonRow>
      <fk-order data-action={paths.order(slug)} data-failed={t.order.failed}>
        {draft.goals.length > manyGoals && <FoldAll {...p} />}
        <p class="fk-muted" data-how hidden>
          {t.order.howTo}
        </p>
        <div data-list="field">
          {draft.fields.map((field) => (
            <FieldSection {...p} field={field} />
          ))}
        </div>
        <WithoutField {...p} />
        <p class="fk-order__note" data-note hidden />
      </fk-order>
      {p.removed.length > 0 && <RemovedList body={body} removed={p.removed} />}
    </ViewPage>
  );
}

/** With many goals all are folded but one; this unfolds them all. */
function FoldAll(p: Props) {
  const open = p.open === "alle";
  return (
    <p>
      <a href={open ? paths.goals(p.body.slug) : paths.allGoals(p.body.slug)}>{open ? words.closeAll : words.openAll}</a>
    </p>
  );
}

function FieldSection(p: Props & { field: Field }) {
  const { field, draft, body } = p;
  const goals = draft.goals.filter(({ fieldId }) => fieldId === field.id);
  return (
    <section class="fk-field" id={`feld-${shortId(field)}`} data-item={field.id} data-thing="field">
      <FieldHead slug={body.slug} field={field} last={field.number === draft.fields.length} />
      {goals.length === 0 && <p>{t.field.noGoals}</p>}
      <GoalList {...p} into={field.id} goals={goals} level={3} />
      <ButtonRow>
        <ButtonLink
          href={paths.newGoalIn(body.slug, field)}
          label={t.field.addGoal}
          fullLabel={t.field.addGoalTo(field.number)}
          icon="add"
          small
        />
      </ButtonRow>
    </section>
  );
}

/** Goals in no field of action: all of them, or a section of its own after the fields. */
function WithoutField(p: Props) {
  const known = new Set<string | null>(p.draft.fields.map(({ id }) => id));
  const goals = p.draft.goals.filter(({ fieldId }) => !known.has(fieldId));
  if (known.size === 0) return <GoalList {...p} into="" goals={goals} level={2} />;
  return (
    <section class="fk-field">
      <h2>{t.field.none}</h2>
      <GoalList {...p} into="" goals={goals} level={3} />
    </section>
  );
}

function GoalList(p: Props & { into: string; goals: readonly Goal[]; level: 2 | 3 }) {
  const { goals, draft } = p;
  const folds = draft.goals.length > manyGoals;
  return (
    <div class="fk-goals" data-list="goal" data-into={p.into}>
      {goals.map((goal) => (
        <GoalSection
          body={p.body}
          goal={goal}
          level={p.level}
          first={goal === goals.at(0)}
          last={goal === goals.at(-1)}
          fold={folds ? (p.open === "alle" || p.open === shortId(goal) ? "open" : "closed") : "never"}
        />
      ))}
    </div>
  );
}
