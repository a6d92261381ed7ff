// SPDX-License-Identifier: EUPL-1.2
import { FieldFrame, type FieldProps, type FieldWidth, typedValue, wiring } from "./field.tsx";
import { t } from "./texts.ts";

interface LineProps extends FieldProps {
  width?: FieldWidth;
  /** What a browser may fill in by itself, e.g. "email" or "organization". */
  autocomplete?: string;
  /** False for a search field: it may stay empty and needs no word about it. */
  required?: boolean;
}

interface ControlProps extends LineProps {
  type: "text" | "email" | "tel" | "url" | "search" | "date";
  inputmode?: "numeric" | "decimal";
  min?: string | undefined;
  max?: string | undefined;
}

/** One line of text. */
export function TextField(p: LineProps & { type?: "text" | "email" | "tel" | "url" | "search" }) {
  return (
    <FieldFrame field={p} width={p.width}>
      <Control {...p} type={p.type ?? "text"} />
    </FieldFrame>
  );
}

/** A calendar day; the value is written 2027-04-14. */
export function DateField(p: FieldProps & { min?: string; max?: string }) {
  return (
    <FieldFrame field={p} width="short">
      <Control {...p} type="date" />
    </FieldFrame>
  );
}

/** A number as people write it; a text field, because number fields swallow what they do not understand. */
export function NumberField(p: FieldProps & { unit?: string }) {
  return (
    <FieldFrame field={p} width="short">
      <WithUnit unit={p.unit}>
        <Control {...p} type="text" inputmode="numeric" />
      </WithUnit>
    </FieldFrame>
  );
}

/** An amount in euros, as people write it: 1.500 or 1.500,50. */
export function EuroField(p: FieldProps) {
  return (
    <FieldFrame field={p} width="short">
      <WithUnit unit={t.euro}>
        <Control {...p} type="text" inputmode="decimal" />
      </WithUnit>
    </FieldFrame>
  );
}

/** Several lines; the field grows with its text where the browser can. */
export function TextArea(p: FieldProps & { rows?: number }) {
  const { id, error, aria } = wiring(p);
  return (
    <FieldFrame field={p}>
      <textarea class={controlClass(error)} id={id} name={p.name} rows={p.rows ?? 5} required={!p.optional} {...aria}>
        {typedValue(p)}
      </textarea>
    </FieldFrame>
  );
}

/** Carries a value through the form, e.g. the version that is being edited. */
export function HiddenField(p: { name: string; value: string | number }) {
  return <input type="hidden" name={p.name} value={String(p.value)} />;
}

/** Choosing a file. A browser never shows a chosen file again, so the hint says what to choose. */
export function FileField(p: FieldProps & { accept?: string }) {
  const { id, error, aria } = wiring(p);
  return (
    <FieldFrame field={p}>
      <input class={controlClass(error)} type="file" id={id} name={p.name} accept={p.accept} required={!p.optional} {...aria} />
    </FieldFrame>
  );
}

function Control(p: ControlProps) {
  const { id, error, aria } = wiring(p);
  return (
    <input
      class={controlClass(error)}
      type={p.type}
      id={id}
      name={p.name}
      value={typedValue(p)}
      inputmode={p.inputmode}
      autocomplete={p.autocomplete}
      min={p.min}
      max={p.max}
      required={p.required ?? !p.optional}
      {...aria}
    />
  );
}

function WithUnit(p: { unit?: string | undefined; children?: unknown }) {
  if (!p.unit) return <>{p.children}</>;
  return (
    <div class="fk-unit">
      {p.children}
      <span>{p.unit}</span>
    </div>
  );
}

function controlClass(error: string | undefined): string {
  return error ? "kern-form-input__input kern-form-input__input--error" : "kern-form-input__input";
}
