-- SPDX-License-Identifier: EUPL-1.2
-- Strategies: the draft of a body in rows that people edit one by one. Decisions and frozen editions: 20261122_0931.
-- Every row carries its body for the policies; foreign keys over (id, body_id) keep a row from pointing into another body.
-- revision counts every change of the whole draft; version counts changes of one row (two people on one form).
-- removed_at: taken out by a person, can be put back for a while; src/rooms/strategy/draft/load.ts leaves such rows out.
-- Undo: drop table strategy_papers, strategy_foundations, strategy_signs, strategy_measure_costs, strategy_measures, strategy_goals, strategies.
-- Rows touched: none. Locks: none.
create table strategies (
  id uuid primary key,
  body_id uuid not null references bodies,
  title text not null constraint strategies_title_length check (char_length(title) between 1 and 200),
  from_year integer not null constraint strategies_from_year_range check (from_year between 2000 and 2100),
  to_year integer not null,
  occasion text not null default '' constraint strategies_occasion_length check (char_length(occasion) <= 20000),
  revision integer not null default 1,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  constraint strategies_one_per_body unique (body_id),
  constraint strategies_id_in_body unique (id, body_id),
  constraint strategies_period check (to_year between from_year and from_year + 9)
);
create table strategy_goals (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  title text not null constraint strategy_goals_title_length check (char_length(title) between 1 and 200),
  description text not null default '' constraint strategy_goals_description_length check (char_length(description) <= 20000),
  -- Said on purpose: this goal has no sign to notice it by, and why. Null: nobody has decided that.
  without_sign_reason text constraint strategy_goals_reason_length check (char_length(without_sign_reason) between 1 and 20000),
  position integer not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  removed_at timestamptz(3),
  constraint strategy_goals_of_body foreign key (strategy_id, body_id) references strategies (id, body_id),
  constraint strategy_goals_id_in_body unique (id, body_id),
  constraint strategy_goals_id_in_strategy unique (id, strategy_id)
);
create index strategy_goals_by_strategy on strategy_goals (strategy_id, position);
create index strategy_goals_by_body on strategy_goals (body_id);
-- number: stays with the measure for ever and is never given twice; public addresses are made of it.
-- money_certainty null: nobody has said it yet.
create table strategy_measures (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  goal_id uuid not null,
  number integer not null constraint strategy_measures_number_counts check (number >= 1),
  title text not null constraint strategy_measures_title_length check (char_length(title) between 1 and 200),
  description text not null default '' constraint strategy_measures_description_length check (char_length(description) <= 20000),
  caretaker text not null default '' constraint strategy_measures_caretaker_length check (char_length(caretaker) <= 200),
  partners text not null default '' constraint strategy_measures_partners_length check (char_length(partners) <= 20000),
  next_step text not null default '' constraint strategy_measures_next_step_length check (char_length(next_step) <= 20000),
  starts_year integer constraint strategy_measures_starts_range check (starts_year between 2000 and 2100),
  ends_year integer constraint strategy_measures_ends_range check (ends_year between 2000 and 2100),
  hours_per_week numeric(5,1) constraint strategy_measures_hours_range check (hours_per_week >= 0),
  money_certainty text constraint strategy_measures_certainty_known
    check (money_certainty in ('decided', 'budget', 'applied', 'open', 'none')),
  position integer not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  removed_at timestamptz(3),
  constraint strategy_measures_of_body foreign key (strategy_id, body_id) references strategies (id, body_id),
  constraint strategy_measures_of_goal foreign key (goal_id, strategy_id) references strategy_goals (id, strategy_id),
  constraint strategy_measures_number_once unique (strategy_id, number),
  constraint strategy_measures_id_in_body unique (id, body_id),
  constraint strategy_measures_years_order check (ends_year >= starts_year)
);
create index strategy_measures_by_goal on strategy_measures (goal_id, position);
create index strategy_measures_by_body on strategy_measures (body_id);
-- Unit: euro cents in one calendar year. A year without a row: nothing said.
create table strategy_measure_costs (
  measure_id uuid not null,
  body_id uuid not null,
  year integer not null constraint strategy_measure_costs_year_range check (year between 2000 and 2100),
  amount_cents bigint not null constraint strategy_measure_costs_amount_range check (amount_cents between 0 and 100000000000),
  constraint strategy_measure_costs_pkey primary key (measure_id, year),
  constraint strategy_measure_costs_of_body foreign key (measure_id, body_id) references strategy_measures (id, body_id)
);
create index strategy_measure_costs_by_body on strategy_measure_costs (body_id);
-- baseline null: unknown today. target null: none set.
create table strategy_signs (
  id uuid primary key,
  body_id uuid not null,
  goal_id uuid not null,
  name text not null constraint strategy_signs_name_length check (char_length(name) between 1 and 200),
  kind text not null constraint strategy_signs_kind_known check (kind in ('count', 'share', 'milestone', 'assessment')),
  unit text not null default '' constraint strategy_signs_unit_length check (char_length(unit) <= 200),
  definition text not null default '' constraint strategy_signs_definition_length check (char_length(definition) <= 20000),
  baseline numeric(9,1) constraint strategy_signs_baseline_range check (baseline >= 0),
  target numeric(9,1) constraint strategy_signs_target_range check (target >= 0),
  target_year integer constraint strategy_signs_year_range check (target_year between 2000 and 2100),
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  removed_at timestamptz(3),
  constraint strategy_signs_of_body foreign key (goal_id, body_id) references strategy_goals (id, body_id)
);
create index strategy_signs_by_goal on strategy_signs (goal_id);
create index strategy_signs_by_body on strategy_signs (body_id);
-- What a goal rests on. finding_key, inventory_query, counted, counted_on: from the inventory, as it was on that day.
create table strategy_foundations (
  id uuid primary key,
  body_id uuid not null,
  goal_id uuid not null,
  kind text not null constraint strategy_foundations_kind_known check (kind in ('inventory', 'conversation', 'other')),
  text text not null constraint strategy_foundations_text_length check (char_length(text) between 1 and 20000),
  finding_key text,
  inventory_query text,
  counted integer constraint strategy_foundations_counted_range check (counted >= 0),
  counted_on date,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  removed_at timestamptz(3),
  constraint strategy_foundations_of_body foreign key (goal_id, body_id) references strategy_goals (id, body_id),
  constraint strategy_foundations_counted_dated check ((counted is null) = (counted_on is null))
);
create index strategy_foundations_by_goal on strategy_foundations (goal_id);
create index strategy_foundations_by_body on strategy_foundations (body_id);
create unique index strategy_foundations_finding_once on strategy_foundations (goal_id, finding_key) where removed_at is null;
-- Texts of the council paper. No row: nobody has looked at the model texts yet. number null: not given yet.
create table strategy_papers (
  strategy_id uuid primary key,
  body_id uuid not null,
  number text constraint strategy_papers_number_length check (char_length(number) between 1 and 200),
  subject text not null constraint strategy_papers_subject_length check (char_length(subject) between 1 and 200),
  department text not null default '' constraint strategy_papers_department_length check (char_length(department) <= 200),
  proposal text not null constraint strategy_papers_proposal_length check (char_length(proposal) between 1 and 20000),
  reasons text not null constraint strategy_papers_reasons_length check (char_length(reasons) between 1 and 20000),
  alternatives text not null default '' constraint strategy_papers_alternatives_length check (char_length(alternatives) <= 20000),
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  constraint strategy_papers_of_body foreign key (strategy_id, body_id) references strategies (id, body_id)
);
create index strategy_papers_by_body on strategy_papers (body_id);
grant select, insert, update on strategies, strategy_goals, strategy_measures, strategy_signs, strategy_foundations, strategy_papers to fokus_app;
grant select, insert, update, delete on strategy_measure_costs to fokus_app;
alter table strategies enable row level security;
alter table strategy_goals enable row level security;
alter table strategy_measures enable row level security;
alter table strategy_measure_costs enable row level security;
alter table strategy_signs enable row level security;
alter table strategy_foundations enable row level security;
alter table strategy_papers enable row level security;
create policy strategies_of_own_body on strategies for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_goals_of_own_body on strategy_goals for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_measures_of_own_body on strategy_measures for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_measure_costs_of_own_body on strategy_measure_costs for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_signs_of_own_body on strategy_signs for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_foundations_of_own_body on strategy_foundations for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_papers_of_own_body on strategy_papers for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
