// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type Body, placeWords } from "#register";
import { Alert, ButtonLink, ButtonRow, ErrorSummary, Form, German, HiddenField, Page, SubmitButton, SummaryList, TextField } from "#ui";
import { AnswerFields } from "../answers/fields.tsx";
import { factsOf } from "../answers/words.ts";
import { Lines } from "../lines.tsx";
import { codePaths } from "../link.ts";
import type { Said } from "../said.ts";
import type { AskedByCode } from "./find.ts";
import type { NamedPlace } from "./texts.de.ts";
import { publicTexts as t } from "./texts.ts";

export type OpenAsk = Extract<AskedByCode, { kind: "open" }>;

interface AnswerPageProps {
  code: string;
  ask: OpenAsk;
  values: Values;
  errors?: Errors | undefined;
}

/** What a town knows of an association, for its own people to confirm or to correct. No account, no cookie. */
export function AnswerPage(p: AnswerPageProps) {
  const { ask, code } = p;
  const place = named(ask.body);
  const refused = Object.keys(p.errors ?? {}).length > 0;
  return (
    <Page title={t.title(ask.shown.name)} seenBy={{ kind: "you", text: t.seenBy(place) }} lead={t.lead(place)} refused={refused}>
      {ask.answer && (
        <Alert kind="info">
          <p>{ask.answer.settled ? t.earlierSettled(ask.answer.at) : t.earlier(ask.answer.at)}</p>
        </Alert>
      )}
      <Form action={codePaths.answer(code)} errors={p.errors}>
        <HiddenField name="version" value={ask.version} />
        <h2>{t.known}</h2>
        <Facts said={ask.shown} body={ask.body} />
        <ButtonRow>
          <SubmitButton label={t.allRight} icon="success" />
          <span class="fk-muted">{t.allRightHint}</span>
        </ButtonRow>
        <AnswerFields body={ask.body} values={p.values} errors={p.errors} />
        <ButtonRow>
          <SubmitButton label={t.send} kind="secondary" />
        </ButtonRow>
      </Form>
      <section>
        <h2>{t.what}</h2>
        <ul>
          {t.whatPoints(place, ask.worksUntil).map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </section>
      <OtherWay phone={ask.phone} replyTo={ask.replyTo} />
    </Page>
  );
}

/** What is known; what its people wrote themselves stays as they wrote it. */
function Facts(p: { said: Said; body: Body }) {
  const facts = factsOf(p.said, p.body);
  const items = facts.map(({ name, content, isOwnWords }) => ({ name, content: isOwnWords ? <German>{content}</German> : content }));
  return <SummaryList items={items} />;
}

function named(body: Body): NamedPlace {
  return { ...placeWords(body).place, name: body.name };
}

function OtherWay(p: { phone: string | null; replyTo: string }) {
  return (
    <section>
      <h2>{t.otherWay}</h2>
      <SummaryList
        items={[
          { name: t.phone, content: p.phone ?? t.closed.noPhone },
          {
            name: t.replyTo,
            content: (
              <German>
                <Lines text={p.replyTo} />
              </German>
            ),
          },
        ]}
      />
    </section>
  );
}

/** The answer has arrived: what was said, and what happens now. */
export function ThanksPage(p: {
  code: string;
  ask: OpenAsk;
  said: Said;
  at: Date;
  leaveOut: boolean;
  listing: "yes" | "no" | null;
  body: Body;
}) {
  const place = named(p.body);
  return (
    <Page title={t.thanks.title} seenBy={{ kind: "you", text: t.seenBy(place) }} lead={t.thanks.lead(p.said.name, p.at)}>
      <p>{t.thanks.next(place, p.ask.worksUntil)}</p>
      {p.leaveOut && <p>{t.thanks.leaveOut}</p>}
      {p.listing && <p>{t.thanks.listing[p.listing]}</p>}
      <section>
        <h2>{t.thanks.said}</h2>
        <Facts said={p.said} body={p.body} />
      </section>
      <ButtonRow>
        <ButtonLink href={codePaths.answer(p.code)} label={t.thanks.again} kind="secondary" />
      </ButtonRow>
    </Page>
  );
}

/** One field for the code from the letter. */
export function TypeInPage(p: { typed: string; error?: string | undefined }) {
  const errors = p.error === undefined ? undefined : { code: p.error };
  return (
    <Page title={t.typeIn.title} lead={t.typeIn.lead} refused={p.error !== undefined}>
      <form class="fk-form" method="get" action={codePaths.typeIn()} novalidate>
        <ErrorSummary errors={errors} />
        <TextField
          name="code"
          label={t.typeIn.code}
          hint={t.typeIn.hint}
          initial={p.typed}
          errors={errors}
          width="medium"
          autocomplete="off"
        />
        <ButtonRow>
          <SubmitButton label={t.typeIn.open} />
        </ButtonRow>
      </form>
    </Page>
  );
}

/** The code leads nowhere: why, and whom to ask. */
export function ClosedPage(p: { ask: Exclude<AskedByCode, { kind: "open" }> }) {
  const { ask } = p;
  const words = t.closed[ask.kind];
  const text = ask.kind === "over" ? t.closed.over.text(ask.until) : t.closed[ask.kind].text;
  return (
    <Page title={words.title} lead={text}>
      {ask.kind === "unknown" ? (
        <ButtonRow>
          <ButtonLink href={codePaths.typeIn()} label={t.closed.again} kind="primary" />
        </ButtonRow>
      ) : (
        <OtherWay phone={ask.phone} replyTo={ask.replyTo} />
      )}
    </Page>
  );
}
