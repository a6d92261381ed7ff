-- SPDX-License-Identifier: EUPL-1.2
-- Undo: who did what that can be taken back, until when, and on which rows. The payload holds ids, never what people typed.
-- Undo: drop table undo_steps. Rows touched: none. Locks: none.
create table undo_steps (
  id uuid primary key,
  body_id uuid not null references bodies,
  person_id uuid references people,
  what text not null constraint undo_steps_what_shape check (what ~ '^[a-z_]+\.[a-z_]+$'),
  payload jsonb not null default '{}'::jsonb,
  offered_at timestamptz(3) not null,
  until timestamptz(3) not null,
  done_at timestamptz(3),
  constraint undo_steps_order check (until >= offered_at)
);
create index undo_steps_by_body on undo_steps (body_id, offered_at);
alter table undo_steps enable row level security;
create policy undo_steps_of_own_bodies on undo_steps for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update on undo_steps to fokus_app;
