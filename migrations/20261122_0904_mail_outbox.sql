-- SPDX-License-Identifier: EUPL-1.2
-- Mails to send. The text is removed once a mail is on its way (example mode keeps it for the outbox page).
-- One mail per template and subject: SMTP knows no idempotency, the unique constraint does.
-- Undo: drop table mails. Rows touched: none.
create table mails (
  id uuid primary key,
  template text not null,
  about uuid not null,
  recipient text not null,
  subject text,
  body text,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  constraint mails_once unique (template, about, recipient)
);
grant insert on mails to fokus_app, fokus_signin;
