// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { ActionForm, ButtonRow, Form, StepLine, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { ColumnTable, PersonalColumns, PlaceQuestion, TechnicalDetails, technicalId, ValueQuestions } from "./column-questions.tsx";
import { FirstQuestion } from "./first-question.tsx";
import { Preview } from "./preview.tsx";
import { umlautSamples } from "./samples.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** Key screen A: what we understood of a list, why, and what she can correct. */
export function UnderstoodPage(p: UnderstoodProps) {
  const { slug } = p.body;
  const path = paths.understood(slug, p.list.id);
  return (
    <DeepPage body={p.body} from="readIn" title={texts.title} lead={`»${p.list.fileName}«`} refused={p.errors !== undefined} wide>
      <StepLine now={2} of={t.reading.steps} note={texts.saved} />
      <HowItWasRead {...p} />
      <Form action={path} errors={p.errors}>
        <FirstQuestion {...p} />
        <ColumnTable {...p} />
        <ValueQuestions {...p} />
        <PlaceQuestion {...p} />
        <PersonalColumns {...p} />
        <Preview {...p} path={path} />
        <TechnicalDetails {...p} />
        <ButtonRow>
          <SubmitButton label={texts.trial} name="go" value="trial" />
          <SubmitButton label={texts.again} kind="secondary" name="go" value="again" />
        </ButtonRow>
        <p class="fk-muted">
          {texts.nothingSaved} {texts.later} {longDate(p.waitsUntil)}.
        </p>
      </Form>
      <ActionForm action={paths.discard(slug, p.list.id)} label={texts.discard} kind="tertiary" />
    </DeepPage>
  );
}

function HowItWasRead(p: UnderstoodProps) {
  const { table } = p.understood;
  const samples = umlautSamples(p.understood.list.items.map((item) => item.name));
  return (
    <ul>
      <li>
        {texts.rows(table.rows.length, table.columns.length)} {texts.header(table.headerRow)} <a href={`#${technicalId}`}>{texts.wrong}</a>
      </li>
      <li>
        {samples.length > 0 ? texts.umlauts(samples) : texts.noUmlauts} <a href={`#${technicalId}`}>{texts.readOtherwise}</a>
      </li>
      {p.understood.hints.map((hint) => (
        <li>{hint}</li>
      ))}
    </ul>
  );
}
