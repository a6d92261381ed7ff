// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { Icon } from "./icon.tsx";
import { t } from "./texts.ts";

/** What a form knows when it is shown again: what was typed and what is wrong with it, by field name. */
export interface FormState {
  values?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  errors?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface FieldProps extends FormState {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Marks a field that may stay empty; all others are required. */
  optional?: boolean | undefined;
  /** Shown until somebody has typed something. */
  initial?: string | undefined;
}

/** The id of a field, also the target of its link in the error summary. */
export function fieldId(name: string): string {
  return `feld-${name.replaceAll(/[^\w-]/g, "-")}`;
}

/** Ids and states that tie a control to its label, hint and error. */
export function wiring(p: FieldProps) {
  const id = fieldId(p.name);
  const error = p.errors?.[p.name];
  const described = [p.hint && `${id}-hinweis`, error && `${id}-fehler`].filter(Boolean).join(" ");
  return {
    id,
    error,
    hintId: `${id}-hinweis`,
    errorId: `${id}-fehler`,
    aria: { "aria-describedby": described || undefined, "aria-invalid": error ? ("true" as const) : undefined },
  };
}

/** The one value of a field: what was typed, else what it starts with. */
export function typedValue(p: FieldProps): string {
  const typed = p.values?.[p.name];
  return (typeof typed === "string" ? typed : typed?.[0]) ?? p.initial ?? "";
}

/** All chosen values of a group. */
export function chosenValues(p: FieldProps & { initials?: readonly string[] | undefined }): readonly string[] {
  const chosen = p.values?.[p.name];
  if (chosen === undefined) return p.initials ?? (p.initial === undefined ? [] : [p.initial]);
  return typeof chosen === "string" ? [chosen] : chosen;
}

export type FieldWidth = "short" | "medium" | "full";
const widths: Record<FieldWidth, string> = { short: "fk-width-short", medium: "fk-width-medium", full: "" };

/** Label, hint, error and the control itself, in the order they are read out. */
export function FieldFrame(p: PropsWithChildren<{ field: FieldProps; width?: FieldWidth | undefined }>) {
  const { id, hintId, errorId, error } = wiring(p.field);
  return (
    <div class={`kern-form-input ${widths[p.width ?? "full"]} ${error ? "kern-form-input--error" : ""}`}>
      <label class="kern-label" for={id}>
        {p.field.label}
        {p.field.optional && <OptionalMark />}
      </label>
      {p.field.hint && (
        <div class="kern-hint" id={hintId}>
          {p.field.hint}
        </div>
      )}
      {error && <FieldError id={errorId} text={error} />}
      {p.children}
    </div>
  );
}

/** Says beside the label that the field may stay empty. */
export function OptionalMark() {
  return <span class="kern-label__optional"> {t.optional}</span>;
}

/** What to do about this field. */
export function FieldError(p: { id: string; text: string }) {
  return (
    <p class="kern-error" id={p.id}>
      <Icon name="danger" small />
      <span>
        <span class="kern-sr-only">{t.fieldError} </span>
        {p.text}
      </span>
    </p>
  );
}
