// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { CheckboxGroup, Form, HiddenField, NumberField, RadioGroup, SubmitButton, TextArea, TextField } from "#ui";
import type { Goal, Sign } from "../draft/draft.ts";
import { signKinds } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";

interface FormProps {
  body: Body;
  goal: Goal;
  values: Values;
  errors?: Errors | undefined;
}

const words = t.signs;
const unknownOption = [{ value: "yes", label: words.unknownYes, hint: words.unknownHint }];
const options = signKinds.map((value) => ({ value, ...t.signKind[value] }));

/** A new sign for a goal. `id`: of the sign that is going to be made. */
export function NewSignPage(p: FormProps & { id: string }) {
  return (
    <FormPage body={p.body} view="goals" title={words.newTitle(p.goal.number)} lead={words.lead} errors={p.errors}>
      <p>{t.quoted(p.goal.title)}</p>
      <Form action={paths.newSign(p.body.slug, p.goal)} makes={p.id} errors={p.errors} keeps={paths.keep(p.body.slug)}>
        <SignFields {...p} />
        <SubmitButton label={words.add} />
      </Form>
    </FormPage>
  );
}

type EditProps = FormProps & { sign: Sign; version: number };

export function SignPage(p: EditProps) {
  return (
    <FormPage body={p.body} view="goals" title={words.editTitle} lead={t.quoted(p.goal.title)} errors={p.errors}>
      <SignForm {...p} />
    </FormPage>
  );
}

export function SignForm(p: EditProps) {
  return (
    <Form action={paths.sign(p.body.slug, p.sign)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <SignFields {...p} />
      <SubmitButton label={t.save} />
    </Form>
  );
}

function SignFields({ values, errors }: FormProps) {
  const state = { values, errors };
  return (
    <>
      <TextField name="name" label={words.name} hint={words.nameHint} {...state} />
      <RadioGroup name="kind" label={words.kind} options={options} initial="count" {...state} />
      <TextField name="unit" label={words.unit} hint={words.unitHint} optional {...state} />
      <TextArea name="definition" label={words.definition} hint={words.definitionHint} optional rows={3} {...state} />
      <NumberField name="baseline" label={words.baseline} hint={words.baselineHint} optional {...state} />
      <CheckboxGroup name="baselineUnknown" label={words.unknown} options={unknownOption} {...state} />
      <NumberField name="target" label={words.target} optional {...state} />
      <NumberField name="targetYear" label={words.targetYear} optional {...state} />
    </>
  );
}

type WithoutProps = FormProps & { version: number };

/** One sentence for a goal that has no sign on purpose. */
export function WithoutSignPage(p: WithoutProps) {
  return (
    <FormPage body={p.body} view="goals" title={words.withoutTitle(p.goal.number)} lead={words.withoutLead} errors={p.errors}>
      <WithoutSignForm {...p} />
      <p>
        <a href={paths.newSign(p.body.slug, p.goal)}>{words.instead}</a>
      </p>
    </FormPage>
  );
}

export function WithoutSignForm(p: WithoutProps) {
  return (
    <Form action={paths.withoutSign(p.body.slug, p.goal)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} values={p.values} errors={p.errors} />
      <SubmitButton label={words.withoutSave} />
    </Form>
  );
}

export const withoutFields = [{ name: "reason", label: words.reason }];

/** The fields of the form, for showing two versions side by side. */
export const signFields = [
  { name: "name", label: words.name },
  { name: "kind", label: words.kind, inWords: (value: string) => options.find((one) => one.value === value)?.label ?? value },
  { name: "unit", label: words.unit },
  { name: "definition", label: words.definition },
  { name: "baseline", label: words.baseline },
  { name: "baselineUnknown", label: words.unknown, inWords: () => words.unknownYes },
  { name: "target", label: words.target },
  { name: "targetYear", label: words.targetYear },
];
