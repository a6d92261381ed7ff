// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import {
  Alert,
  ButtonLink,
  ButtonRow,
  CheckboxGroup,
  type Column,
  DataTable,
  DateField,
  Form,
  HiddenField,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui";
import { paths } from "../../paths.ts";
import { DeepPage } from "../../room-page.tsx";
import type { WholeInvitation } from "./find.ts";
import { invitationTexts as t } from "./texts.de.ts";

const words = t.form;

/** An entry that can be ticked. */
export interface GuestChoice {
  id: string;
  name: string;
  place: string | null;
}

interface FormProps {
  body: Body;
  choices: readonly GuestChoice[];
  values: Values;
  errors?: Errors | undefined;
}

const isRefused = (errors: Errors | undefined) => errors !== undefined && Object.keys(errors).length > 0;

/** A new invitation, with a model text to change. */
export function NewInvitationPage(p: FormProps & { connectionKey: string; id: string }) {
  return (
    <DeepPage body={p.body} from="connections" title={t.newTitle} lead={t.newLead} refused={isRefused(p.errors)}>
      <Form action={paths.newInvitation(p.body.slug, p.connectionKey)} makes={p.id} errors={p.errors}>
        <Fields {...p} />
        <p>{words.sendsNothing}</p>
        <SubmitButton label={words.create} />
      </Form>
    </DeepPage>
  );
}

type ChangeProps = FormProps & { invitationId: string; version: number };

export function ChangeInvitationPage(p: ChangeProps) {
  return (
    <DeepPage body={p.body} from="connections" title={t.changeTitle} refused={isRefused(p.errors)}>
      <ChangeForm {...p} />
    </DeepPage>
  );
}

function ChangeForm(p: ChangeProps) {
  return (
    <Form action={paths.changeInvitation(p.body.slug, p.invitationId)} errors={p.errors}>
      <HiddenField name="version" value={p.version} />
      <Fields {...p} />
      <p>{words.sendsNothing}</p>
      <SubmitButton label={words.save} />
    </Form>
  );
}

function Fields({ values, errors, choices }: FormProps) {
  const state = { values, errors };
  const options = choices.map(({ id, name, place }) => ({ value: id, label: place === null ? name : `${name} (${place})` }));
  return (
    <>
      <TextField name="title" label={words.title} hint={words.titleHint} {...state} />
      <DateField name="takesPlaceOn" label={words.day} {...state} />
      <TextField name="beginsAt" label={words.begins} hint={words.beginsHint} width="short" {...state} />
      <TextField name="endsAt" label={words.ends} width="short" optional {...state} />
      <TextField name="place" label={words.place} hint={words.placeHint} {...state} />
      <TextArea name="message" label={words.message} hint={words.messageHint} rows={12} {...state} />
      {options.length > 0 && <CheckboxGroup name="guests" label={words.guests} hint={words.guestsHint} options={options} {...state} />}
      <TextArea name="others" label={words.others} hint={words.othersHint} rows={3} optional {...state} />
    </>
  );
}

const compared = [
  ["title", words.title],
  ["takesPlaceOn", words.day],
  ["beginsAt", words.begins],
  ["endsAt", words.ends],
  ["place", words.place],
  ["message", words.message],
] as const;

/** Two people changed the same invitation: both versions, and hers in the form. */
export function InvitationConflictPage(p: ChangeProps & { stored: Values; by: string | null }) {
  const columns: Column<(typeof compared)[number]>[] = [
    { head: t.conflict.what, rowHeader: true, cell: ([, label]) => label },
    { head: t.conflict.yours, cell: ([name]) => String(p.values[name] ?? "") },
    { head: t.conflict.theirs, cell: ([name]) => String(p.stored[name] ?? "") },
  ];
  return (
    <DeepPage body={p.body} from="connections" title={t.conflict.title} wide>
      <Alert kind="warning">
        <p>{t.conflict.sentence(p.by)}</p>
      </Alert>
      <DataTable caption={t.conflict.caption} columns={columns} rows={compared} />
      <ButtonRow>
        <ButtonLink href={paths.invitation(p.body.slug, p.invitationId)} label={t.conflict.keepTheirs} />
      </ButtonRow>
      <h2>{t.conflict.form}</h2>
      <ChangeForm {...p} />
    </DeepPage>
  );
}

interface OutcomeProps {
  body: Body;
  whole: WholeInvitation;
  step: number;
  values?: Values | undefined;
  errors?: Errors | undefined;
}

/** What became of a meeting: whether it took place, who came, what came out of it. */
export function OutcomePage(p: OutcomeProps) {
  const { invitation, guests, outcome } = p.whole;
  const form = t.outcomeForm;
  const state = { values: p.values, errors: p.errors };
  const options = (["held", "not_held", "postponed"] as const).map((value) => ({ value, label: form.options[value] }));
  const noted = options.find(({ value }) => value === outcome?.outcome)?.value;
  return (
    <DeepPage body={p.body} from="connections" title={t.outcomeTitle} lead={invitation.title} refused={isRefused(p.errors)}>
      <Form action={paths.invitationOutcome(p.body.slug, invitation.id)} errors={p.errors}>
        <HiddenField name="step" value={p.step} />
        <RadioGroup name="outcome" label={form.outcome} options={options} initial={noted} {...state} />
        <DateField name="heldOn" label={form.heldOn} initial={outcome?.heldOn ?? invitation.takesPlaceOn} optional {...state} />
        <CheckboxGroup
          name="came"
          label={form.came}
          options={guests.map(({ id, name }) => ({ value: id, label: name }))}
          initials={outcome?.came ?? []}
          optional
          {...state}
        />
        <TextArea name="result" label={form.result} hint={form.resultHint} initial={outcome?.result ?? ""} optional {...state} />
        <SubmitButton label={form.save} />
      </Form>
    </DeepPage>
  );
}
