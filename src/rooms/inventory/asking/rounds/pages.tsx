// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { type Body, placeWords } from "#register";
import {
  Alert,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  Form,
  HiddenField,
  Pagination,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui";
import { claimPaths } from "../../claims/paths.ts";
import { claimTexts } from "../../claims/texts.de.ts";
import type { Filter } from "../../entries/filter.ts";
import type { EntryPage, ListedEntry } from "../../entries/list.ts";
import { t } from "../../texts.de.ts";
import { fieldIds } from "../../vocabulary.ts";
import { AskingPage } from "../page.tsx";
import { askingPaths as paths } from "../paths.ts";
import { scopes } from "../scopes.ts";
import type { FoundRound, ListedRound } from "./find.ts";
import { roundTexts as texts } from "./texts.de.ts";

/** All rounds, and the answers that wait. */
export function RoundsPage(p: { body: Body; rounds: readonly ListedRound[]; waiting: number; today: string }) {
  const { slug } = p.body;
  const columns: Column<ListedRound>[] = [
    { head: texts.columns.title, rowHeader: true, cell: (round) => <a href={paths.round(slug, round.id)}>{round.title}</a> },
    { head: texts.columns.state, cell: (round) => stateOf(round, p.today) },
    { head: texts.columns.until, cell: (round) => longDate(round.until) },
  ];
  const newRound = { label: texts.new, href: paths.newRound(slug) };
  return (
    <AskingPage
      body={p.body}
      title={texts.title}
      lead={texts.lead}
      top
      primary={p.rounds.length > 0 && p.waiting === 0 ? newRound : undefined}
    >
      {p.waiting > 0 && (
        <Alert kind="info">
          <p>{texts.waiting(p.waiting)}</p>
          <ButtonLink href={paths.answers(slug)} label={texts.see} kind="primary" />
        </Alert>
      )}
      {p.rounds.length === 0 ? (
        <EmptyState text={texts.empty} action={newRound} />
      ) : (
        <DataTable caption={texts.caption} hideCaption columns={columns} rows={p.rounds} />
      )}
      {p.waiting > 0 && (
        <ButtonRow>
          <ButtonLink {...newRound} />
        </ButtonRow>
      )}
      <p>
        <a href={claimPaths.claims(slug)}>{claimTexts.town.link}</a>
      </p>
    </AskingPage>
  );
}

function stateOf(round: ListedRound, today: string): string {
  if (!round.begun) return texts.state.draft;
  const over = round.ended || round.until < today;
  return (over ? texts.state.over : texts.state.running)(round.answered, round.asked);
}

interface RoundFormProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
  /** Ortsteile of the entries, with their keys. */
  places: readonly { key: string; name: string | null }[];
  today: string;
}

/** A round to be drafted; `id` belongs to the round to be made. */
export function NewRoundPage(p: RoundFormProps & { id: string }) {
  return (
    <AskingPage body={p.body} title={texts.form.titleNew} lead={texts.form.lead} refused={isRefused(p.errors)}>
      <Form action={paths.asking(p.body.slug)} makes={p.id} errors={p.errors}>
        <RoundFields {...p} />
      </Form>
    </AskingPage>
  );
}

/** The details of a draft. */
export function RoundDetailsPage(p: RoundFormProps & { round: FoundRound; version: number }) {
  return (
    <AskingPage body={p.body} title={texts.form.titleEdit} lead={texts.form.lead} refused={isRefused(p.errors)} round={p.round}>
      <Form action={paths.roundDetails(p.body.slug, p.round.id)} errors={p.errors}>
        <HiddenField name="version" value={p.version} />
        <RoundFields {...p} />
      </Form>
    </AskingPage>
  );
}

const isRefused = (errors: Errors | undefined) => errors !== undefined && Object.keys(errors).length > 0;

function RoundFields(p: RoundFormProps) {
  const { values, errors, today } = p;
  const state = { values, errors };
  const part = placeWords(p.body).parts.one;
  const form = texts.form;
  const named = p.places.flatMap(({ key, name }) => (name === null ? [] : [{ value: key, label: name }]));
  const labels = { ...form.scopes, place: form.scopes.place(part) };
  const offered = scopes.filter((scope) => scope !== "place" || named.length > 0);
  return (
    <>
      <TextField {...state} name="title" label={form.title} initial={form.titleInitial} />
      <DateField {...state} name="until" label={form.until} hint={form.untilHint} min={today} />
      <TextArea {...state} name="replyTo" label={form.replyTo} hint={form.replyToHint} rows={3} />
      <TextField {...state} name="phone" type="tel" label={form.phone} hint={form.phoneHint} width="medium" optional />
      <RadioGroup
        {...state}
        name="scope"
        label={form.scope}
        initial="all"
        options={offered.map((scope) => ({ value: scope, label: labels[scope] }))}
      />
      <SelectField
        {...state}
        name="field"
        label={form.field}
        emptyLabel={form.none}
        options={fieldIds.map((id) => ({ value: id, label: t.shortFields[id] }))}
        width="medium"
        optional
      />
      {named.length > 0 && (
        <SelectField {...state} name="place" label={form.place(part)} emptyLabel={form.none} options={named} width="medium" optional />
      )}
      <ButtonRow>
        <SubmitButton label={form.save} />
      </ButtonRow>
    </>
  );
}

/** Choosing entries one by one. */
export function PickPage(p: { body: Body; round: FoundRound; page: EntryPage; filter: Filter }) {
  const { slug } = p.body;
  const { round, page, filter } = p;
  const columns: Column<ListedEntry>[] = [
    { head: texts.pick.name, rowHeader: true, cell: (entry) => <Choosable entry={entry} chosen={round.picked.includes(entry.id)} /> },
    { head: t.entries.list.field, cell: (entry) => entry.fields.map((id) => t.shortFields[id]).join(" · ") || t.fieldOpen },
    { head: placeWords(p.body).parts.one, cell: (entry) => entry.place ?? "" },
  ];
  return (
    <AskingPage body={p.body} title={texts.pick.title} lead={texts.pick.lead(round.picked.length)} round={round} wide>
      <search>
        <form class="fk-form" method="get" action={paths.pick(slug, round.id)} novalidate>
          <div class="fk-search">
            <TextField
              name="q"
              type="search"
              label={texts.pick.search}
              hint={texts.pick.searchHint}
              initial={filter.search}
              required={false}
            />
            <SubmitButton label={texts.pick.show} icon="search" kind="secondary" />
          </div>
        </form>
      </search>
      {page.items.length === 0 ? (
        <p>{texts.pick.nothing}</p>
      ) : (
        <form class="fk-chosen" method="post" action={paths.pick(slug, round.id)}>
          <HiddenField name="version" value={round.version} />
          {page.items.map((entry) => (
            <HiddenField name="shown" value={entry.id} />
          ))}
          <DataTable caption={texts.pick.caption} hideCaption columns={columns} rows={page.items} />
          <ButtonRow>
            <SubmitButton label={texts.pick.save} />
            <a href={paths.round(slug, round.id)}>{texts.pick.back}</a>
          </ButtonRow>
        </form>
      )}
      <Pagination
        previous={page.previous === null ? undefined : paths.pick(slug, round.id, filter, { vor: page.previous })}
        next={page.next === null ? undefined : paths.pick(slug, round.id, filter, { nach: page.next })}
      />
    </AskingPage>
  );
}

function Choosable(p: { entry: ListedEntry; chosen: boolean }) {
  const { id, name } = p.entry;
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        name="chosen"
        value={id}
        checked={p.chosen}
        aria-label={texts.pick.choose(name)}
      />
      <span>{name}</span>
    </div>
  );
}
