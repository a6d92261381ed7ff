// SPDX-License-Identifier: EUPL-1.2
import { Badge, type Column, DataTable, Disclosure } from "#ui";
import { type Goal, type Measure, shortId } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { foundationLine, moneyOf, signFacts, timeOf, whenOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { t } from "../texts.de.ts";

const words = t.overview;

/** A goal with what it rests on, its measures and its signs. */
export function GoalSection(p: { slug: string; goal: Goal; level: 2 | 3 }) {
  const { slug, goal, level } = p;
  const Title = level === 2 ? "h2" : "h3";
  const Sub = level === 2 ? "h3" : "h4";
  return (
    <section class="fk-plan" id={`ziel-${shortId(goal)}`}>
      <div class="fk-headline">
        <Title>{words.goal(goal.number, goal.title)}</Title>
        {goal.fromModel !== null && <Badge text={t.models.mark} />}
      </div>
      <Prose text={goal.description} />
      <RestsOn slug={slug} goal={goal} />
      {goal.measures.length === 0 ? (
        <p>
          {words.noMeasures} <a href={paths.newMeasure(slug, goal)}>{words.addMeasure}</a>
        </p>
      ) : (
        <MeasureTable slug={slug} goal={goal} />
      )}
      {goal.signs.length === 0 && goal.withoutSignReason !== null ? (
        <p>{words.withoutReason(goal.withoutSignReason)}</p>
      ) : (
        <>
          <Sub>{words.signs}</Sub>
          <Signs slug={slug} goal={goal} />
        </>
      )}
    </section>
  );
}

/** What the goal rests on, in words behind one line; on paper they all stand there. */
function RestsOn(p: { slug: string; goal: Goal }) {
  const { slug, goal } = p;
  if (goal.foundations.length === 0) {
    return (
      <p>
        {words.restsOnNothing}
        <span class="fk-screen">
          {t.dot}
          <a href={paths.newFoundation(slug, goal)}>{words.restsOnNothingWhy}</a>
        </span>
      </p>
    );
  }
  return (
    <Disclosure summary={words.restsOn(goal.foundations.length)}>
      <ul>
        {goal.foundations.map((foundation) => (
          <li>{foundationLine(foundation)}</li>
        ))}
      </ul>
      <p class="fk-screen">
        <a href={paths.goalFoundations(slug, goal)} aria-label={words.foundationsEditOf(goal.number)}>
          {words.foundationsEdit}
        </a>
      </p>
    </Disclosure>
  );
}

function MeasureTable(p: { slug: string; goal: Goal }) {
  const { slug } = p;
  const heads = words.columns;
  const columns: Column<Measure>[] = [
    { head: heads.measure, rowHeader: true, cell: (measure) => <MeasureName slug={slug} measure={measure} /> },
    { head: heads.caretaker, cell: (measure) => measure.caretaker || words.caretakerOpen },
    { head: heads.when, cell: (measure) => whenIn(measure) },
    { head: heads.money, cell: (measure) => <MoneyAndTime slug={slug} measure={measure} /> },
  ];
  return <DataTable caption={words.measuresCaption(p.goal.number)} hideCaption columns={columns} rows={p.goal.measures} />;
}

/** What is planned says when; what is under way says so too. */
function whenIn(measure: Measure): string {
  return measure.status === "planned" ? whenOf(measure) : `${whenOf(measure)}${t.dot}${t.status[measure.status]}`;
}

function MeasureName(p: { slug: string; measure: Measure }) {
  const { measure } = p;
  return (
    <>
      <a href={paths.measure(p.slug, measure)}>{words.measureName(measure.label, measure.title)}</a>
      {measure.fromModel !== null && (
        <>
          {" "}
          <Badge text={t.models.mark} />
        </>
      )}
    </>
  );
}

function MoneyAndTime(p: { slug: string; measure: Measure }) {
  const time = timeOf(p.measure);
  return (
    <>
      <a href={paths.measureMoney(p.slug, p.measure)}>{moneyOf(p.measure)}</a>
      {time !== null && `${t.dot}${time}`}
    </>
  );
}

function Signs(p: { slug: string; goal: Goal }) {
  const { slug, goal } = p;
  if (goal.signs.length > 0) {
    return (
      <ul>
        {goal.signs.map((sign) => (
          <li>
            <a href={paths.sign(slug, sign)}>{sign.name}</a>
            {t.dot}
            {signFacts(sign, "today")}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      {words.noSigns}
      <span class="fk-screen">
        {t.dot}
        <a href={paths.newSign(slug, goal)} aria-label={words.addSignTo(goal.number)}>
          {words.addSign}
        </a>
        {t.dot}
        <a href={paths.withoutSign(slug, goal)} aria-label={words.withoutFor(goal.number)}>
          {words.without}
        </a>
      </span>
    </p>
  );
}
