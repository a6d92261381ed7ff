-- SPDX-License-Identifier: EUPL-1.2
-- Fields of action above the goals, the strategy's own principles, the status of measures, posts beside hours, the chosen way.
-- Undo: drop the columns field_id of strategy_goals, status and posts of strategy_measures, tenets and way of strategies;
--   drop table strategy_fields. Rows touched: none (defaults). Locks: short, no rewrite.
create table strategy_fields (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  title text not null constraint strategy_fields_title_length check (char_length(title) between 1 and 200),
  description text not null default '' constraint strategy_fields_description_length check (char_length(description) <= 20000),
  position integer not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  removed_at timestamptz(3),
  constraint strategy_fields_of_body foreign key (strategy_id, body_id) references strategies (id, body_id),
  constraint strategy_fields_id_in_strategy unique (id, strategy_id)
);
create index strategy_fields_by_strategy on strategy_fields (strategy_id, position);
create index strategy_fields_by_body on strategy_fields (body_id);
alter table strategy_fields enable row level security;
create policy strategy_fields_of_own_body on strategy_fields for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update on strategy_fields to fokus_app;
-- field_id null: the goal stands in no field of action.
alter table strategy_goals add column field_id uuid;
alter table strategy_goals add constraint strategy_goals_of_field
  foreign key (field_id, strategy_id) references strategy_fields (id, strategy_id);
create index strategy_goals_by_field on strategy_goals (field_id);
alter table strategy_measures add column status text not null default 'planned'
  constraint strategy_measures_status_known check (status in ('planned', 'running', 'done', 'paused', 'dropped'));
-- Unit: full-time equivalents. Said instead of or beside hours; the two are never added up.
alter table strategy_measures add column posts numeric(5,2) constraint strategy_measures_posts_range check (posts >= 0);
-- tenets: the principles the municipality gives itself, one per line. way: how it goes about the strategy; null: nothing chosen.
alter table strategies add column tenets text not null default '' constraint strategies_tenets_length check (char_length(tenets) <= 20000);
alter table strategies add column way text constraint strategies_way_known check (way in ('small', 'existing', 'steps', 'written'));
