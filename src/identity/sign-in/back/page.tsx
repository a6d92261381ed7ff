// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { ButtonRow, Form, Page, SubmitButton, TextField } from "#ui";
import { paths } from "../../paths.ts";
import { signInTexts } from "../texts.ts";

const t = signInTexts.back;

/** Asks for the way in that the operator made. */
export function WayBackPage(p: { values?: Values; errors?: Errors }) {
  return (
    <Page title={t.title} lead={t.lead} refused={p.errors !== undefined}>
      <Form action={paths.wayBack()} errors={p.errors}>
        <TextField
          name="code"
          label={t.code}
          hint={t.hint}
          autocomplete="one-time-code"
          width="medium"
          values={p.values}
          errors={p.errors}
        />
        <ButtonRow>
          <SubmitButton label={t.go} />
          <a href={paths.signIn()}>{t.signIn}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}
