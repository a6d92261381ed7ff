// SPDX-License-Identifier: EUPL-1.2
import {
  type ButtonKind,
  ButtonLink,
  ButtonRow,
  CheckboxGroup,
  DateField,
  EuroField,
  FileField,
  NumberField,
  RadioGroup,
  SearchForm,
  SelectField,
  TextArea,
  TextField,
} from "#ui";
import { showcasePaths as paths } from "./paths.ts";
import { t } from "./texts.de.ts";

const kinds: readonly ButtonKind[] = ["primary", "secondary", "tertiary", "danger"];

export function Buttons() {
  const { buttons } = t;
  return (
    <>
      <p>{buttons.text}</p>
      <ButtonRow>
        {kinds.map((kind) => (
          <ButtonLink href={paths.form} label={buttons[kind]} kind={kind} />
        ))}
      </ButtonRow>
      <ButtonRow>
        <ButtonLink href={paths.form} label={buttons.small} small />
        <ButtonLink href={paths.form} label={buttons.icon} icon="download" />
        <ButtonLink href={paths.form} label={buttons.link} icon="forward" kind="tertiary" />
      </ButtonRow>
    </>
  );
}

/** Each field as it is at first, as it is filled in, and as it comes back. They stand in no form: nothing is sent. */
export function Fields() {
  const { fields } = t;
  return (
    <>
      <p>{fields.text}</p>
      <div class="fk-form">
        <TextField name="leer" label={fields.line} hint={fields.lineHint} />
        <TextField name="gefuellt" label={fields.line} initial={fields.typed} />
        <TextField
          name="abgelehnt"
          label={fields.refused}
          values={{ abgelehnt: fields.refusedValue }}
          errors={{ abgelehnt: fields.refusedText }}
          width="short"
        />
        <TextArea name="text" label={fields.area} optional rows={3} />
        <SelectField name="bereich" label={fields.select} options={options} width="medium" />
        <NumberField name="zahl" label={fields.number} unit={fields.numberUnit} />
        <EuroField name="geld" label={fields.euro} optional />
        <DateField name="tag" label={fields.date} />
        <FileField name="datei" label={fields.file} hint={fields.fileHint} />
      </div>
      <SearchForm action={paths.all} name="q" label={fields.search} button={fields.searchButton} />
      <ButtonRow>
        <ButtonLink href={paths.form} label={fields.openForm} />
      </ButtonRow>
    </>
  );
}

const options = [
  { value: "sport", label: t.ways.sport },
  { value: "culture", label: t.ways.culture },
];

export function ChoiceGroups() {
  const { choices } = t;
  const ways = [
    { value: "list", label: choices.list, hint: choices.listHint },
    { value: "hand", label: choices.hand },
  ];
  const people = [
    { value: "young", label: choices.young },
    { value: "old", label: choices.old },
    { value: "all", label: choices.all },
  ];
  const answers = [
    { value: "yes", label: choices.yes },
    { value: "no", label: choices.no },
  ];
  return (
    <div class="fk-form">
      <RadioGroup name="weg" label={choices.one} options={ways} initial="list" />
      <CheckboxGroup name="wer" label={choices.many} options={people} initials={["young", "old"]} optional />
      <RadioGroup name="alle" label={choices.refused} options={answers} inline errors={{ alle: choices.refusedText }} />
    </div>
  );
}
