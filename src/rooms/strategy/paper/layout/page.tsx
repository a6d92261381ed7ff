// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { ActionForm, ButtonLink, ButtonRow, type Column, DataTable, Form, HiddenField, SubmitButton, TextField } from "#ui";
import type { ComparedField } from "../../conflict-page.tsx";
import { strategyPaths as paths } from "../../paths.ts";
import { FormPage } from "../../room-page.tsx";
import { t } from "../texts.de.ts";
import { type BlockKey, blockKeys, isAnnex } from "./blocks.ts";
import { nameField } from "./form.ts";
import { layoutTexts as words } from "./texts.de.ts";

interface LayoutProps {
  body: Body;
  values: Values;
  errors?: Errors | undefined;
  /** 0: our proposal, nobody has saved an order yet. */
  version: number;
}

/** Which blocks the paper has, what they are called, in which order: every button saves all of it. */
export function LayoutPage(p: LayoutProps) {
  const { slug } = p.body;
  return (
    <FormPage body={p.body} view="decision" title={words.title} lead={words.lead} errors={p.errors} wide>
      <p>{words.empty}</p>
      <ButtonRow>
        <ButtonLink href={paths.paperSections(slug)} label={words.preview} kind="tertiary" />
        <ButtonLink href={paths.paperPdf(slug)} label={words.previewPdf} icon="download" kind="tertiary" download />
      </ButtonRow>
      <LayoutForm {...p} />
      {p.version > 0 && (
        <>
          <p>{words.resetLead}</p>
          <ActionForm action={paths.resetLayout(slug)} label={words.reset} icon="undo" />
        </>
      )}
    </FormPage>
  );
}

export function LayoutForm(p: LayoutProps) {
  const keys = orderOf(p.values);
  const annexes = keys.filter(isAnnex);
  const blocks = keys.filter((key) => !isAnnex(key));
  return (
    <Form action={paths.paperLayout(p.body.slug)} errors={p.errors}>
      <HiddenField name="version" value={p.version} />
      <HiddenField name="order" value={keys.join(" ")} />
      {/* First in the form: this is what the Enter key presses. */}
      <SubmitButton label={words.save} />
      <h2>{words.body}</h2>
      <DataTable caption={words.body} hideCaption columns={columns(p, blocks)} rows={blocks} />
      <h2>{words.annexes}</h2>
      <p>{words.annexesLead}</p>
      <DataTable caption={words.annexes} hideCaption columns={columns(p, annexes)} rows={annexes} />
      <SubmitButton label={words.save} kind="secondary" />
    </Form>
  );
}

/** The order the form was drawn in; ours for what it leaves out. */
function orderOf(values: Values): BlockKey[] {
  const named = String(values.order ?? "").split(" ");
  const known = named.flatMap((one) => blockKeys.find((key) => key === one) ?? []);
  return [...new Set([...known, ...blockKeys])];
}

const columns = (p: LayoutProps, keys: readonly BlockKey[]): Column<BlockKey>[] => [
  {
    head: words.columns.block,
    rowHeader: true,
    cell: (key) => <TextField name={nameField(key)} label={t.sections[key]} values={p.values} errors={p.errors} required={false} />,
  },
  { head: words.columns.shown, cell: (key) => <Shown name={key} chosen={[p.values.shown ?? []].flat()} /> },
  { head: words.columns.order, cell: (key) => <Moves name={key} first={keys[0] === key} last={keys.at(-1) === key} /> },
];

function Shown(p: { name: BlockKey; chosen: readonly string[] }) {
  const id = `zeigen-${p.name}`;
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        name="shown"
        value={p.name}
        checked={p.chosen.includes(p.name)}
        aria-label={words.showOf(t.sections[p.name])}
      />
      <label class="kern-label" for={id}>
        {words.show}
      </label>
    </div>
  );
}

function Moves(p: { name: BlockKey; first: boolean; last: boolean }) {
  const title = t.sections[p.name];
  const button = { kind: "tertiary", small: true, name: "move" } as const;
  return (
    <ButtonRow>
      {!p.first && <SubmitButton {...button} label={words.up} fullLabel={words.upOf(title)} value={`up:${p.name}`} />}
      {!p.last && <SubmitButton {...button} label={words.down} fullLabel={words.downOf(title)} value={`down:${p.name}`} />}
    </ButtonRow>
  );
}

const inNames = (separator: RegExp) => (value: string) =>
  value
    .split(separator)
    .map((key) => t.sections[key as BlockKey])
    .join("\n");

/** The fields of the form, for showing two versions side by side. */
export const layoutFields: ComparedField[] = [
  ...blockKeys.map((key) => ({ name: nameField(key), label: t.sections[key] })),
  { name: "shown", label: words.shown, inWords: inNames(/\n/) },
  { name: "order", label: words.order, inWords: inNames(/ /) },
];
