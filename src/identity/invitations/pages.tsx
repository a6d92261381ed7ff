// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Body, isNoPlace } from "#register";
import { ButtonRow, CheckboxGroup, Form, Page, RadioGroup, SubmitButton, TextField } from "#ui";
import { paths } from "../paths.ts";
import { knownDomain } from "./domain.ts";
import { invitationTexts as t } from "./texts.ts";

interface InviteProps {
  body: Body;
  id: string;
  tasks: readonly { value: string; label: string }[];
  values: Values;
  errors?: Errors | undefined;
}

/** An invitation to be sent. */
export function InvitePage(p: InviteProps) {
  const state = { values: p.values, errors: p.errors };
  return (
    <Page
      title={isNoPlace(p.body.kind) ? t.titleFor(p.body.name) : t.title}
      lead={t.lead}
      seenBy={{ kind: "team", text: t.seenBy }}
      breadcrumb={[{ label: t.team, href: paths.team(p.body.slug) }]}
      refused={Object.keys(p.errors ?? {}).length > 0}
    >
      <Form action={paths.invitations(p.body.slug)} makes={p.id} errors={p.errors}>
        <TextField {...state} name="name" label={t.name} width="medium" />
        <TextField {...state} name="email" type="email" label={t.email} hint={t.emailHint(knownDomain(p.body))} width="medium" />
        <ForeignAddress {...state} />
        <AnotherPerson {...state} />
        <RadioGroup {...state} name="role" label={t.role} options={p.tasks} />
        <p>{t.limit}</p>
        <ButtonRow>
          <SubmitButton label={t.send} />
          <a href={paths.team(p.body.slug)}>{t.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}

/** Asked only once somebody typed an address the register does not know for the body. */
export function ForeignAddress(p: { values: Values; errors?: Errors | undefined }) {
  if (!p.errors?.foreign && p.values.foreign === undefined) return null;
  return <CheckboxGroup {...p} name="foreign" label={t.foreignLabel} options={[{ value: "ja", label: t.foreignConfirm }]} />;
}

/** Asked only where a colleague of another name works under the address. */
function AnotherPerson(p: { values: Values; errors?: Errors | undefined }) {
  if (!p.errors?.another && p.values.another === undefined) return null;
  return <CheckboxGroup {...p} name="another" label={t.anotherLabel} options={[{ value: "ja", label: t.another, hint: t.anotherMeans }]} />;
}
