-- SPDX-License-Identifier: EUPL-1.2
-- What somebody typed into a long form and has not sent yet, kept while she types: one row per person, body and address of the form.
-- Only she sees it. It goes when the form is sent, when she discards it, after 30 days, and with the person.
-- Undo: drop table form_drafts. Rows touched: none. Locks: none.
create table form_drafts (
  person_id uuid not null references people on delete cascade,
  body_id uuid not null references bodies on delete cascade,
  address text not null constraint form_drafts_address_length check (char_length(address) between 1 and 300),
  fields jsonb not null constraint form_drafts_fields_size check (pg_column_size(fields) <= 1000000),
  saved_at timestamptz(3) not null,
  until timestamptz(3) not null,
  constraint form_drafts_one primary key (person_id, body_id, address),
  constraint form_drafts_time_order check (until > saved_at)
);
create index form_drafts_by_end on form_drafts (until);
create index form_drafts_by_body on form_drafts (body_id);
alter table form_drafts enable row level security;
create policy form_drafts_own on form_drafts to fokus_app
  using (person_id = fokus_actor() and body_id in (select fokus_bodies()))
  with check (person_id = fokus_actor() and body_id in (select fokus_bodies()));
grant select, insert, update, delete on form_drafts to fokus_app;
