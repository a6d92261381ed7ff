// SPDX-License-Identifier: EUPL-1.2
import type { Child, PropsWithChildren } from "hono/jsx";
import { Alert } from "./alert.tsx";
import { type ButtonKind, SubmitButton } from "./button.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import type { FormState } from "./field.tsx";
import type { IconName } from "./icon.tsx";
import { formAddressField, kept } from "./kept.ts";
import { HiddenField } from "./text-fields.tsx";
import { t } from "./texts.ts";

interface FormProps {
  action: string;
  errors?: FormState["errors"] | undefined;
  /** A form with a FileField. */
  files?: boolean;
  /** The id of the thing this form is going to make: sent twice, it is made once. */
  makes?: string;
  /** Where what is typed is kept until it is sent. */
  keeps?: string;
}

/** A form that posts: error summary first, browser checks off, because the server's sentences are better. Asks before typed text is left. */
export function Form(p: PropsWithChildren<FormProps>) {
  const refused = Object.keys(p.errors ?? {}).length > 0;
  // Sent to its own address, the form would be forgotten by the browser, and going back would bring one with another id.
  const action = p.makes === undefined ? p.action : `${p.action}?id=${p.makes}`;
  const form = (
    <fk-unsaved data-changed={refused ? "" : undefined} data-kept={p.keeps !== undefined && kept() ? "" : undefined}>
      <form class="fk-form" method="post" action={action} enctype={p.files ? "multipart/form-data" : undefined} novalidate>
        {p.makes !== undefined && <HiddenField name="id" value={p.makes} />}
        <ErrorSummary errors={p.errors} />
        {p.children}
        {p.keeps !== undefined && <KeepByHand action={p.action} keeps={p.keeps} />}
      </form>
    </fk-unsaved>
  );
  return p.keeps === undefined ? form : <Keeping {...p} keeps={p.keeps} form={form} />;
}

/** Says its address to whoever keeps the form; without script a button keeps it. */
function KeepByHand(p: { action: string; keeps: string }) {
  return (
    <>
      <HiddenField name={formAddressField} value={p.action} />
      <noscript>
        <button class="kern-btn kern-btn--secondary" type="submit" formaction={p.keeps}>
          <span class="kern-label">{t.keep.button}</span>
        </button>
      </noscript>
    </>
  );
}

/** Around a form that is kept while somebody types: what was kept before, and a line that says when it was kept last. */
function Keeping(p: { action: string; keeps: string; form: Child }) {
  const before = kept();
  const { saved, failed, over, tooMuch } = t.keep;
  return (
    <fk-keep data-to={p.keeps} data-saved={saved} data-failed={failed} data-over={over} data-too-much={tooMuch}>
      {before && (
        <Alert kind="info">
          <p>{before.note}</p>
          <p>
            <a href={before.savedAddress}>{t.keep.asSaved}</a>
          </p>
          <ActionForm action={`${p.keeps}/verwerfen`} label={t.keep.discard} fields={{ [formAddressField]: p.action }} small />
        </Alert>
      )}
      {p.form}
      <p class="fk-muted" data-line="" />
    </fk-keep>
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
