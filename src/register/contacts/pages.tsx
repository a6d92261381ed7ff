// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { ActionForm, Alert, ButtonLink, ButtonRow, Form, HiddenField, Page, SubmitButton, TextArea, TextField } from "#ui";
import type { ListedBody } from "../bodies/find.ts";
import { paths } from "../paths.ts";
import { ContactFacts } from "./card.tsx";
import type { Contact } from "./contact.ts";
import type { Purpose } from "./purposes.ts";
import { contactTexts as t } from "./texts.de.ts";

const seenBy = { kind: "public", text: t.seenBy } as const;

/** The contacts a body names, each with what can be done about it. */
export function ContactsPage(p: { body: Pick<ListedBody, "slug">; purposes: readonly Purpose[]; contacts: readonly Contact[] }) {
  return (
    <Page title={t.title} seenBy={seenBy} lead={t.lead}>
      {p.purposes.map((purpose) => (
        <OneContact slug={p.body.slug} purpose={purpose} contact={p.contacts.find((one) => one.purpose === purpose)} />
      ))}
    </Page>
  );
}

function OneContact(p: { slug: string; purpose: Purpose; contact: Contact | undefined }) {
  const { title, lead } = t.purpose[p.purpose];
  const href = paths.contact(p.slug, p.purpose);
  return (
    <>
      <h2>{title}</h2>
      <p>{lead}</p>
      {p.contact ? (
        <>
          <ContactFacts contact={p.contact} checked />
          <ButtonRow>
            <ButtonLink href={href} label={t.edit} fullLabel={t.editOf(title)} small />
            <ActionForm
              action={paths.withdrawContact(p.slug, p.purpose)}
              label={t.withdraw}
              fullLabel={t.withdrawOf(title)}
              kind="tertiary"
              small
            />
          </ButtonRow>
        </>
      ) : (
        <>
          <p>{t.none}</p>
          <ButtonRow>
            <ButtonLink href={href} label={t.name} fullLabel={t.nameOf(title)} icon="add" small />
          </ButtonRow>
        </>
      )}
    </>
  );
}

interface FormProps {
  body: Pick<ListedBody, "slug">;
  purpose: Purpose;
  version: number;
  values: Values;
  errors?: Errors | undefined;
  /** What somebody else saved meanwhile. */
  saved?: Contact | undefined;
}

/** One contact to be named or changed. */
export function ContactPage(p: FormProps) {
  const state = { values: p.values, errors: p.errors };
  const words = t.form;
  return (
    <Page
      title={t.purpose[p.purpose].title}
      seenBy={seenBy}
      lead={words.lead}
      breadcrumb={[{ label: t.title, href: paths.contacts(p.body.slug) }]}
      refused={Object.keys(p.errors ?? {}).length > 0}
    >
      {p.saved && (
        <Alert kind="warning" title={t.savedNow}>
          <ContactFacts contact={p.saved} checked />
        </Alert>
      )}
      <Form action={paths.contact(p.body.slug, p.purpose)} errors={p.errors}>
        <HiddenField name="version" value={p.version} />
        <TextField name="office" label={words.office} hint={words.officeHint} {...state} />
        <TextField name="person" label={words.person} hint={words.personHint} optional {...state} />
        <TextField name="phone" label={words.phone} type="tel" width="medium" optional {...state} />
        <TextField name="mail" label={words.mail} type="email" optional {...state} />
        <TextArea name="hours" label={words.hours} hint={words.hoursHint} rows={2} optional {...state} />
        <p>{words.public}</p>
        <SubmitButton label={words.save} />
      </Form>
    </Page>
  );
}
