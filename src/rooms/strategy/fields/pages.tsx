// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Form, HiddenField, SubmitButton, TextArea, TextField } from "#ui";
import type { Field } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";

interface FormProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
}

const words = t.field;

/** A new field of action. `id`: of the one that is going to be made. */
export function NewFieldPage(p: FormProps & { id: string }) {
  return (
    <FormPage body={p.body} view="goals" title={words.newTitle} lead={words.lead} errors={p.errors}>
      <Form action={paths.newField(p.body.slug)} makes={p.id} errors={p.errors} keeps={paths.keep(p.body.slug)}>
        <FieldFields {...p} />
        <SubmitButton label={words.add} />
      </Form>
    </FormPage>
  );
}

type EditProps = FormProps & { field: Field; version: number };

export function FieldPage(p: EditProps) {
  return (
    <FormPage body={p.body} view="goals" title={words.editTitle(p.field.number)} errors={p.errors}>
      <FieldForm {...p} />
    </FormPage>
  );
}

export function FieldForm(p: EditProps) {
  return (
    <Form action={paths.field(p.body.slug, p.field)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <FieldFields {...p} />
      <SubmitButton label={t.save} />
    </Form>
  );
}

function FieldFields(p: FormProps) {
  return (
    <>
      <TextField name="title" label={words.name} hint={words.nameHint} values={p.values} errors={p.errors} />
      <TextArea name="description" label={words.description} hint={words.descriptionHint} optional values={p.values} errors={p.errors} />
    </>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const fieldFields = [
  { name: "title", label: words.name },
  { name: "description", label: words.description },
];
