// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import {
  ActionForm,
  Alert,
  ButtonLink,
  ButtonRow,
  Disclosure,
  Form,
  Page,
  RadioGroup,
  SearchForm,
  SubmitButton,
  SummaryList,
  TextArea,
  TextField,
} from "#ui";
import { knownDomain } from "../invitations/domain.ts";
import { ForeignAddress } from "../invitations/pages.tsx";
import { invitationTexts } from "../invitations/texts.ts";
import { paths } from "../paths.ts";
import type { OwnRequest } from "./find.ts";
import { requestedRoles } from "./roles.ts";
import { accessTexts as t } from "./texts.ts";

interface PlaceProps {
  words: string;
  places: readonly Body[];
  answerDays: number;
}

/** Which place it is about, and how it goes on. */
export function ChoosePlacePage(p: PlaceProps) {
  return (
    <Page title={t.title} lead={t.lead} description={t.description}>
      <SearchForm action={paths.access()} name="ort" label={t.search} button={t.show} value={p.words} />
      {p.words !== "" && p.places.length === 0 && (
        <Alert kind="open">
          <p>{t.notFound(p.words)}</p>
        </Alert>
      )}
      {p.places.length > 0 && (
        <section>
          <h2>{t.choose}</h2>
          <ul>
            {p.places.map((place) => (
              <li>
                <a href={paths.accessFor(place.slug)}>{place.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{t.steps}</h2>
      <ol>
        {t.stepList.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>{t.promise(p.answerDays)}</p>
      <p>
        {t.known} <a href={paths.signIn()}>{t.signIn}</a>
      </p>
    </Page>
  );
}

interface AskProps {
  body: Body;
  id: string;
  values: Values;
  errors?: Errors | undefined;
}

/** The request itself. */
export function AskPage(p: AskProps) {
  const state = { values: p.values, errors: p.errors };
  const roles = requestedRoles(p.body.kind).map((role) => ({ value: role, label: t.roles[role] }));
  return (
    <Page
      title={t.titleFor(p.body.name)}
      seenBy={{ kind: "shared", text: t.seenBy }}
      breadcrumb={[{ label: t.title, href: paths.access() }]}
      refused={Object.keys(p.errors ?? {}).length > 0}
    >
      <Form action={paths.accessFor(p.body.slug)} makes={p.id} errors={p.errors}>
        <TextField {...state} name="name" label={t.name} autocomplete="name" width="medium" />
        <TextField
          {...state}
          name="email"
          type="email"
          label={t.email}
          hint={[invitationTexts.emailHint(knownDomain(p.body)), t.emailHint].filter(Boolean).join(". ")}
          autocomplete="email"
          width="medium"
        />
        <ForeignAddress {...state} />
        <RadioGroup {...state} name="role" label={t.role} options={roles} />
        <TextField {...state} name="phone" type="tel" label={t.phone} hint={t.phoneHint} autocomplete="work tel" width="medium" optional />
        <TextArea {...state} name="message" label={t.message} hint={t.messageHint} rows={3} />
        <p>{t.consequence}</p>
        <ButtonRow>
          <SubmitButton label={t.send} />
          <a href={paths.access()}>{t.otherPlace}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}

interface OwnProps {
  request: OwnRequest;
  token: string;
  today: string;
  exampleMode: boolean;
  outboxText: { text: string; link: string };
  values?: Values;
  errors?: Errors | undefined;
}

/** How her request stands: for whoever has the link. */
export function OwnRequestPage(p: OwnProps) {
  const { request } = p;
  const title = t.own.title(request.body.name);
  const seenBy = { kind: "shared", text: t.own.seenBy } as const;
  if (request.decidedAt) {
    return (
      <Page title={title} seenBy={seenBy} primary={request.approved ? { label: t.signIn, href: paths.signIn() } : undefined}>
        <Answered request={request} />
      </Page>
    );
  }
  return (
    <Page title={title} seenBy={seenBy} refused={p.errors !== undefined}>
      {request.confirmedAt ? <Waiting {...p} since={request.confirmedAt} /> : <CodeForm {...p} />}
      <p class="fk-muted">{t.own.withdrawHint}</p>
      <ActionForm action={paths.withdrawAccess(p.token)} label={t.own.withdraw} kind="danger" />
    </Page>
  );
}

function CodeForm(p: OwnProps) {
  const state = { values: p.values, errors: p.errors };
  return (
    <>
      <p>{t.own.codeLead(p.request.email)}</p>
      <Form action={paths.accessRequest(p.token)} errors={p.errors}>
        <TextField {...state} name="code" label={t.own.code} hint={t.own.codeHint} autocomplete="one-time-code" width="short" />
        <SubmitButton label={t.own.confirm} />
      </Form>
      <Disclosure summary={t.own.noMail}>
        <p>
          {t.own.noMailText} <a href={paths.accessFor(p.request.body.slug)}>{t.own.again}</a>
        </p>
      </Disclosure>
      {p.exampleMode && (
        <Alert kind="info">
          <p>
            {p.outboxText.text} <a href={paths.outbox()}>{p.outboxText.link}</a>
          </p>
        </Alert>
      )}
    </>
  );
}

function Waiting(p: OwnProps & { since: Date }) {
  const { request } = p;
  return (
    <>
      <Alert kind="success">
        <p>{t.own.waits}</p>
      </Alert>
      <SummaryList
        items={[
          { name: t.own.waitsSince, content: t.own.since(p.since) },
          { name: t.own.answerBy, content: request.answerBy && longDate(request.answerBy) },
          { name: t.own.decides, content: whoAnswers(request.answers) },
          { name: t.own.what, content: `${request.name}, ${t.roles[request.role]}` },
        ]}
      />
      {request.answerBy && request.answerBy < p.today && (
        <p>
          {t.own.lateNow} {t.own.late} <a href={paths.contact()}>{t.own.contact}</a>
        </p>
      )}
      <p>{t.own.keepLink}</p>
    </>
  );
}

/** The deciding body alone, or everybody who answers once the promised day has passed. */
function whoAnswers({ first, besides, operator }: OwnRequest["answers"]): string {
  const names = [...(first ? [first] : []), ...besides].map(({ name }) => name);
  return [...names, ...(operator ? [t.own.operator] : [])].join(", ");
}

function Answered({ request }: { request: OwnRequest }) {
  if (request.approved) {
    return (
      <Alert kind="success" title={t.own.approved}>
        <p>{t.own.approvedText(request.email)}</p>
      </Alert>
    );
  }
  return (
    <>
      <Alert kind="info" title={t.own.declined}>
        <p>
          {t.own.declinedReason}: {request.reason}
        </p>
      </Alert>
      <p>{t.own.declinedText}</p>
      <ButtonLink href={paths.accessFor(request.body.slug)} label={t.own.again} />
    </>
  );
}
