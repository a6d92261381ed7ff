// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Form, HiddenField, NumberField, SubmitButton, TextArea, TextField } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";

interface FormProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
}

/** Title, period, occasion and principles of a strategy. */
export function FramePage(p: FormProps & { version: number }) {
  return (
    <FormPage body={p.body} view="overview" title={t.frame.title} errors={p.errors}>
      <FrameForm {...p} />
    </FormPage>
  );
}

export function FrameForm(p: FormProps & { version: number }) {
  return (
    <Form action={paths.frame(p.body.slug)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <TextField name="title" label={t.start.name} values={p.values} errors={p.errors} />
      <NumberField name="fromYear" label={t.start.fromYear} values={p.values} errors={p.errors} />
      <NumberField name="toYear" label={t.start.toYear} values={p.values} errors={p.errors} />
      <TextArea name="occasion" label={t.frame.occasion} hint={t.frame.occasionHint} optional values={p.values} errors={p.errors} />
      <TextArea name="tenets" label={t.frame.tenets} hint={t.frame.tenetsHint} optional values={p.values} errors={p.errors} />
      <SubmitButton label={t.save} />
    </Form>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const frameFields = [
  { name: "title", label: t.start.name },
  { name: "fromYear", label: t.start.fromYear },
  { name: "toYear", label: t.start.toYear },
  { name: "occasion", label: t.frame.occasion },
  { name: "tenets", label: t.frame.tenets },
];
