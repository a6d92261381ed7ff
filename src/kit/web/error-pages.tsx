// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink, Page } from "#ui";
import { t } from "./texts.ts";

/** Not there, or not for this person: the same words. */
export function NotFoundPage() {
  return (
    <Page isNowhere title={t.notFound.title} lead={t.notFound.text}>
      <ButtonLink href="/" label={t.notFound.home} />
    </Page>
  );
}

/** A request that was refused as a whole. */
export function BadRequestPage(p: { texts: { title: string; text: string } }) {
  return (
    <Page isNowhere title={p.texts.title} lead={p.texts.text}>
      <ButtonLink href="/" label={t.notFound.home} />
    </Page>
  );
}

/** Our fault: a reference to name, and where the work is. */
export function FailedPage(p: { reference: string }) {
  return (
    <Page isNowhere title={t.failed.title} lead={t.failed.text(p.reference)}>
      <p>{t.failed.saved}</p>
    </Page>
  );
}
