-- SPDX-License-Identifier: EUPL-1.2
-- What a municipality answers when a measure touches a principle of volunteering. rule_id names a row of
-- data/strategy/principle-rules.json; rules come and go with the debate, so the database knows their shape only.
-- Undo: drop table strategy_principle_answers. Rows touched: none. Locks: none.
create table strategy_principle_answers (
  measure_id uuid not null,
  body_id uuid not null,
  rule_id text not null constraint strategy_principle_answers_rule_shape check (rule_id ~ '^[A-Z][0-9][a-z]?$'),
  answer text not null constraint strategy_principle_answers_answer_length check (char_length(answer) between 1 and 1000),
  in_paper boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  constraint strategy_principle_answers_pkey primary key (measure_id, rule_id),
  constraint strategy_principle_answers_of_body foreign key (measure_id, body_id) references strategy_measures (id, body_id) on delete cascade
);
create index strategy_principle_answers_by_body on strategy_principle_answers (body_id);
alter table strategy_principle_answers enable row level security;
create policy strategy_principle_answers_of_own_body on strategy_principle_answers for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update, delete on strategy_principle_answers to fokus_app;
