-- SPDX-License-Identifier: EUPL-1.2
-- Asking the associations: rounds, the steps people took in them, one personal code per entry, mails that left, and the answers.
-- A round is a draft until its step 'begun'; then codes exist and it can no longer be changed or thrown away. State is a row of its own
-- with a person and a time. Whoever answers has no account: the functions of the next migration take and give by code.
-- An answer holds what its people said (said), what stood there when they said it (seen), and once accepted what it replaced (replaced),
-- so that accepting can be undone: public values only. At most one answer per code waits; answering again replaces it, version + 1.
-- The tuple (id, body_id) is unique so that rows of one body cannot point to rows of another.
-- Undo: drop table inventory_answers, inventory_ask_mails, inventory_asks, inventory_round_steps, inventory_rounds.
-- Rows touched: none. Locks: none.
create table inventory_rounds (
  id uuid primary key,
  body_id uuid not null references bodies,
  title text not null constraint inventory_rounds_title_length check (char_length(title) between 1 and 120),
  until date not null,
  reply_to text not null constraint inventory_rounds_reply_to_length check (char_length(reply_to) between 1 and 300),
  phone text constraint inventory_rounds_phone_length check (char_length(phone) between 1 and 60),
  scope text not null constraint inventory_rounds_scope_known check (scope in ('all', 'field', 'place', 'chosen')),
  scope_value text constraint inventory_rounds_scope_value_length check (char_length(scope_value) between 1 and 100),
  picked uuid[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz(3) not null,
  created_by uuid references people on delete set null,
  constraint inventory_rounds_of_body unique (id, body_id),
  constraint inventory_rounds_scope_said check ((scope in ('field', 'place')) = (scope_value is not null))
);
create index inventory_rounds_by_body on inventory_rounds (body_id, created_at);
create table inventory_round_steps (
  round_id uuid not null,
  body_id uuid not null,
  step text not null constraint inventory_round_steps_known check (step in ('begun', 'reminded', 'ended')),
  taken_by uuid references people on delete set null,
  taken_at timestamptz(3) not null,
  primary key (round_id, step),
  constraint inventory_round_steps_of_round foreign key (round_id, body_id) references inventory_rounds (id, body_id) on delete cascade
);
create table inventory_asks (
  id uuid primary key,
  round_id uuid not null,
  body_id uuid not null,
  entry_id uuid not null references inventory_entries on delete cascade,
  code text not null constraint inventory_asks_code_shape check (code ~ '^[2-9a-z]{8}$'),
  constraint inventory_asks_code_key unique (code),
  constraint inventory_asks_once unique (round_id, entry_id),
  constraint inventory_asks_of_body unique (id, body_id),
  constraint inventory_asks_of_round foreign key (round_id, body_id) references inventory_rounds (id, body_id) on delete cascade
);
create index inventory_asks_by_entry on inventory_asks (entry_id);
create table inventory_ask_mails (
  ask_id uuid not null,
  body_id uuid not null,
  what text not null constraint inventory_ask_mails_what_known check (what in ('invitation', 'reminder')),
  queued_at timestamptz(3) not null,
  primary key (ask_id, what),
  constraint inventory_ask_mails_of_ask foreign key (ask_id, body_id) references inventory_asks (id, body_id) on delete cascade
);
create table inventory_answers (
  id uuid primary key,
  ask_id uuid not null,
  body_id uuid not null,
  said jsonb not null constraint inventory_answers_said_size check (octet_length(said::text) <= 60000),
  seen jsonb not null constraint inventory_answers_seen_size check (octet_length(seen::text) <= 60000),
  leave_out boolean not null,
  listing text constraint inventory_answers_listing_known check (listing in ('yes', 'no')),
  given_by text not null constraint inventory_answers_given_by_known check (given_by in ('link', 'phone', 'paper')),
  answered_at timestamptz(3) not null,
  noted_by uuid references people on delete set null,
  version integer not null default 1,
  settled_as text constraint inventory_answers_settled_as_known check (settled_as in ('accepted', 'declined', 'removed', 'kept')),
  settled_at timestamptz(3),
  settled_by uuid references people on delete set null,
  reason text constraint inventory_answers_reason_length check (char_length(reason) between 1 and 500),
  replaced jsonb,
  constraint inventory_answers_of_ask foreign key (ask_id, body_id) references inventory_asks (id, body_id) on delete cascade,
  constraint inventory_answers_settled check ((settled_as is null) = (settled_at is null))
);
create unique index inventory_answers_one_waits on inventory_answers (ask_id) where settled_at is null;
create index inventory_answers_by_ask on inventory_answers (ask_id, answered_at);
create index inventory_answers_waiting on inventory_answers (body_id, answered_at) where settled_at is null;
alter table inventory_rounds enable row level security;
alter table inventory_round_steps enable row level security;
alter table inventory_asks enable row level security;
alter table inventory_ask_mails enable row level security;
alter table inventory_answers enable row level security;
create policy inventory_rounds_read on inventory_rounds for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_rounds_add on inventory_rounds for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy inventory_rounds_change_draft on inventory_rounds for update to fokus_app
  using (body_id in (select fokus_bodies())
    and not exists (select from inventory_round_steps s where s.round_id = inventory_rounds.id and s.step = 'begun'))
  with check (body_id in (select fokus_bodies()));
create policy inventory_rounds_discard_draft on inventory_rounds for delete to fokus_app
  using (body_id in (select fokus_bodies())
    and not exists (select from inventory_round_steps s where s.round_id = inventory_rounds.id and s.step = 'begun'));
create policy inventory_round_steps_read on inventory_round_steps for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_round_steps_add on inventory_round_steps for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy inventory_asks_read on inventory_asks for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_asks_add on inventory_asks for insert to fokus_app
  with check (body_id in (select fokus_bodies())
    and exists (select from inventory_entries e where e.id = entry_id and e.body_id = inventory_asks.body_id));
create policy inventory_ask_mails_read on inventory_ask_mails for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_answers_read on inventory_answers for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_answers_note on inventory_answers for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy inventory_answers_settle on inventory_answers for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update, delete on inventory_rounds to fokus_app;
grant select, insert on inventory_round_steps, inventory_asks to fokus_app;
grant select on inventory_ask_mails to fokus_app;
grant select, insert, update on inventory_answers to fokus_app;
