// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { type InventoryFinding, inventoryPaths } from "#rooms/inventory";
import { ActionForm, ButtonLink, ButtonRow, CheckboxGroup, EmptyState, Form, HiddenField, RadioGroup, SubmitButton, TextArea } from "#ui";
import { type Draft, type Foundation, type Goal, shortId } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { countedOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { inShort } from "../removal.ts";
import { FormPage, ViewPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { noteKinds } from "./form.ts";

const words = t.foundations;

/** What every goal rests on. */
export function FoundationsPage(p: { body: Body; draft: Draft }) {
  const { body, draft } = p;
  const add = { label: t.overview.addGoal, href: paths.newGoal(body.slug) };
  return (
    <ViewPage body={body} view="foundations" title={words.title} lead={words.lead}>
      {draft.goals.length === 0 && <EmptyState text={t.overview.noGoals} action={add} />}
      {draft.goals.map((goal) => (
        <>
          <h2 id={`ziel-${shortId(goal)}`}>{t.overview.goal(goal.number, goal.title)}</h2>
          {goal.foundations.length === 0 && <p>{words.none}</p>}
          {goal.foundations.map((foundation) => (
            <FoundationItem body={body} foundation={foundation} />
          ))}
          <ButtonRow>
            <ButtonLink
              href={paths.newFoundation(body.slug, goal)}
              label={words.add}
              fullLabel={words.addTo(goal.number)}
              icon="add"
              small
            />
          </ButtonRow>
        </>
      ))}
    </ViewPage>
  );
}

function FoundationItem(p: { body: Body; foundation: Foundation }) {
  const { foundation } = p;
  const { slug } = p.body;
  const { kind, text, inventoryQuery } = foundation;
  const short = inShort(text);
  const counted = countedOf(foundation);
  return (
    <>
      <h3>{t.foundationKind[kind]}</h3>
      <Prose text={text} />
      {counted !== null && <p>{counted}</p>}
      <ButtonRow>
        {inventoryQuery !== null && (
          <ButtonLink href={inventoryPaths.finding(slug, inventoryQuery)} label={words.show} fullLabel={words.showOf(short)} small />
        )}
        {kind !== "inventory" && (
          <ButtonLink href={paths.foundation(slug, foundation)} label={t.goals.edit} fullLabel={words.editOf(short)} small />
        )}
        <ActionForm
          action={paths.removeFoundation(slug, foundation)}
          label={t.goals.remove}
          fullLabel={words.removeOf(short)}
          kind="tertiary"
          small
        />
      </ButtonRow>
    </>
  );
}

interface AddProps {
  body: Body;
  goal: Goal;
  id: string;
  findings: readonly InventoryFinding[];
  /** Which of the two forms came back. */
  values?: Values | undefined;
  errors?: Errors | undefined;
}

/** Two ways to add a foundation: findings of the inventory, and a note. */
export function AddFoundationPage(p: AddProps) {
  return (
    <FormPage body={p.body} view="foundations" title={words.addTitle(p.goal.number)} lead={t.quoted(p.goal.title)} errors={p.errors}>
      <h2>{words.fromInventory}</h2>
      <FindingsForm {...p} />
      <h2>{words.byHand}</h2>
      <Form
        action={paths.newFoundation(p.body.slug, p.goal)}
        makes={p.id}
        errors={p.errors && "findings" in p.errors ? undefined : p.errors}
        keeps={paths.keep(p.body.slug)}
      >
        <NoteFields values={p.values ?? {}} errors={p.errors} />
        <SubmitButton label={words.addNote} kind="secondary" />
      </Form>
    </FormPage>
  );
}

function FindingsForm(p: AddProps) {
  const known = new Set(p.goal.foundations.map((foundation) => foundation.findingKey));
  const fresh = p.findings.filter((finding) => !known.has(finding.key));
  if (fresh.length === 0) {
    return (
      <p>
        {p.findings.length === 0 ? words.noFindings : words.findingsKnown}{" "}
        <a href={inventoryPaths.list(p.body.slug)}>{words.toInventory}</a>
      </p>
    );
  }
  return (
    <Form action={paths.takeFindings(p.body.slug, p.goal)} errors={p.errors && "findings" in p.errors ? p.errors : undefined}>
      <CheckboxGroup
        name="findings"
        label={words.findings}
        hint={words.findingsHint}
        options={fresh.map((finding) => ({ value: finding.key, label: finding.text }))}
        values={p.values}
        errors={p.errors}
      />
      <SubmitButton label={words.takeFindings} />
    </Form>
  );
}

interface NoteProps {
  body: Body;
  goal: Goal;
  foundation: Foundation;
  values: Values;
  errors?: Errors | undefined;
  version: number;
}

export function NotePage(p: NoteProps) {
  return (
    <FormPage body={p.body} view="foundations" title={words.noteTitle} lead={t.quoted(p.goal.title)} errors={p.errors}>
      <NoteForm {...p} />
    </FormPage>
  );
}

export function NoteForm(p: NoteProps) {
  return (
    <Form action={paths.foundation(p.body.slug, p.foundation)} errors={p.errors} keeps={paths.keep(p.body.slug)}>
      <HiddenField name="version" value={p.version} />
      <NoteFields values={p.values} errors={p.errors} />
      <SubmitButton label={t.save} />
    </Form>
  );
}

function NoteFields(p: { values: Values; errors?: Errors | undefined }) {
  const options = noteKinds.map((value) => ({ value, label: t.foundationKind[value] }));
  return (
    <>
      <RadioGroup name="kind" label={words.kind} options={options} initial="conversation" inline values={p.values} errors={p.errors} />
      <TextArea name="text" label={words.text} hint={words.textHint} values={p.values} errors={p.errors} />
    </>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const noteFields = [
  {
    name: "kind",
    label: words.kind,
    inWords: (value: string) => (value === "other" ? t.foundationKind.other : t.foundationKind.conversation),
  },
  { name: "text", label: words.text },
];
