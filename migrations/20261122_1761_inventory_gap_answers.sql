-- SPDX-License-Identifier: EUPL-1.2
-- What the officer knows about a field of engagement nothing on the list speaks of: it exists and is only missing on the list, it does
-- not exist, somebody else does it, unknown. Only "absent" makes a gap, and only as long as no entry has the field. The newest step of a
-- field counts; answering again adds a row.
-- Undo: drop table inventory_gap_answers. Rows touched: none. Locks: none.
create table inventory_gap_answers (
  id uuid primary key,
  body_id uuid not null references bodies,
  field text not null constraint inventory_gap_answers_field_shape check (field ~ '^[a-z_]{1,40}$'),
  step integer not null constraint inventory_gap_answers_step_range check (step >= 1),
  answer text not null constraint inventory_gap_answers_known check (answer in ('listed_soon', 'absent', 'elsewhere', 'unknown')),
  who text constraint inventory_gap_answers_who_length check (char_length(who) between 1 and 200),
  answered_at timestamptz(3) not null,
  answered_by uuid references people on delete set null,
  constraint inventory_gap_answers_once unique (body_id, field, step),
  constraint inventory_gap_answers_who_does_it check (who is null or answer = 'elsewhere')
);
alter table inventory_gap_answers enable row level security;
create policy inventory_gap_answers_read on inventory_gap_answers for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_gap_answers_add on inventory_gap_answers for insert to fokus_app with check (body_id in (select fokus_bodies()));
grant select, insert on inventory_gap_answers to fokus_app;
