-- SPDX-License-Identifier: EUPL-1.2
-- Where a strategy stands on the way it chose: a step of the state's working aid, or a page of the small start. A step
-- without a row is open. thing_id: what a page of the small start made, so that going back changes it and makes no second one.
-- Undo: drop table strategy_way_steps. Rows touched: none. Locks: none.
create table strategy_way_steps (
  strategy_id uuid not null,
  body_id uuid not null,
  step text not null constraint strategy_way_steps_step_form check (step ~ '^[a-z0-9.-]{1,40}$'),
  state text not null constraint strategy_way_steps_state_known check (state in ('open', 'done', 'skipped')),
  on_day date,
  reason text not null default '' constraint strategy_way_steps_reason_length check (char_length(reason) <= 20000),
  note text not null default '' constraint strategy_way_steps_note_length check (char_length(note) <= 20000),
  thing_id uuid,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  constraint strategy_way_steps_pkey primary key (strategy_id, step),
  constraint strategy_way_steps_of_body foreign key (strategy_id, body_id) references strategies (id, body_id)
);
create index strategy_way_steps_by_body on strategy_way_steps (body_id);
alter table strategy_way_steps enable row level security;
create policy strategy_way_steps_of_own_body on strategy_way_steps for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update on strategy_way_steps to fokus_app;
