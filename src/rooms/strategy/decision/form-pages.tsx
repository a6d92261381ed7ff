// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import type { Errors, Values } from "#kit/forms";
import { longDate, timeOfDay } from "#kit/text";
import { type Body, placeWords } from "#register";
import { Alert, CheckboxGroup, DateField, Form, HiddenField, RadioGroup, SubmitButton, TextArea, TextField } from "#ui";
import { outcomes } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { carriedValue } from "./form.ts";
import type { Decision } from "./history.ts";

interface FormProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
  /** No meeting lies ahead. */
  today: string;
}

const words = t.record;

interface RecordProps extends FormProps {
  id: string;
  /** The revision the person has in front of her: only that one is frozen. */
  revision: number;
  /** Somebody changed the draft while the form was open. */
  changed?: { by: string | null; at: Date } | undefined;
}

/** What did the council do? Adopting freezes the draft. */
export function RecordPage(p: RecordProps) {
  const options = outcomes.map((value) => ({ value, ...t.outcome[value] }));
  return (
    <FormPage body={p.body} view="decision" guide="beschluss" title={words.title} lead={words.lead} errors={p.errors}>
      {p.changed && <ChangedSince slug={p.body.slug} {...p.changed} />}
      <Form action={paths.record(p.body.slug)} makes={p.id} errors={p.errors}>
        <HiddenField name="revision" value={p.revision} />
        <RadioGroup name="outcome" label={words.outcome} options={options} values={p.values} errors={p.errors} />
        <FactFields {...p} next />
        <CheckboxGroup
          name="carried"
          label={words.carried}
          hint={words.carriedHint}
          options={[{ value: carriedValue, label: words.carriedYes }]}
          values={p.values}
          errors={p.errors}
        />
        <p>
          <a href={paths.goals(p.body.slug)}>{words.changeDraft}</a>
        </p>
        <p>{words.notPublished}</p>
        <SubmitButton label={words.submit} />
      </Form>
    </FormPage>
  );
}

function ChangedSince(p: { slug: string; by: string | null; at: Date }) {
  return (
    <Alert kind="warning">
      <p>
        {words.changedSince(p.by ?? t.conflict.someone, timeOfDay(p.at))} <a href={paths.overview(p.slug)}>{words.look}</a>
      </p>
    </Alert>
  );
}

interface CorrectProps extends FormProps {
  decision: Decision;
  version: number;
}

/** Facts of a meeting that came later or were wrong. */
export function CorrectPage(p: CorrectProps) {
  const { outcome, decidedOn } = p.decision;
  const facts = decidedOn === null ? t.outcome[outcome].label : `${t.outcome[outcome].label}${t.dot}${longDate(decidedOn)}`;
  return (
    <FormPage body={p.body} view="decision" title={t.correct.title} lead={t.correct.lead} errors={p.errors}>
      <p>{facts}</p>
      <CorrectForm {...p} />
    </FormPage>
  );
}

export function CorrectForm(p: PropsWithChildren<CorrectProps>) {
  return (
    <Form action={paths.correct(p.body.slug, p.decision)} errors={p.errors}>
      <HiddenField name="version" value={p.version} />
      <FactFields {...p} next={p.decision.outcome === "postponed"} />
      <SubmitButton label={t.correct.save} />
    </Form>
  );
}

/** `next`: asks for the next meeting. */
function FactFields({ body, values, errors, today, next }: FormProps & { next: boolean }) {
  const state = { values, errors };
  const council = placeWords(body).councilTitle;
  return (
    <>
      <DateField name="decidedOn" label={words.decidedOn} hint={words.factsHint} max={today} {...state} />
      <TextField name="decidedBy" label={words.decidedBy} hint={words.factsHint} initial={council} {...state} />
      <TextField name="number" label={words.number} hint={words.numberHint} width="medium" optional {...state} />
      <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} optional {...state} />
      {next && <DateField name="postponedTo" label={words.postponedTo} hint={words.postponedToHint} optional {...state} />}
    </>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const factFields = [
  { name: "decidedOn", label: words.decidedOn, inWords: longDate },
  { name: "decidedBy", label: words.decidedBy },
  { name: "number", label: words.number },
  { name: "note", label: words.note },
  { name: "postponedTo", label: words.postponedTo, inWords: longDate },
];
