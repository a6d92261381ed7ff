-- SPDX-License-Identifier: EUPL-1.2
-- Whom a body names in its privacy papers: the responsible office and the data protection officer. An office, never a person's private data.
-- Undo: drop table privacy_contacts. Rows touched: none. Locks: none.
create table privacy_contacts (
  id uuid primary key,
  body_id uuid not null references bodies,
  purpose text not null constraint privacy_contacts_purpose_known check (purpose in ('controller', 'officer')),
  office text not null constraint privacy_contacts_office_length check (char_length(office) between 1 and 200),
  address text not null default '' constraint privacy_contacts_address_length check (char_length(address) <= 200),
  phone text not null default '' constraint privacy_contacts_phone_length check (char_length(phone) <= 200),
  mail text not null default '' constraint privacy_contacts_mail_length check (char_length(mail) <= 200),
  since date not null,
  checked_on date not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  constraint privacy_contacts_reachable check (phone <> '' or mail <> ''),
  constraint privacy_contacts_one_of_each unique (body_id, purpose)
);
alter table privacy_contacts enable row level security;
create policy privacy_contacts_read on privacy_contacts for select to fokus_app
  using (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()));
create policy privacy_contacts_added on privacy_contacts for insert to fokus_app
  with check (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()));
create policy privacy_contacts_edited on privacy_contacts for update to fokus_app
  using (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()))
  with check (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()));
create policy privacy_contacts_withdrawn on privacy_contacts for delete to fokus_app
  using (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()));
grant select, insert, update, delete on privacy_contacts to fokus_app;
