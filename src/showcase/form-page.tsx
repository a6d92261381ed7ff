// SPDX-License-Identifier: EUPL-1.2
import {
  DateField,
  EuroField,
  Form,
  type FormState,
  NumberField,
  Page,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui";
import { showcasePaths as paths } from "./paths.ts";
import { t } from "./texts.de.ts";

/** A whole form to try: empty, refused with everything still there, and sent. */
export function FormPage(p: FormState) {
  const { fields, choices, form } = t;
  const breadcrumb = [{ label: t.back, href: paths.all }];
  return (
    <Page title={form.title} lead={form.lead} breadcrumb={breadcrumb} refused={p.errors !== undefined}>
      <Form action={paths.form} errors={p.errors}>
        <TextField {...p} name="name" label={fields.line} hint={fields.lineHint} />
        <TextArea {...p} name="said" label={fields.area} optional />
        <SelectField {...p} name="field" label={fields.select} options={fieldOptions} width="medium" />
        <NumberField {...p} name="people" label={fields.number} unit={fields.numberUnit} optional />
        <EuroField {...p} name="money" label={fields.euro} optional />
        <DateField {...p} name="on" label={fields.date} optional />
        <RadioGroup {...p} name="way" label={choices.one} options={wayOptions} />
        <SubmitButton label={form.send} />
      </Form>
    </Page>
  );
}

const fieldOptions = [
  { value: "sport", label: t.ways.sport },
  { value: "culture", label: t.ways.culture },
];

const wayOptions = [
  { value: "list", label: t.choices.list, hint: t.choices.listHint },
  { value: "hand", label: t.choices.hand },
];
