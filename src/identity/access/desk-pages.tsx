// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
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
import { accessTexts } from "./texts.ts";

const t = accessTexts.desk;

/** Where requests are decided: in a body, or by the operator. */
export interface Desk {
  lead: string;
  none: string;
  /** What the desk stands in. */
  above: { label: string; href: string };
  list: string;
  at(id: string): string;
  approve(id: string): string;
  decline(id: string): string;
}

/** The desk of a body. */
export function deskOfBody(slug: string): Desk {
  return {
    lead: t.lead,
    none: t.none,
    above: { label: t.team, href: paths.team(slug) },
    list: paths.accessDesk(slug),
    at: (id) => paths.accessAt(slug, id),
    approve: (id) => paths.approveAccess(slug, id),
    decline: (id) => paths.declineAccess(slug, id),
  };
}

/** The operator's desk: requests nobody else decides, and those nobody has answered in time. */
export const operatorDesk: Desk = {
  lead: t.operator.lead,
  none: t.operator.none,
  above: { label: t.operator.above, href: paths.operator() },
  list: paths.operatorDesk(),
  at: paths.operatorRequest,
  approve: paths.approveAsOperator,
  decline: paths.declineAsOperator,
};

/** Who waits for access, and since when. */
export function DeskPage(p: { desk: Desk; requests: readonly WaitingRequest[]; today: string }) {
  const columns: Column<WaitingRequest>[] = [
    { head: t.columns.place, rowHeader: true, cell: ({ body }) => body.name },
    { head: t.columns.who, cell: ({ name }) => name },
    { head: t.columns.since, cell: ({ confirmedAt }) => confirmedAt && accessTexts.own.since(confirmedAt) },
    { head: t.columns.answerBy, cell: ({ answerBy }) => answerBy && t.answerBy(answerBy, answerBy < p.today) },
    {
      head: t.columns.act,
      cell: ({ id, name, body }) => <ButtonLink href={p.desk.at(id)} label={t.look} fullLabel={t.lookOf(name, body.name)} small />,
    },
  ];
  return (
    <Page title={t.title} lead={p.desk.lead} seenBy={{ kind: "team", text: t.seenBy }} breadcrumb={[p.desk.above]} wide>
      {p.requests.length === 0 ? <EmptyState text={p.desk.none} /> : <DataTable caption={t.caption} columns={columns} rows={p.requests} />}
    </Page>
  );
}

interface RequestProps {
  desk: Desk;
  today: string;
  request: WaitingRequest;
  roleName: string;
  values?: Values;
  errors?: Errors | undefined;
}

/** One request, to be approved or declined. */
export function RequestPage(p: RequestProps) {
  const { request, desk } = p;
  const state = { values: p.values, errors: p.errors };
  return (
    <Page
      title={t.of(request.name, request.body.name)}
      seenBy={{ kind: "team", text: t.seenBy }}
      breadcrumb={[desk.above, { label: t.title, href: desk.list }]}
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
          { name: t.columns.answerBy, content: request.answerBy && t.answerBy(request.answerBy, request.answerBy < p.today) },
        ]}
      />
      <p>{t.approveHint}</p>
      <ActionForm action={desk.approve(request.id)} label={t.approve} kind="primary" />
      <h2>{t.declineTitle}</h2>
      <Form action={desk.decline(request.id)} errors={p.errors}>
        <TextArea {...state} name="reason" label={t.reason} hint={t.reasonHint} rows={3} />
        <ButtonRow>
          <SubmitButton label={t.decline} kind="danger" />
          <a href={desk.list}>{t.back}</a>
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
