// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { type Body, placeWords } from "#register";
import {
  ActionForm,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  DateField,
  Form,
  HiddenField,
  RadioGroup,
  SubmitButton,
  TextField,
} from "#ui";
import type { ComparedField } from "../../conflict-page.tsx";
import type { Committee, Draft } from "../../draft/draft.ts";
import { committeeTasks } from "../../kinds.ts";
import { strategyPaths as paths } from "../../paths.ts";
import { inShort } from "../../removal.ts";
import { FormPage } from "../../room-page.tsx";
import { dayOfMeeting, sessionOf } from "./blocks.ts";
import type { RemovedCommittee } from "./remove.ts";
import { committeeTexts as t } from "./texts.de.ts";

interface FormProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
}

/** The chain as it stands, and a form for one more committee. */
export function CommitteesPage(p: FormProps & { draft: Draft; removed: readonly RemovedCommittee[]; id: string }) {
  const { slug } = p.body;
  const { committees } = p.draft;
  return (
    <FormPage body={p.body} view="decision" title={t.title} lead={t.lead} errors={p.errors} wide>
      {committees.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable caption={t.title} hideCaption columns={columns(slug, committees)} rows={committees} />
      )}
      {committees.some(({ meetsOn }) => meetsOn !== null) && (
        <p>
          <a href={paths.committeeDates(slug)} download>
            {t.calendar}
          </a>{" "}
          {t.calendarNote}
        </p>
      )}
      <h2>{t.addTitle}</h2>
      <Form action={paths.committees(slug)} makes={p.id} errors={p.errors}>
        <Fields {...p} />
        <SubmitButton label={t.add} />
      </Form>
      {p.removed.length > 0 && <RemovedList slug={slug} removed={p.removed} />}
    </FormPage>
  );
}

const columns = (slug: string, committees: readonly Committee[]): Column<Committee>[] => [
  { head: t.columns.name, rowHeader: true, cell: (one) => one.name },
  { head: t.columns.meetsOn, cell: dayOfMeeting },
  { head: t.columns.task, cell: (one) => t.task[one.task] },
  { head: t.columns.isPublic, cell: sessionOf },
  { head: t.columns.actions, cell: (one) => <Actions slug={slug} committee={one} committees={committees} /> },
];

function Actions(p: { slug: string; committee: Committee; committees: readonly Committee[] }) {
  const { slug, committee, committees } = p;
  const name = inShort(committee.name);
  const small = { kind: "tertiary", small: true } as const;
  const move = { action: paths.moveCommittee(slug, committee), ...small };
  return (
    <ButtonRow>
      <ButtonLink href={paths.committee(slug, committee)} label={t.edit} fullLabel={t.editOf(name)} small />
      {committees.at(0) !== committee && <ActionForm {...move} label={t.up} fullLabel={t.upOf(name)} fields={{ direction: "up" }} />}
      {committees.at(-1) !== committee && <ActionForm {...move} label={t.down} fullLabel={t.downOf(name)} fields={{ direction: "down" }} />}
      <ActionForm action={paths.removeCommittee(slug, committee)} label={t.remove} fullLabel={t.removeOf(name)} {...small} />
    </ButtonRow>
  );
}

/** One committee of the chain. */
export function CommitteePage(p: FormProps & { committee: Committee; version: number }) {
  return (
    <FormPage body={p.body} view="decision" title={t.editTitle} errors={p.errors}>
      <CommitteeForm {...p} />
    </FormPage>
  );
}

export function CommitteeForm(p: FormProps & { committee: Committee; version: number }) {
  return (
    <Form action={paths.committee(p.body.slug, p.committee)} errors={p.errors}>
      <HiddenField name="version" value={p.version} />
      <Fields {...p} />
      <SubmitButton label={t.save} />
    </Form>
  );
}

function Fields(p: FormProps) {
  const state = { values: p.values, errors: p.errors };
  const { councilTitle } = placeWords(p.body);
  const examples = p.body.kind === "kreis" ? t.examples.kreis : t.examples.town;
  const sessions = [
    { value: "yes", label: t.isPublic },
    { value: "no", label: t.notPublic },
  ];
  return (
    <>
      <TextField name="name" label={t.name} hint={t.nameHint([...examples, councilTitle])} {...state} />
      <DateField name="meetsOn" label={t.meetsOn} hint={t.meetsOnHint} optional {...state} />
      <RadioGroup name="task" label={t.taskLabel} options={committeeTasks.map((value) => ({ value, label: t.task[value] }))} {...state} />
      <RadioGroup name="isPublic" label={t.isPublicLabel} options={sessions} initial="yes" {...state} />
    </>
  );
}

function RemovedList(p: { slug: string; removed: readonly RemovedCommittee[] }) {
  const heads = t.removedColumns;
  const columns: Column<RemovedCommittee>[] = [
    { head: heads.name, rowHeader: true, cell: ({ name }) => inShort(name) },
    { head: heads.until, cell: ({ until }) => longDate(until) },
    { head: heads.actions, cell: (one) => <PutBack slug={p.slug} removed={one} /> },
  ];
  return (
    <>
      <h2 id="entfernt">{t.removedTitle}</h2>
      <DataTable caption={t.removedTitle} hideCaption columns={columns} rows={p.removed} />
    </>
  );
}

function PutBack(p: { slug: string; removed: RemovedCommittee }) {
  const { stepId, name } = p.removed;
  const action = paths.putBackCommittee(p.slug);
  return (
    <ActionForm action={action} label={t.putBack} fullLabel={t.putBackOf(inShort(name))} fields={{ step: stepId }} icon="undo" small />
  );
}

/** The fields of the form, for showing two versions side by side. */
export const committeeFields: ComparedField[] = [
  { name: "name", label: t.name },
  { name: "meetsOn", label: t.meetsOn, inWords: (value) => longDate(value) },
  { name: "task", label: t.taskLabel, inWords: (value) => t.task[value as Committee["task"]] ?? value },
  { name: "isPublic", label: t.isPublicLabel, inWords: (value) => sessionOf({ isPublic: value === "yes" }) },
];
