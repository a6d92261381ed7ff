// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { Alert, CheckboxGroup, Form, Page, RadioGroup, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { signInTexts } from "./texts.ts";

const t = signInTexts.who;

interface Choice {
  key: string;
  personId: string | null;
  name: string;
  places: readonly string[];
}

/** Asks who somebody is whose mailbox belongs to several. */
export function WhoPage(p: { choices: readonly Choice[]; values: Values; errors?: Errors | undefined }) {
  const state = { values: p.values, errors: p.errors };
  const names = p.choices.map(({ key, personId, name, places }) => ({
    value: key,
    label: name,
    hint: personId === null ? t.invitedTo(places.join(", ")) : places.join(", "),
  }));
  const invited = p.choices.filter(({ personId }) => personId === null);
  const others = invited.map(({ key, name, places }) => ({ value: key, label: t.alsoOne(name, places.join(", ")) }));
  return (
    <Page title={t.title} lead={t.lead} refused={p.errors !== undefined}>
      <Form action={paths.who()} errors={p.errors}>
        <RadioGroup {...state} name="key" label={t.name} options={names} />
        {invited.length > 0 && invited.length < p.choices.length && (
          <CheckboxGroup {...state} name="also" label={t.also} options={others} optional />
        )}
        <p>{t.remembered}</p>
        <SubmitButton label={t.go} />
      </Form>
      <Alert kind="info">
        <p>
          {t.risk} {t.passkey}
        </p>
      </Alert>
    </Page>
  );
}
