-- SPDX-License-Identifier: EUPL-1.2
-- Official contacts of a body: for volunteering, of its volunteer agency, of the state's service point. Public on purpose:
-- everybody reads them; only the body's own people and, for the Land, its state unit write them.
-- Undo: drop table register_contacts; drop function fokus_state_bodies(). Rows touched: none. Locks: none.
create table register_contacts (
  id uuid primary key,
  body_id uuid not null references bodies,
  purpose text not null constraint register_contacts_purpose_known check (purpose in ('engagement', 'agency', 'service')),
  office text not null constraint register_contacts_office_length check (char_length(office) between 1 and 200),
  person text not null default '' constraint register_contacts_person_length check (char_length(person) <= 200),
  phone text not null default '' constraint register_contacts_phone_length check (char_length(phone) <= 200),
  mail text not null default '' constraint register_contacts_mail_length check (char_length(mail) <= 200),
  hours text not null default '' constraint register_contacts_hours_length check (char_length(hours) <= 2000),
  source text not null constraint register_contacts_source_length check (char_length(source) between 1 and 200),
  since date not null,
  checked_on date not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  constraint register_contacts_reachable check (phone <> '' or mail <> ''),
  constraint register_contacts_one_of_each unique (body_id, purpose)
);
-- The bodies whose state unit the person of this transaction belongs to today.
create function fokus_state_bodies() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select m.body_id from memberships m where m.person_id = fokus_actor() and m.role = 'state'
    and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today())
$$;
grant execute on function fokus_state_bodies() to fokus_app;
alter table register_contacts enable row level security;
create policy register_contacts_public on register_contacts for select to fokus_app using (true);
create policy register_contacts_added_by_own on register_contacts for insert to fokus_app
  with check (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()));
create policy register_contacts_edited_by_own on register_contacts for update to fokus_app
  using (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()))
  with check (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()));
create policy register_contacts_withdrawn_by_own on register_contacts for delete to fokus_app
  using (body_id in (select fokus_bodies())
    or body_id in (select fokus_state_bodies()));
grant select, insert, update, delete on register_contacts to fokus_app;
