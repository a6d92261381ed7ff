// SPDX-License-Identifier: EUPL-1.2
import type { Role } from "#kit/policy";
import { longDate, timeOfDay } from "#kit/text";
import { ActionForm, ButtonLink, DataTable, EmptyState, Page } from "#ui";
import { paths } from "../paths.ts";
import { t } from "../texts.ts";

interface ExamplePerson {
  id: string;
  name: string;
  role: Role;
  body: string;
}

/** Invented people to look through the eyes of. */
export function ExamplePeoplePage(p: { people: readonly ExamplePerson[] }) {
  return (
    <Page title={t.example.title} lead={t.example.lead} actions={<ButtonLink href={paths.outbox()} label={t.example.outbox} />}>
      <DataTable
        caption={t.example.tableCaption}
        hideCaption
        rows={p.people}
        columns={[
          { head: t.example.person, cell: (person) => person.name, rowHeader: true },
          { head: t.example.task, cell: (person) => `${t.roles[person.role]}, ${person.body}` },
          {
            head: t.example.choose,
            cell: (person) => <ActionForm action={paths.actAs(person.id)} label={t.example.act(person.name)} small />,
          },
        ]}
      />
    </Page>
  );
}

interface OutboxMail {
  recipient: string;
  subject: string | null;
  body: string | null;
  createdAt: Date;
}

/** What would have been sent. */
export function OutboxPage(p: { mails: readonly OutboxMail[] }) {
  return (
    <Page title={t.outbox.title} lead={t.outbox.lead} breadcrumb={[{ label: t.example.title, href: paths.examplePeople() }]}>
      {p.mails.length === 0 && <EmptyState text={t.outbox.empty} />}
      {p.mails.map((mail) => (
        <article class="fk-mail" translate="no">
          <h2>{mail.subject}</h2>
          <p>
            {t.outbox.to} {mail.recipient} · {longDate(mail.createdAt)}, {timeOfDay(mail.createdAt)}
          </p>
          <pre class="fk-mail__text">{mail.body}</pre>
        </article>
      ))}
    </Page>
  );
}
