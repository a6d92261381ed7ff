// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { Alert, Disclosure, Form, HiddenField, Page, SubmitButton, TextField } from "#ui";
import { type Offered, ProviderButtons } from "../oidc/pages.tsx";
import { PasskeyButton } from "../passkeys/button.tsx";
import { passkeyTexts } from "../passkeys/texts.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.ts";

interface FormPage {
  values?: Values;
  errors?: Errors;
  exampleMode: boolean;
}

/** Asks for the address the code goes to. */
export function SignInPage(
  p: FormPage & { next: string; says?: string; providers: readonly Offered[]; passkeyFault?: string; providerFault?: string },
) {
  return (
    <Page
      title={t.signIn.title}
      lead={t.signIn.lead}
      refused={p.errors !== undefined || p.passkeyFault !== undefined || p.providerFault !== undefined}
    >
      {p.says && (
        <Alert kind="info">
          <p>{p.says}</p>
        </Alert>
      )}
      <Form action={paths.signIn()} errors={p.errors}>
        <TextField
          name="email"
          type="email"
          label={t.signIn.email}
          hint={t.signIn.emailHint}
          autocomplete="email"
          width="medium"
          values={p.values}
          errors={p.errors}
        />
        <HiddenField name="weiter" value={p.next} />
        <SubmitButton label={t.signIn.send} />
      </Form>
      <Form action={paths.passkeySignIn()} errors={p.passkeyFault === undefined ? undefined : { "": p.passkeyFault }}>
        <HiddenField name="weiter" value={p.next} />
        <PasskeyButton deed="get" ask={paths.askForPasskey()} heading={passkeyTexts.signIn.heading} label={passkeyTexts.signIn.button} />
      </Form>
      <ProviderButtons providers={p.providers} next={p.next} fault={p.providerFault} />
      <p>
        {t.access.notYet} <a href={paths.access()}>{t.access.title}</a>
      </p>
      {p.exampleMode && (
        <Alert kind="info">
          <p>
            {t.signIn.example} <a href={paths.examplePeople()}>{t.signIn.exampleLink}</a>
          </p>
        </Alert>
      )}
    </Page>
  );
}

/** Asks for the code. Looks the same whether the address is known or not. */
export function CodePage(p: FormPage & { mark: string | undefined; contact: string | undefined }) {
  return (
    <Page title={t.code.title} lead={t.code.lead} refused={p.errors !== undefined}>
      <Form action={paths.code()} errors={p.errors}>
        <TextField
          name="code"
          label={t.code.code}
          hint={t.code.codeHint}
          autocomplete="one-time-code"
          width="short"
          values={p.values}
          errors={p.errors}
        />
        <SubmitButton label={t.code.redeem} />
      </Form>
      {p.mark && <p>{t.code.mark(p.mark)}</p>}
      <Disclosure summary={t.code.again}>
        <ul>
          {t.code.withoutMail.map((advice) => (
            <li>{advice}</li>
          ))}
          {p.contact && <li>{t.code.ask(p.contact)}</li>}
        </ul>
        <p>
          <a href={paths.signIn()}>{t.code.newCode}</a>
        </p>
      </Disclosure>
      {p.exampleMode && (
        <Alert kind="info">
          <p>
            {t.code.outbox} <a href={paths.outbox()}>{t.code.outboxLink}</a>
          </p>
        </Alert>
      )}
    </Page>
  );
}
