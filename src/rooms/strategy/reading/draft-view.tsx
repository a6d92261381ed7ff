// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { decimal } from "#kit/text";
import { SummaryList } from "#ui";
import { Beside, type Commented, CommentList } from "../comments/beside.tsx";
import { type Block, blockPart, blocksOf } from "../comments/blocks.ts";
import { commentTexts } from "../comments/texts.ts";
import { tenetsOf } from "../content/freeze.ts";
import { sumsOf } from "../content/sums.ts";
import { type Draft, type Field, type Goal, type Measure, measuresOf, type Sign } from "../draft/draft.ts";
import { MoneyTable } from "../overview/money-table.tsx";
import { phraseTexts } from "../phrase-texts.ts";
import { countedOf, moneyOf, signFacts, whenOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { SaidInGerman, SaidWithin } from "../said.tsx";
import type { Door } from "./door.ts";
import { readingTexts } from "./texts.ts";

const t = readingTexts.view;

interface ViewProps {
  draft: Draft;
  door: Door;
  readerId: string | null;
  commented: Commented;
}

type Draws = (block: Block | undefined, children: Child) => Child;

/** The whole draft to read, each part with its comments. Draws nothing that is only for the team, such as next steps. */
export function DraftView(p: ViewProps) {
  const { draft } = p;
  const blocks = new Map(blocksOf(draft).map((block) => [block.id, block]));
  const beside: Draws = (block, children) => (
    <>
      {block && (
        <Beside {...p} block={block}>
          {children}
        </Beside>
      )}
    </>
  );
  const goals = (field: Field | null) => draft.goals.filter((goal) => fieldOf(draft, goal) === (field?.id ?? null));
  return (
    <article class="fk-draft">
      <svg class="fk-draft__mark" viewBox="0 0 400 110" aria-hidden="true" focusable="false">
        <text x="200" y="84" text-anchor="middle">
          {readingTexts.watermark}
        </text>
      </svg>
      {beside(blocks.get(draft.id), <Opening draft={draft} />)}
      {draft.goals.length === 0 && <p>{t.noGoals}</p>}
      {draft.fields.map((field) => (
        <>
          {beside(blocks.get(field.id), <FieldText field={field} />)}
          {goals(field).map((goal) => (
            <GoalPart goal={goal} level={3} blocks={blocks} beside={beside} />
          ))}
        </>
      ))}
      {draft.fields.length > 0 && goals(null).length > 0 && <h2>{t.noField}</h2>}
      {goals(null).map((goal) => (
        <GoalPart goal={goal} level={draft.fields.length > 0 ? 3 : 2} blocks={blocks} beside={beside} />
      ))}
      <Totals draft={draft} />
      <OnRemoved {...p} blocks={blocks} />
    </article>
  );
}

/** A goal of a field that was removed stands in none. */
function fieldOf(draft: Draft, goal: Goal): string | null {
  return draft.fields.some(({ id }) => id === goal.fieldId) ? goal.fieldId : null;
}

function Opening({ draft }: { draft: Draft }) {
  const tenets = tenetsOf(draft);
  return (
    <>
      <Prose text={draft.occasion} />
      {tenets.length > 0 && (
        <>
          <h2>{t.tenets}</h2>
          <ul>
            {tenets.map((tenet) => (
              <li>
                <SaidInGerman text={tenet} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FieldText({ field }: { field: Field }) {
  return (
    <>
      <h2>
        <SaidWithin sentence={(title) => t.field(field.number, title)} text={field.title} />
      </h2>
      <Prose text={field.description} />
    </>
  );
}

interface GoalProps {
  goal: Goal;
  level: 2 | 3;
  blocks: ReadonlyMap<string, Block>;
  beside: Draws;
}

function GoalPart(p: GoalProps) {
  const { goal, blocks, beside } = p;
  return (
    <>
      {beside(blocks.get(goal.id), <GoalText goal={goal} level={p.level} />)}
      {goal.signs.map((sign) => beside(blocks.get(sign.id), <SignText sign={sign} />))}
      {goal.measures.map((measure) => beside(blocks.get(measure.id), <MeasureText measure={measure} level={p.level} />))}
    </>
  );
}

function GoalText({ goal, level }: { goal: Goal; level: 2 | 3 }) {
  const Title = level === 2 ? "h2" : "h3";
  const reason = goal.signs.length === 0 ? goal.withoutSignReason : null;
  return (
    <>
      <Title>
        <SaidWithin sentence={(title) => t.goal(goal.number, title)} text={goal.title} />
      </Title>
      <Prose text={goal.description} />
      {goal.foundations.length === 0 ? (
        <p>{t.restsOnNothing}</p>
      ) : (
        <>
          <p>
            <b>{t.restsOn}</b>
          </p>
          <ul>
            {goal.foundations.map((foundation) => (
              <li>
                <Foundation foundation={foundation} />
              </li>
            ))}
          </ul>
        </>
      )}
      {reason !== null && (
        <p>
          <SaidWithin sentence={t.withoutSign} text={reason} />
        </p>
      )}
      {goal.signs.length === 0 && reason === null && <p>{t.noSigns}</p>}
      {goal.measures.length === 0 && <p>{t.noMeasures}</p>}
    </>
  );
}

/** What a goal rests on, and when it was counted. */
function Foundation({ foundation }: { foundation: Goal["foundations"][number] }) {
  const counted = countedOf(foundation);
  if (counted === null) return <SaidInGerman text={foundation.text} />;
  return (
    <>
      <SaidInGerman text={foundation.text.replace(/\.$/, "")} />
      {phraseTexts.dot}
      {counted}
    </>
  );
}

function SignText({ sign }: { sign: Sign }) {
  return (
    <p>
      <b>{t.signs}:</b> <SaidInGerman text={sign.name} />
      {phraseTexts.dot}
      {signFacts(sign, "today")}
      {sign.definition !== "" && (
        <>
          <br />
          <SaidInGerman text={sign.definition} />
        </>
      )}
    </p>
  );
}

function MeasureText({ measure, level }: { measure: Measure; level: 2 | 3 }) {
  const Title = level === 2 ? "h3" : "h4";
  const { facts } = t;
  return (
    <>
      <Title>
        <SaidWithin sentence={(title) => t.measure(measure.label, title)} text={measure.title} />
      </Title>
      <Prose text={measure.description} />
      <SummaryList
        items={[
          { name: facts.caretaker, content: measure.caretaker === "" ? t.caretakerOpen : <SaidInGerman text={measure.caretaker} /> },
          { name: facts.partners, content: measure.partners === "" ? "" : <Prose text={measure.partners} /> },
          { name: facts.when, content: whenOf(measure) },
          { name: facts.hours, content: measure.hoursPerWeek === null ? "" : decimal(measure.hoursPerWeek) },
          { name: facts.posts, content: measure.posts === null ? "" : decimal(measure.posts, 2) },
          { name: facts.money, content: moneyOf(measure) },
        ]}
      />
    </>
  );
}

function Totals({ draft }: { draft: Draft }) {
  const sums = sumsOf(measuresOf(draft), draft);
  const hours = sums.measuresWithHours > 0 ? [t.hours(decimal(sums.hoursPerWeek))] : [];
  return (
    <>
      <h2>{t.sums}</h2>
      <p>{[t.measures(sums.measures), ...hours].join(phraseTexts.dot)}</p>
      {sums.amountCents === 0 ? <p>{t.noMoney}</p> : <MoneyTable sums={sums} />}
    </>
  );
}

/** Comments whose block is not in the draft any more: nothing that was said gets lost. */
function OnRemoved(p: ViewProps & { blocks: ReadonlyMap<string, Block> }) {
  const there = new Set([...p.blocks.values()].map(blockPart));
  const comments = [...p.commented].flatMap(([part, some]) => (there.has(part) ? [] : some));
  if (comments.length === 0) return null;
  return (
    <>
      <h2>{commentTexts.beside.toRemoved}</h2>
      <CommentList {...p} comments={comments} named />
    </>
  );
}
