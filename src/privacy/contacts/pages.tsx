// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { ActionForm, Alert, ButtonLink, ButtonRow, Form, HiddenField, Page, SubmitButton, SummaryList, TextField } from "#ui";
import { paperTexts } from "../papers/texts.de.ts";
import { privacyPaths as paths } from "../paths.ts";
import type { ContactPurpose } from "./purposes.ts";
import type { PrivacyContact } from "./save.ts";
import { contactTexts as t } from "./texts.de.ts";

function Facts({ contact }: { contact: PrivacyContact }) {
  const { office, address, phone, mail, checkedOn } = contact;
  return (
    <SummaryList
      items={[
        { name: t.facts.office, content: office },
        { name: t.facts.address, content: address },
        { name: t.facts.phone, content: phone },
        { name: t.facts.mail, content: mail },
        { name: t.facts.checked, content: longDate(checkedOn) },
      ]}
    />
  );
}

/** Who is named in the papers, with what can be done about it. */
export function NamedContact(p: { slug: string; purpose: ContactPurpose; contact: PrivacyContact | undefined }) {
  const { title, lead } = t.purpose[p.purpose];
  const href = paths.contact(p.slug, p.purpose);
  return (
    <section>
      <h3>{title}</h3>
      <p>{p.contact ? lead : t.none}</p>
      {p.contact && <Facts contact={p.contact} />}
      <ButtonRow>
        {p.contact ? (
          <>
            <ButtonLink href={href} label={t.edit} fullLabel={t.editOf(title)} small />
            <ActionForm
              action={paths.withdrawContact(p.slug, p.purpose)}
              label={t.withdraw}
              fullLabel={t.withdrawOf(title)}
              kind="tertiary"
              small
            />
          </>
        ) : (
          <ButtonLink href={href} label={t.name} fullLabel={t.nameOf(title)} icon="add" small />
        )}
      </ButtonRow>
    </section>
  );
}

interface FormProps {
  slug: string;
  purpose: ContactPurpose;
  version: number;
  values: Values;
  errors?: Errors | undefined;
  /** What somebody else saved meanwhile. */
  saved?: PrivacyContact | undefined;
}

/** One office to be named or changed. */
export function ContactPage(p: FormProps) {
  const state = { values: p.values, errors: p.errors };
  const words = t.form;
  return (
    <Page
      title={t.purpose[p.purpose].title}
      seenBy={{ kind: "team", text: t.seenBy }}
      lead={words.lead}
      breadcrumb={[{ label: paperTexts.title, href: paths.papers(p.slug) }]}
      refused={Object.keys(p.errors ?? {}).length > 0}
    >
      {p.saved && (
        <Alert kind="warning" title={t.savedNow}>
          <Facts contact={p.saved} />
        </Alert>
      )}
      <Form action={paths.contact(p.slug, p.purpose)} errors={p.errors}>
        <HiddenField name="version" value={p.version} />
        <TextField name="office" label={words.office} hint={words.officeHint[p.purpose]} {...state} />
        <TextField name="address" label={words.address} optional {...state} />
        <TextField name="phone" label={words.phone} type="tel" width="medium" optional {...state} />
        <TextField name="mail" label={words.mail} type="email" optional {...state} />
        <p>{words.where}</p>
        <SubmitButton label={words.save} />
      </Form>
    </Page>
  );
}
