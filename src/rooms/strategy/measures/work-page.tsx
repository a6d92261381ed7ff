// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { inventoryPaths } from "#rooms/inventory";
import { Form, HiddenField, SelectField, StepLine, SubmitButton, TextArea, TextField } from "#ui";
import { type Draft, type Goal, type Measure, shortId } from "../draft/draft.ts";
import { measureStatuses } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";

interface FormProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
}

const words = t.measure;

/** A new measure, first page of two: what and who. */
export function NewMeasurePage(p: FormProps & { goal: Goal; id: string }) {
  const title = words.newTitle(p.goal.number);
  return (
    <FormPage body={p.body} view="goals" title={title} lead={t.quoted(p.goal.title)} errors={p.errors}>
      <StepLine now={1} of={2} note={words.step} />
      <p>
        <a href={inventoryPaths.existing(p.body.slug)}>{words.existsAlready}</a>
      </p>
      <Form action={paths.newMeasure(p.body.slug, p.goal)} makes={p.id} errors={p.errors} keeps={paths.keep(p.body.slug)}>
        <WorkFields {...p} />
        <SubmitButton label={words.add} />
      </Form>
    </FormPage>
  );
}

type EditProps = FormProps & { draft: Draft; measure: Measure; version: number };

export function WorkPage(p: EditProps) {
  return (
    <FormPage body={p.body} view="goals" title={words.editTitle(p.measure.label)} errors={p.errors}>
      <WorkForm {...p} />
    </FormPage>
  );
}

export function WorkForm(p: EditProps) {
  return (
    <Form action={paths.measure(p.body.slug, p.measure)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <WorkFields {...p} />
      <SelectField name="status" label={words.status} hint={words.statusHint} options={statusOptions} values={p.values} errors={p.errors} />
      <SelectField name="goal" label={words.goal} options={goalOptions(p.draft)} values={p.values} errors={p.errors} />
      <SubmitButton label={t.save} />
    </Form>
  );
}

const statusOptions = measureStatuses.map((value) => ({ value, label: t.status[value] }));

const goalOptions = (draft: Draft) =>
  draft.goals.map((goal) => ({ value: shortId(goal), label: t.overview.goal(goal.number, goal.title) }));

function WorkFields({ values, errors }: FormProps) {
  const state = { values, errors };
  return (
    <>
      <TextField name="title" label={words.name} hint={words.nameHint} {...state} />
      <TextArea name="description" label={words.description} hint={words.descriptionHint} optional rows={4} {...state} />
      <TextField name="caretaker" label={words.caretaker} hint={words.caretakerHint} optional {...state} />
      <TextArea name="partners" label={words.partners} hint={words.partnersHint} optional rows={2} {...state} />
      <TextArea name="nextStep" label={words.nextStep} hint={words.nextStepHint} optional rows={2} {...state} />
    </>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const workFields = (draft: Draft) => [
  { name: "title", label: words.name },
  { name: "description", label: words.description },
  { name: "caretaker", label: words.caretaker },
  { name: "partners", label: words.partners },
  { name: "nextStep", label: words.nextStep },
  { name: "status", label: words.status, inWords: (value: string) => statusOptions.find((one) => one.value === value)?.label ?? value },
  { name: "goal", label: words.goal, inWords: (value: string) => goalOptions(draft).find((one) => one.value === value)?.label ?? value },
];
