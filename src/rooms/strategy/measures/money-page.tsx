// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { EuroField, Form, HiddenField, NumberField, RadioGroup, StepLine, SubmitButton } from "#ui";
import type { Draft, Measure } from "../draft/draft.ts";
import { certainties } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { costField, costYears } from "./form.ts";

interface MoneyProps {
  body: Body;
  draft: Draft;
  measure: Measure;
  values: Values;
  errors?: Errors | undefined;
  version: number;
}

const words = t.measure;

/** Second page of a measure: when, how many hours, how much and how certain. */
export function MoneyPage(p: MoneyProps) {
  const isNew = p.measure.version === 1;
  return (
    <FormPage body={p.body} view="goals" title={words.moneyTitle(p.measure.label)} lead={t.quoted(p.measure.title)} errors={p.errors}>
      {isNew && <StepLine now={2} of={2} note={words.step} />}
      <MoneyForm {...p} />
    </FormPage>
  );
}

export function MoneyForm(p: MoneyProps) {
  const state = { values: p.values, errors: p.errors };
  return (
    <Form action={paths.measureMoney(p.body.slug, p.measure)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <NumberField name="startsYear" label={words.startsYear} optional {...state} />
      <NumberField name="endsYear" label={words.endsYear} hint={words.endsYearHint} optional {...state} />
      <NumberField name="hoursPerWeek" label={words.hours} hint={words.hoursHint} unit={words.hoursUnit} optional {...state} />
      <NumberField name="posts" label={words.posts} hint={words.postsHint} unit={words.postsUnit} optional {...state} />
      <RadioGroup
        name="moneyCertainty"
        label={words.certainty}
        hint={words.certaintyHint}
        options={certainties.map((value) => ({ value, label: t.certainty[value] }))}
        optional
        {...state}
      />
      <CostFields {...p} />
      <SubmitButton label={words.saveMoney} />
    </Form>
  );
}

function CostFields(p: MoneyProps) {
  const years = costYears(p.draft, p.measure);
  const outside = years.filter((year) => year < p.draft.fromYear || year > p.draft.toYear);
  return (
    <fieldset class="kern-fieldset" aria-describedby="geld-hinweis">
      <legend class="kern-label">{words.costs}</legend>
      <div class="kern-hint" id="geld-hinweis">
        {words.costsHint} {outside.length > 0 && words.outside(outside.join(t.comma))}
      </div>
      <div class="kern-fieldset__body">
        {years.map((year) => (
          <EuroField name={costField(year)} label={words.year(year)} optional values={p.values} errors={p.errors} />
        ))}
      </div>
    </fieldset>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const moneyFields = (draft: Draft, measure: Measure) => [
  { name: "startsYear", label: words.startsYear },
  { name: "endsYear", label: words.endsYear },
  { name: "hoursPerWeek", label: words.hours },
  { name: "moneyCertainty", label: words.certainty, inWords: certaintyInWords },
  ...costYears(draft, measure).map((year) => ({ name: costField(year), label: `${words.costs} ${words.year(year)}` })),
];

function certaintyInWords(value: string): string {
  const certainty = certainties.find((one) => one === value);
  return certainty ? t.certainty[certainty] : value;
}
