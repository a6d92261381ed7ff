// SPDX-License-Identifier: EUPL-1.2
import { timeOfDay } from "#kit/text";
import { ButtonLink, HiddenField, Page, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { limitTexts as t } from "./texts.ts";

interface Props {
  until: Date;
  /** What was sent, to send it again. */
  sent?: { action: string; fields: readonly (readonly [name: string, value: string])[] } | undefined;
  contact?: string | undefined;
}

/** A pause after many tries: until when, and nothing typed is lost. */
export function PausePage(p: Props) {
  return (
    <Page title={t.title} lead={t.lead(timeOfDay(p.until))}>
      <p>{t.calm}</p>
      {p.contact && <p>{t.help(p.contact)}</p>}
      {p.sent && (
        <form method="post" action={p.sent.action}>
          <p>{t.kept}</p>
          {p.sent.fields.map(([name, value]) => (
            <HiddenField name={name} value={value} />
          ))}
          <SubmitButton label={t.again} />
        </form>
      )}
    </Page>
  );
}

/** Enough codes for one address. Says the same whether anybody has it. */
export function EnoughCodesPage(p: { until: Date; contact: string | undefined }) {
  return (
    <Page title={t.title} lead={t.codes(timeOfDay(p.until))}>
      <p>{t.codesGood}</p>
      {p.contact && <p>{t.help(p.contact)}</p>}
      <ButtonLink href={paths.code()} label={t.enterCode} />
    </Page>
  );
}
