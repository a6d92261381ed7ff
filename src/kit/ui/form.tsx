// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { type ButtonKind, SubmitButton } from "./button.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import type { FormState } from "./field.tsx";
import type { IconName } from "./icon.tsx";
import { HiddenField } from "./text-fields.tsx";

interface FormProps {
  action: string;
  errors?: FormState["errors"] | undefined;
  /** A form with a FileField. */
  files?: boolean;
  /** The id of the thing this form is going to make: sent twice, it is made once. */
  makes?: string;
}

/** A form that posts: error summary first, browser checks off, because the server's sentences are better. Asks before typed text is left. */
export function Form(p: PropsWithChildren<FormProps>) {
  const refused = Object.keys(p.errors ?? {}).length > 0;
  // Sent to its own address, the form would be forgotten by the browser, and going back would bring one with another id.
  const action = p.makes === undefined ? p.action : `${p.action}?id=${p.makes}`;
  return (
    <fk-unsaved data-changed={refused ? "" : undefined}>
      <form class="fk-form" method="post" action={action} enctype={p.files ? "multipart/form-data" : undefined} novalidate>
        {p.makes !== undefined && <HiddenField name="id" value={p.makes} />}
        <ErrorSummary errors={p.errors} />
        {p.children}
      </form>
    </fk-unsaved>
  );
}

interface ActionFormProps {
  action: string;
  label: string;
  kind?: ButtonKind;
  icon?: IconName;
  small?: boolean;
  fullLabel?: string;
  fields?: Readonly<Record<string, string | number>>;
}

/** One button that changes something by itself, with what it needs to know in hidden fields. */
export function ActionForm(p: ActionFormProps) {
  return (
    <form method="post" action={p.action}>
      {Object.entries(p.fields ?? {}).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      <SubmitButton label={p.label} kind={p.kind ?? "secondary"} icon={p.icon} small={p.small} fullLabel={p.fullLabel} />
    </form>
  );
}
