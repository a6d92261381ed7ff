// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { ActionForm, ButtonRow, ErrorSummary, StepLine, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { ColumnTable } from "./column-table.tsx";
import { PersonalColumns, PlaceQuestion, TechnicalDetails, technicalFields, ValueQuestions } from "./corrections-form.tsx";
import { FirstQuestion } from "./first-question.tsx";
import { Preview } from "./preview.tsx";
import { umlautSamples } from "./samples.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** Key screen A: what we understood of a list, why, and what she can correct. One form, because everything belongs together. */
export function UnderstoodPage(p: UnderstoodProps) {
  const { slug } = p.body;
  const path = paths.understood(slug, p.list.id);
  return (
    <DeepPage body={p.body} from="readIn" title={texts.title} lead={`»${p.list.fileName}«`} refused={p.errors !== undefined} wide>
      <StepLine now={2} of={t.reading.steps} note={texts.saved} />
      <fk-unsaved data-changed={p.errors ? "" : undefined}>
        <form method="post" action={path} novalidate>
          <ErrorSummary errors={p.errors} />
          <HowItWasRead {...p} />
          <FirstQuestion {...p} />
          <ColumnTable {...p} />
          <ValueQuestions {...p} />
          <PlaceQuestion {...p} />
          <PersonalColumns {...p} />
          <Preview {...p} path={path} />
          <TechnicalDetails {...p} />
          <section>
            <ButtonRow>
              <SubmitButton label={texts.trial} name="go" value="trial" />
              <SubmitButton label={texts.again} kind="secondary" name="go" value="again" />
            </ButtonRow>
          </section>
        </form>
      </fk-unsaved>
      <p class="fk-muted">
        {texts.nothingSaved} {texts.later(longDate(p.waitsUntil))}
      </p>
      <ActionForm action={paths.discard(slug, p.list.id)} label={texts.discard} kind="tertiary" />
    </DeepPage>
  );
}

function HowItWasRead(p: UnderstoodProps) {
  const { facts, hints } = p.understood;
  const samples = umlautSamples(p.understood.list.items.map((item) => item.name));
  const isText = facts.sheet === undefined;
  return (
    <ul>
      <li>
        {texts.rows(facts.rows, facts.columns)} {texts.header(facts.headerRow)} <a href={technicalFields.headerRow}>{texts.wrong}</a>
      </li>
      <li>
        {samples.length > 0 ? texts.umlauts(samples) : texts.noUmlauts}{" "}
        {isText && <a href={technicalFields.encoding}>{texts.readOtherwise}</a>}
      </li>
      {hints.map((hint) => (
        <li>{hint}</li>
      ))}
    </ul>
  );
}
