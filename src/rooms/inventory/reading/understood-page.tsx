// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { ActionForm, Alert, ButtonRow, ErrorSummary, HiddenField, StepLine, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { ColumnTable } from "./column-table.tsx";
import { PlaceQuestion, TechnicalDetails, technicalFields } from "./corrections-form.tsx";
import { FirstQuestion } from "./first-question.tsx";
import { PersonalColumns } from "./personal-columns.tsx";
import { Preview } from "./preview.tsx";
import type { UnderstoodProps } from "./understood-props.ts";
import { ValueQuestions } from "./values-form.tsx";
import { WayQuestion } from "./way-question.tsx";

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
          <HiddenField name="version" value={p.list.version} />
          <ErrorSummary errors={p.errors} />
          <HowItWasRead {...p} />
          <AsLastTime {...p} />
          <FirstQuestion {...p} />
          <WayQuestion {...p} />
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
      {p.corrections.asOn !== undefined && (
        <ActionForm action={paths.forgetColumns(slug, p.list.id)} label={texts.forget} kind="tertiary" />
      )}
      <ActionForm action={paths.discard(slug, p.list.id)} label={texts.discard} kind="tertiary" />
    </DeepPage>
  );
}

function HowItWasRead(p: UnderstoodProps) {
  const { facts, hints, samples, hasLostLetters } = p.understood;
  const isText = facts.sheet === undefined;
  return (
    <ul>
      <li>
        {texts.rows(facts.rows, facts.columns)} {texts.header(facts.headerRow)} <a href={technicalFields.headerRow}>{texts.wrong}</a>
      </li>
      <li>
        {hasLostLetters ? texts.umlautsLost : samples.length > 0 ? texts.umlauts(samples) : texts.noUmlauts}{" "}
        {isText && <a href={technicalFields.encoding}>{texts.readOtherwise}</a>}
      </li>
      {hints.map((hint) => (
        <li>{hint}</li>
      ))}
    </ul>
  );
}

/** A list with the same headings was read in before: it starts with the same choices, which can be looked at and forgotten. */
function AsLastTime(p: UnderstoodProps) {
  const { asOn } = p.corrections;
  if (asOn === undefined) return null;
  return (
    <section>
      <Alert kind="info">
        <p>
          {texts.asLastTime(asOn)} <a href="#spalten">{texts.see}</a>
        </p>
      </Alert>
    </section>
  );
}
