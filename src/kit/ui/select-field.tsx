// SPDX-License-Identifier: EUPL-1.2
import { FieldFrame, type FieldProps, type FieldWidth, typedValue, wiring } from "./field.tsx";
import { t } from "./texts.ts";

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Where the label is in another language than the page. */
  lang?: string | undefined;
}

/** One of many from a list. Up to seven choices read better as a RadioGroup. */
export function SelectField(p: FieldProps & { options: readonly Option[]; width?: FieldWidth; emptyLabel?: string }) {
  const { id, error, aria } = wiring(p);
  const chosen = typedValue(p);
  const className = error ? "kern-form-input__select kern-form-input__select--error" : "kern-form-input__select";
  return (
    <FieldFrame field={p} width={p.width}>
      <div class="kern-form-input__select-wrapper">
        <select class={className} id={id} name={p.name} required={!p.optional} {...aria}>
          <option value="">{p.emptyLabel ?? t.choose}</option>
          {p.options.map((option) => (
            <option value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}
