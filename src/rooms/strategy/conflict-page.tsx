// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import type { Values } from "#kit/forms";
import { timeOfDay } from "#kit/text";
import type { Body } from "#register";
import { Alert, type Column, DataTable } from "#ui";
import { Prose } from "./prose.tsx";
import { FormPage, type View } from "./room-page.tsx";
import { t } from "./texts.de.ts";

/** One field of a form, with how its value reads. */
export interface ComparedField {
  name: string;
  label: string;
  inWords?: (value: string) => string;
}

export interface ConflictProps {
  body: Body;
  view: View;
  fields: readonly ComparedField[];
  mine: Values;
  theirs: Values;
  /** Who saved the other version; null when the person is gone. */
  by: string | null;
  at: Date;
  /** Where the saved version is shown. */
  keepPath: string;
}

/** Two people changed one thing: both versions side by side, and below them the form with hers, nothing lost. */
export function ConflictPage(p: PropsWithChildren<ConflictProps>) {
  const words = t.conflict;
  const differing = p.fields.filter(({ name }) => textOf(p.mine[name]) !== textOf(p.theirs[name]));
  const shown = (field: ComparedField, values: Values) => {
    const text = textOf(values[field.name]);
    return text === "" ? words.empty : <Prose text={field.inWords?.(text) ?? text} />;
  };
  const columns: Column<ComparedField>[] = [
    { head: words.field, rowHeader: true, cell: (field) => field.label },
    { head: words.theirs, cell: (field) => shown(field, p.theirs) },
    { head: words.mine, cell: (field) => shown(field, p.mine) },
  ];
  return (
    <FormPage body={p.body} view={p.view} title={words.title} wide>
      <Alert kind="warning">
        <p>{differing.length > 0 ? words.said(p.by ?? words.someone, timeOfDay(p.at)) : words.same}</p>
      </Alert>
      {differing.length > 0 && <DataTable caption={words.caption} columns={columns} rows={differing} />}
      <p>
        <a href={p.keepPath}>{words.keep}</a>
      </p>
      <h2>{words.formTitle}</h2>
      <p>{words.formHint}</p>
      {p.children}
    </FormPage>
  );
}

/** Browsers send line breaks as CR LF; the saved text has LF. */
function textOf(value: Values[string] | undefined): string {
  return [value ?? ""].flat().join("\n").replace(/\r\n?/g, "\n").trim();
}
