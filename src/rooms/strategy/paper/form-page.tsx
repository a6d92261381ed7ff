// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { Form, HiddenField, SubmitButton, TextArea, TextField } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";

interface PaperProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
  /** 0: nobody has saved yet, the fields hold model texts. */
  version: number;
}

const words = t.paper;

/** The texts of the council paper that do not follow from the draft. */
export function PaperPage(p: PaperProps) {
  return (
    <FormPage body={p.body} view="decision" title={words.title} lead={p.version === 0 && words.lead} errors={p.errors}>
      <PaperForm {...p} />
    </FormPage>
  );
}

export function PaperForm(p: PaperProps) {
  const state = { values: p.values, errors: p.errors };
  const model = p.version === 0 ? words.model : undefined;
  return (
    <Form action={paths.paper(p.body.slug)} errors={p.errors}>
      <HiddenField name="version" value={p.version} />
      <TextField name="number" label={words.number} hint={words.numberHint} optional width="medium" {...state} />
      <TextField name="subject" label={words.subject} hint={model} {...state} />
      <TextField name="department" label={words.department} hint={words.departmentHint} optional {...state} />
      <TextArea name="proposal" label={words.proposal} hint={model} rows={6} {...state} />
      <TextArea name="reasons" label={words.reasons} hint={model} rows={8} {...state} />
      <TextArea name="alternatives" label={words.alternatives} hint={words.alternativesHint} optional rows={4} {...state} />
      <SubmitButton label={words.save} />
    </Form>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const paperFields = [
  { name: "number", label: words.number },
  { name: "subject", label: words.subject },
  { name: "department", label: words.department },
  { name: "proposal", label: words.proposal },
  { name: "reasons", label: words.reasons },
  { name: "alternatives", label: words.alternatives },
];
