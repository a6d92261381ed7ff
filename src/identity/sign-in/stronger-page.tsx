// SPDX-License-Identifier: EUPL-1.2
import type { Membership } from "#kit/policy";
import { ButtonLink, ButtonRow, Disclosure, Form, HiddenField, Page } from "#ui";
import type { Offered } from "../oidc/pages.tsx";
import { providerTexts } from "../oidc/texts.ts";
import { PasskeyButton } from "../passkeys/button.tsx";
import { paths } from "../paths.ts";
import { t as identityTexts } from "../texts.ts";
import { signInTexts } from "./texts.ts";

const t = signInTexts.stronger;

interface Props {
  next: string;
  withheld: readonly Membership[];
  /** Where she works without a second factor. */
  open: readonly { slug: string; name: string }[];
  hasPasskey: boolean;
  /** Providers that vouch for two factors. */
  providers: readonly Offered[];
  /** Her passkey answered without finger, face or PIN. */
  wasWeak: boolean;
  contact: string | undefined;
}

/** The second factor before pages that need one: use the passkey, make one, or what else there is. */
export function StrongerPage(p: Props) {
  const tasks = p.withheld.map(({ role, bodyName }) => `${identityTexts.roles[role]}, ${bodyName}`).join("; ");
  const lead = p.withheld.length === 1 ? t.lead(tasks) : t.leadMany(tasks);
  return (
    <Page title={t.title} lead={lead}>
      {p.wasWeak ? <p>{t.notVerified}</p> : <p>{t.why}</p>}
      {p.hasPasskey ? <UsePasskey {...p} /> : <MakePasskey next={p.next} />}
      {p.providers.length > 0 && (
        <>
          <h2>{t.providers}</h2>
          <div class="fk-row">
            {p.providers.map(({ key, label }) => (
              <ButtonLink href={paths.strongProvider(key, p.next)} label={providerTexts.button(label)} />
            ))}
          </div>
        </>
      )}
      <Disclosure summary={t.lost}>
        <p>{t.lostText}</p>
        {p.contact && <p>{t.ask(p.contact)}</p>}
        <p>
          <a href={paths.wayBack()}>{t.haveCode}</a>
        </p>
      </Disclosure>
      <Elsewhere open={p.open} />
    </Page>
  );
}

function UsePasskey(p: Props) {
  return (
    <Form action={paths.passkeySignIn()}>
      <HiddenField name="weiter" value={p.next} />
      <PasskeyButton deed="get" ask={paths.askForPasskey()} heading={t.useHeading} label={t.usePasskey} primary />
      <p data-without-passkey>
        {t.withoutScript} {p.providers.length > 0 ? t.otherWays : t.otherWaysAlone}
      </p>
    </Form>
  );
}

function MakePasskey(p: { next: string }) {
  return (
    <>
      <h2>{t.addHeading}</h2>
      <p>{t.addLead}</p>
      <ButtonRow>
        <ButtonLink href={paths.passkeys(p.next)} label={t.add} kind="primary" />
      </ButtonRow>
    </>
  );
}

function Elsewhere(p: { open: readonly { slug: string; name: string }[] }) {
  return (
    <>
      <p>{t.elsewhere}</p>
      <ul>
        {p.open.map(({ slug, name }) => (
          <li>
            <a href={paths.workplace(slug)}>{name}</a>
          </li>
        ))}
        <li>
          <a href={paths.account()}>{t.account}</a>
        </li>
      </ul>
    </>
  );
}
