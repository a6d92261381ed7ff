// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Form, HiddenField, SelectField, SubmitButton, TextArea, TextField } from "#ui";
import { type Draft, type Goal, shortId } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";

interface FormProps {
  body: Body;
  draft: Draft;
  values: Values;
  errors?: Errors | undefined;
}

const words = t.goal;

/** A new goal. `id`: of the goal that is going to be made. */
export function NewGoalPage(p: FormProps & { id: string }) {
  return (
    <FormPage body={p.body} view="goals" title={words.newTitle} lead={words.lead} errors={p.errors}>
      <Form action={paths.newGoal(p.body.slug)} makes={p.id} errors={p.errors} keeps={paths.keep(p.body.slug)}>
        <GoalFields {...p} />
        <SubmitButton label={words.add} />
      </Form>
    </FormPage>
  );
}

export function GoalPage(p: FormProps & { goal: Goal; version: number }) {
  return (
    <FormPage body={p.body} view="goals" title={words.editTitle(p.goal.number)} errors={p.errors}>
      <GoalForm {...p} />
    </FormPage>
  );
}

export function GoalForm(p: FormProps & { goal: Goal; version: number }) {
  return (
    <Form action={paths.goal(p.body.slug, p.goal)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <GoalFields {...p} />
      <SubmitButton label={t.save} />
    </Form>
  );
}

function GoalFields(p: FormProps) {
  return (
    <>
      <TextField name="title" label={words.name} hint={words.nameHint} values={p.values} errors={p.errors} />
      <TextArea name="description" label={words.description} hint={words.descriptionHint} optional values={p.values} errors={p.errors} />
      {p.draft.fields.length > 0 && (
        <SelectField
          name="fieldId"
          label={words.field}
          options={fieldOptions(p.draft)}
          emptyLabel={words.noField}
          optional
          values={p.values}
          errors={p.errors}
        />
      )}
    </>
  );
}

const fieldOptions = (draft: Draft) =>
  draft.fields.map((field) => ({ value: shortId(field), label: t.field.title(field.number, field.title) }));

/** The fields of the form, for showing two versions side by side. */
export const goalFields = (draft: Draft) => [
  { name: "title", label: words.name },
  { name: "description", label: words.description },
  {
    name: "fieldId",
    label: words.field,
    inWords: (value: string) => fieldOptions(draft).find((one) => one.value === value)?.label ?? words.noField,
  },
];
