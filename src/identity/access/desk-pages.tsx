// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import {
  ActionForm,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  EmptyState,
  Form,
  Page,
  SubmitButton,
  SummaryList,
  TextArea,
} from "#ui";
import { isForeignTo, knownDomain } from "../invitations/domain.ts";
import { paths } from "../paths.ts";
import type { WaitingRequest } from "./find.ts";
import { accessTexts } from "./texts.de.ts";

const t = accessTexts.desk;

/** Who waits for access, and since when. */
export function DeskPage(p: { slug: string; requests: readonly WaitingRequest[] }) {
  const columns: Column<WaitingRequest>[] = [
    { head: t.columns.place, rowHeader: true, cell: ({ body }) => body.name },
    { head: t.columns.who, cell: ({ name }) => name },
    { head: t.columns.since, cell: ({ confirmedAt }) => confirmedAt && accessTexts.own.since(confirmedAt) },
    { head: t.columns.answerBy, cell: ({ answerBy }) => answerBy && longDate(answerBy) },
    {
      head: t.columns.act,
      cell: ({ id, name, body }) => (
        <ButtonLink href={paths.accessAt(p.slug, id)} label={t.look} fullLabel={t.lookOf(name, body.name)} small />
      ),
    },
  ];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      seenBy={{ kind: "team", text: t.seenBy }}
      breadcrumb={[{ label: t.team, href: paths.team(p.slug) }]}
      wide
    >
      {p.requests.length === 0 ? <EmptyState text={t.none} /> : <DataTable caption={t.caption} columns={columns} rows={p.requests} />}
    </Page>
  );
}

interface RequestProps {
  slug: string;
  request: WaitingRequest;
  roleName: string;
  values?: Values;
  errors?: Errors | undefined;
}

/** One request, to be approved or declined. */
export function RequestPage(p: RequestProps) {
  const { request, slug } = p;
  const state = { values: p.values, errors: p.errors };
  return (
    <Page
      title={t.of(request.name, request.body.name)}
      seenBy={{ kind: "team", text: t.seenBy }}
      breadcrumb={[
        { label: t.team, href: paths.team(slug) },
        { label: t.title, href: paths.accessDesk(slug) },
      ]}
      refused={p.errors !== undefined}
    >
      <SummaryList
        items={[
          { name: t.name, content: request.name },
          { name: t.email, content: request.email },
          { name: t.domain, content: domainInWords(request.body, request.email) },
          { name: t.role, content: p.roleName },
          { name: t.phone, content: request.phone },
          { name: t.message, content: request.message },
          { name: t.columns.since, content: request.confirmedAt && accessTexts.own.since(request.confirmedAt) },
          { name: t.columns.answerBy, content: request.answerBy && longDate(request.answerBy) },
        ]}
      />
      <p>{t.approveHint}</p>
      <ActionForm action={paths.approveAccess(slug, request.id)} label={t.approve} kind="primary" />
      <h2>{t.declineTitle}</h2>
      <Form action={paths.declineAccess(slug, request.id)} errors={p.errors}>
        <TextArea {...state} name="reason" label={t.reason} hint={t.reasonHint} rows={3} />
        <ButtonRow>
          <SubmitButton label={t.decline} kind="danger" />
          <a href={paths.accessDesk(slug)}>{t.back}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}

function domainInWords(body: Body, email: string): string {
  const known = knownDomain(body);
  if (known === null) return t.domainUnknown;
  return isForeignTo(body, email) ? t.domainForeign(known) : t.domainFits(known);
}
