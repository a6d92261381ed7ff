-- SPDX-License-Identifier: EUPL-1.2
-- Decisions on proposed connections, and invitations that come out of them. A proposal itself is not stored: it is worked out from the
-- entries whenever somebody looks. A decision keeps the words of the proposal and its entries as they were, so that it can be read later
-- and new ones can be told. The newest step of a key counts; deciding again adds a row. Steps are drawn with the page: two people who
-- decide the same page at once want the same step, and the second one is told.
-- Guests keep their name, because an entry may be removed and deleted while the meeting it came to stays.
-- inventory_invitation_mails says which mail went out: each entry gets each version (sequence) of an invitation once.
-- Outcomes are rows too, the newest step counts: planned (again), held, not_held, postponed, cancelled.
-- Undo: drop table inventory_invitation_outcomes, inventory_invitation_mails, inventory_invitation_guests, inventory_invitations,
-- inventory_connection_decisions. Rows touched: none. Locks: none.
create table inventory_connection_decisions (
  id uuid primary key,
  body_id uuid not null references bodies,
  key text not null constraint inventory_connection_decisions_key_shape check (key ~ '^[a-z0-9-]{1,140}$'),
  step integer not null constraint inventory_connection_decisions_step_range check (step >= 1),
  decision text not null constraint inventory_connection_decisions_known check (decision in ('kept', 'unsuitable', 'later', 'open')),
  reason text constraint inventory_connection_decisions_reason_shape check (reason ~ '^[a-z_]{1,40}$'),
  note text constraint inventory_connection_decisions_note_length check (char_length(note) between 1 and 1000),
  back_on date,
  proposal jsonb not null,
  entry_ids uuid[] not null,
  decided_at timestamptz(3) not null,
  decided_by uuid references people on delete set null,
  constraint inventory_connection_decisions_once unique (body_id, key, step),
  constraint inventory_connection_decisions_later_has_day check ((decision = 'later') = (back_on is not null)),
  constraint inventory_connection_decisions_reason_said check ((decision = 'unsuitable') = (reason is not null))
);
create table inventory_invitations (
  id uuid primary key,
  body_id uuid not null references bodies,
  connection_key text not null constraint inventory_invitations_key_shape check (connection_key ~ '^[a-z0-9-]{1,140}$'),
  title text not null constraint inventory_invitations_title_length check (char_length(title) between 1 and 200),
  takes_place_on date not null,
  begins_at text not null constraint inventory_invitations_begins_shape check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text constraint inventory_invitations_ends_shape check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null constraint inventory_invitations_place_length check (char_length(place) between 1 and 200),
  message text not null constraint inventory_invitations_message_length check (char_length(message) between 1 and 5000),
  -- Number of the event in calendars (RFC 5545, SEQUENCE): rises whenever day, time, place, title or state changes.
  sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  constraint inventory_invitations_of_body unique (id, body_id),
  constraint inventory_invitations_end_after_begin check (ends_at is null or ends_at > begins_at)
);
create index inventory_invitations_by_body on inventory_invitations (body_id, takes_place_on);
create table inventory_invitation_guests (
  id uuid primary key,
  body_id uuid not null,
  invitation_id uuid not null,
  entry_id uuid references inventory_entries on delete set null,
  name text not null constraint inventory_invitation_guests_name_length check (char_length(name) between 1 and 200),
  constraint inventory_invitation_guests_of_body foreign key (invitation_id, body_id) references inventory_invitations (id, body_id),
  constraint inventory_invitation_guests_once unique (invitation_id, entry_id)
);
create table inventory_invitation_mails (
  id uuid primary key,
  body_id uuid not null,
  invitation_id uuid not null,
  entry_id uuid not null,
  sequence integer not null,
  sent_at timestamptz(3) not null,
  sent_by uuid references people on delete set null,
  constraint inventory_invitation_mails_of_body foreign key (invitation_id, body_id) references inventory_invitations (id, body_id),
  constraint inventory_invitation_mails_once unique (invitation_id, entry_id, sequence)
);
create table inventory_invitation_outcomes (
  id uuid primary key,
  body_id uuid not null,
  invitation_id uuid not null,
  step integer not null constraint inventory_invitation_outcomes_step_range check (step >= 1),
  outcome text not null
    constraint inventory_invitation_outcomes_known check (outcome in ('planned', 'held', 'not_held', 'postponed', 'cancelled')),
  held_on date,
  invited integer not null constraint inventory_invitation_outcomes_invited_range check (invited >= 0),
  came uuid[] not null default '{}',
  result text constraint inventory_invitation_outcomes_result_length check (char_length(result) between 1 and 2000),
  noted_at timestamptz(3) not null,
  noted_by uuid references people on delete set null,
  constraint inventory_invitation_outcomes_of_body foreign key (invitation_id, body_id) references inventory_invitations (id, body_id),
  constraint inventory_invitation_outcomes_once unique (invitation_id, step),
  constraint inventory_invitation_outcomes_held_has_day check ((outcome = 'held') = (held_on is not null))
);
alter table inventory_connection_decisions enable row level security;
alter table inventory_invitations enable row level security;
alter table inventory_invitation_guests enable row level security;
alter table inventory_invitation_mails enable row level security;
alter table inventory_invitation_outcomes enable row level security;
create policy inventory_connection_decisions_read on inventory_connection_decisions for select to fokus_app
  using (body_id in (select fokus_bodies()));
create policy inventory_connection_decisions_add on inventory_connection_decisions for insert to fokus_app
  with check (body_id in (select fokus_bodies()));
create policy inventory_invitations_read on inventory_invitations for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_invitations_add on inventory_invitations for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy inventory_invitations_change on inventory_invitations for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy inventory_invitation_guests_read on inventory_invitation_guests for select to fokus_app
  using (body_id in (select fokus_bodies()));
create policy inventory_invitation_guests_add on inventory_invitation_guests for insert to fokus_app
  with check (body_id in (select fokus_bodies())
    and exists (select from inventory_entries e where e.id = entry_id and e.body_id = inventory_invitation_guests.body_id));
create policy inventory_invitation_guests_leave_out on inventory_invitation_guests for delete to fokus_app
  using (body_id in (select fokus_bodies()));
create policy inventory_invitation_mails_read on inventory_invitation_mails for select to fokus_app
  using (body_id in (select fokus_bodies()));
create policy inventory_invitation_mails_add on inventory_invitation_mails for insert to fokus_app
  with check (body_id in (select fokus_bodies()));
create policy inventory_invitation_outcomes_read on inventory_invitation_outcomes for select to fokus_app
  using (body_id in (select fokus_bodies()));
create policy inventory_invitation_outcomes_add on inventory_invitation_outcomes for insert to fokus_app
  with check (body_id in (select fokus_bodies()));
grant select, insert on inventory_connection_decisions, inventory_invitation_mails, inventory_invitation_outcomes to fokus_app;
grant select, insert, update on inventory_invitations to fokus_app;
grant select, insert, delete on inventory_invitation_guests to fokus_app;
