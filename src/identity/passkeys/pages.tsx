// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { ActionForm, ButtonLink, DataTable, Disclosure, Form, HiddenField, Page, TextField } from "#ui";
import { TooWeak } from "../oidc/pages.tsx";
import { paths } from "../paths.ts";
import { signInTexts } from "../sign-in/texts.ts";
import { PasskeyButton } from "./button.tsx";
import { passkeyTexts as t } from "./texts.ts";

const needed = signInTexts.stronger;

interface Passkey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

interface Props {
  passkeys: readonly Passkey[];
  isFull: boolean;
  /** An administration lets people sign in with its accounts. */
  hasProviders: boolean;
  /** Whether she may add one now, and if not, why. */
  may: "yes" | "sign-in-again" | "too-weak";
  /** Where she was going when she was led here. */
  next: string | undefined;
  values?: Values;
  errors?: Errors;
}

/** My passkeys: which there are, and making one more. */
export function PasskeysPage(p: Props) {
  const trail = [{ label: t.back, href: paths.account() }];
  return (
    <Page title={t.title} lead={t.lead} seenBy={{ kind: "you", text: t.seenBy }} breadcrumb={trail} refused={p.errors !== undefined}>
      {p.passkeys.length === 0 ? (
        <p>{p.next === undefined ? t.none : needed.addLead}</p>
      ) : (
        <PasskeyTable passkeys={p.passkeys} mayRemove={p.may !== "too-weak"} />
      )}
      {p.may === "too-weak" ? <TooWeak /> : p.isFull ? <p>{t.enough}</p> : p.may === "yes" ? <NewPasskey {...p} /> : <SignInFirst {...p} />}
      <Disclosure summary={t.lost}>
        <p>{t.lostText}</p>
      </Disclosure>
      {p.hasProviders && (
        <p>
          <a href={paths.providerLinks()}>{t.otherAccounts}</a>
        </p>
      )}
    </Page>
  );
}

function PasskeyTable(p: { passkeys: readonly Passkey[]; mayRemove: boolean }) {
  return (
    <DataTable
      caption={t.own}
      rows={p.passkeys}
      columns={[
        { head: t.name, rowHeader: true, cell: (one) => one.name },
        { head: t.created, cell: (one) => longDate(one.createdAt) },
        { head: t.lastUsed, cell: (one) => (one.lastUsedAt ? longDate(one.lastUsedAt) : t.never) },
        {
          head: t.deed,
          cell: (one) =>
            p.mayRemove && (
              <ActionForm action={paths.removePasskey(one.id)} label={t.remove} fullLabel={t.removeFull(one.name)} kind="tertiary" small />
            ),
        },
      ]}
    />
  );
}

function SignInFirst(p: { next: string | undefined }) {
  return (
    <>
      <h2>{t.add}</h2>
      <p>{t.signInFirst}</p>
      <ButtonLink href={paths.signIn(paths.passkeys(p.next))} label={t.signInAgain} kind="primary" />
    </>
  );
}

function NewPasskey(p: Props) {
  return (
    <>
      <h2>{t.add}</h2>
      <Form action={paths.passkeys()} errors={p.errors}>
        <p>{t.addLead}</p>
        {p.next && <HiddenField name="weiter" value={p.next} />}
        <TextField name="name" label={t.nameField} hint={t.nameHint} width="medium" values={p.values} errors={p.errors} />
        <PasskeyButton deed="create" ask={paths.askForNewPasskey()} label={t.add} primary />
        <p data-without-passkey>{p.next === undefined ? t.withoutScript : `${needed.withoutScript} ${needed.otherWaysAlone}`}</p>
      </Form>
    </>
  );
}
