// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";

export type Values = Record<string, string | string[]>;
export type Errors = Record<string, string>;

/** A form: its schema, whose messages are keys of `texts`, and the fields that may come several times. */
export interface Form<Schema extends z.ZodObject> {
  schema: Schema;
  texts: Readonly<Record<string, string>>;
  lists?: readonly string[];
}

export type FormOutcome<Value> = { ok: true; value: Value; values: Values } | { ok: false; values: Values; errors: Errors };

/** Checks what somebody sent. Refused: every value as it was typed, and one sentence per field. */
export function readForm<Schema extends z.ZodObject>(form: Form<Schema>, sent: FormData): FormOutcome<z.infer<Schema>> {
  const values = valuesOf(sent, form.lists ?? []);
  const parsed = form.schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const errors: Errors = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "");
    errors[field] ??= form.texts[issue.message] ?? form.texts.invalid ?? issue.message;
  }
  return { ok: false, values, errors };
}

/** The text fields of a form, by name; files are read elsewhere. */
export function valuesOf(sent: FormData, lists: readonly string[] = []): Values {
  const values: Values = {};
  for (const name of new Set(sent.keys())) {
    const texts = sent.getAll(name).filter((value) => typeof value === "string");
    if (lists.includes(name)) values[name] = texts;
    else if (texts[0] !== undefined) values[name] = texts[0];
  }
  return values;
}

/** A form's values from a stored thing, for drawing it the first time. */
export function asValues(row: Record<string, string | number | null | readonly string[]>): Values {
  const values: Values = {};
  for (const [name, value] of Object.entries(row)) values[name] = Array.isArray(value) ? [...value] : value === null ? "" : String(value);
  return values;
}
