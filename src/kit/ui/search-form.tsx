// SPDX-License-Identifier: EUPL-1.2
import { SubmitButton } from "./button.tsx";
import { HiddenField, TextField } from "./text-fields.tsx";

interface SearchFormProps {
  action: string;
  name: string;
  label: string;
  button: string;
  hint?: string | undefined;
  value?: string | undefined;
  /** What the list is narrowed to already and stays so. */
  keep?: Readonly<Record<string, string | undefined>>;
}

/** One field and one button in a row; the words end up in the address, so the result can be shared. */
export function SearchForm(p: SearchFormProps) {
  return (
    <search>
      <form class="fk-search" method="get" action={p.action}>
        {Object.entries(p.keep ?? {}).map(([name, value]) => value && <HiddenField name={name} value={value} />)}
        <TextField name={p.name} label={p.label} hint={p.hint} type="search" initial={p.value} required={false} />
        <SubmitButton label={p.button} icon="search" />
      </form>
    </search>
  );
}
