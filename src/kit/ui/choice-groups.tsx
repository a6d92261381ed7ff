// SPDX-License-Identifier: EUPL-1.2
import { chosenValues, FieldError, type FieldProps, OptionalMark, wiring } from "./field.tsx";
import type { Option } from "./select-field.tsx";

interface GroupProps extends FieldProps {
  options: readonly Option[];
  /** Short choices stand side by side. */
  inline?: boolean;
}

/** One of a few, all of them to be seen. */
export function RadioGroup(p: GroupProps) {
  return <Group {...p} type="radio" className="kern-form-check__radio" />;
}

/** Any number of a few; also a single yes or no. */
export function CheckboxGroup(p: GroupProps & { initials?: readonly string[] }) {
  return <Group {...p} type="checkbox" className="kern-form-check__checkbox" />;
}

interface ChoiceLook {
  type: "radio" | "checkbox";
  className: string;
}

function Group(p: GroupProps & ChoiceLook & { initials?: readonly string[] }) {
  const { id, hintId, errorId, error, aria } = wiring(p);
  const chosen = chosenValues(p);
  return (
    <fieldset class={error ? "kern-fieldset kern-fieldset--error" : "kern-fieldset"} {...aria}>
      <legend class="kern-label">
        {p.label}
        {p.optional && <OptionalMark />}
      </legend>
      {p.hint && (
        <div class="kern-hint" id={hintId}>
          {p.hint}
        </div>
      )}
      {error && <FieldError id={errorId} text={error} />}
      <div class={p.inline ? "kern-fieldset__body kern-fieldset__body--horizontal" : "kern-fieldset__body"}>
        {p.options.map((option, index) => (
          // The first control carries the field's own id: that is where the error summary leads.
          <Choice {...p} id={index === 0 ? id : `${id}-${index + 1}`} option={option} checked={chosen.includes(option.value)} />
        ))}
      </div>
    </fieldset>
  );
}

function Choice(p: ChoiceLook & { id: string; name: string; option: Option; checked: boolean }) {
  const hintId = p.option.hint && `${p.id}-hinweis`;
  return (
    <div class="kern-form-check">
      <input
        class={p.className}
        type={p.type}
        id={p.id}
        name={p.name}
        value={p.option.value}
        checked={p.checked}
        aria-describedby={hintId}
      />
      <label class="kern-label" for={p.id} lang={p.option.lang}>
        {p.option.label}
      </label>
      {p.option.hint && (
        <div class="kern-hint" id={hintId}>
          {p.option.hint}
        </div>
      )}
    </div>
  );
}
