-- SPDX-License-Identifier: EUPL-1.2
-- Two entries that may be the same: what was compared, which pairs are asked about, what people answered, what became of a merge.
-- inventory_compared: under which name and Ortsteil an entry was last held against all others. An entry without its row, or with another
-- name by now, is fresh for the next search. Written and read by the job alone, so nobody else gets a grant.
-- inventory_double_settlements: rows are added, and withdrawn when somebody undoes them. The unique index is what two officers meet who
-- decide at once. first_key, second_key = name key and Ortsteil key: a pair settled as different stays settled when the same names come
-- with a list again as new entries. 'unknown' settles nothing: the pair goes to the end of the queue.
-- inventory_merges.before: content and origins of the kept entry before the merge, for undoing it; emptied by the room's job when that time
-- is over. inventory_merged_names: the names of merged entries, so that later lists know them; they outlive the merged rows. onwards: later
-- merges that carried the name on, oldest first.
-- Undo: drop table inventory_merged_names, inventory_merges, inventory_double_settlements, inventory_doubles, inventory_compared.
-- Rows touched: none. Locks: none.
create table inventory_compared (
  entry_id uuid primary key references inventory_entries on delete cascade,
  name_key text not null,
  place_key text not null
);
alter table inventory_compared enable row level security;
create table inventory_doubles (
  first_id uuid not null references inventory_entries on delete cascade,
  second_id uuid not null references inventory_entries on delete cascade,
  body_id uuid not null references bodies,
  reason text not null constraint inventory_doubles_reason_shape check (reason ~ '^[a-z_]{1,40}$'),
  sureness integer not null constraint inventory_doubles_sureness_bounds check (sureness between 1 and 99),
  found_at timestamptz(3) not null,
  primary key (first_id, second_id),
  constraint inventory_doubles_ordered check (first_id < second_id)
);
create index inventory_doubles_by_body on inventory_doubles (body_id, sureness);
create index inventory_doubles_by_second on inventory_doubles (second_id);
create table inventory_double_settlements (
  id uuid primary key,
  body_id uuid not null references bodies,
  first_id uuid references inventory_entries on delete set null,
  second_id uuid references inventory_entries on delete set null,
  first_key text not null,
  second_key text not null,
  verdict text not null constraint inventory_double_settlements_verdict_known check (verdict in ('same', 'different', 'unknown')),
  settled_by uuid references people,
  settled_at timestamptz(3) not null,
  withdrawn_at timestamptz(3)
);
create unique index inventory_double_settled_once on inventory_double_settlements (first_id, second_id)
  where verdict <> 'unknown' and withdrawn_at is null;
create index inventory_double_settlements_by_pair on inventory_double_settlements (first_id, second_id);
create index inventory_double_settlements_by_second on inventory_double_settlements (second_id);
create index inventory_double_settlements_by_names on inventory_double_settlements (body_id, first_key, second_key);
create table inventory_merges (
  id uuid primary key,
  body_id uuid not null references bodies,
  kept_id uuid not null references inventory_entries on delete cascade,
  merged_id uuid references inventory_entries on delete set null,
  settlement_id uuid not null references inventory_double_settlements,
  before jsonb not null,
  kept_version integer not null,
  merged_by uuid references people,
  merged_at timestamptz(3) not null,
  undone_at timestamptz(3)
);
create index inventory_merges_by_kept on inventory_merges (kept_id);
create index inventory_merges_by_merged on inventory_merges (merged_id);
create table inventory_merged_names (
  merge_id uuid primary key references inventory_merges on delete cascade,
  body_id uuid not null references bodies,
  name_key text not null,
  place_key text not null,
  entry_id uuid not null references inventory_entries on delete cascade,
  onwards uuid[] not null default '{}'
);
create index inventory_merged_names_by_name on inventory_merged_names (body_id, name_key, place_key);
create index inventory_merged_names_by_entry on inventory_merged_names (entry_id);
alter table inventory_doubles enable row level security;
alter table inventory_double_settlements enable row level security;
alter table inventory_merges enable row level security;
alter table inventory_merged_names enable row level security;
create policy inventory_doubles_of_own_bodies on inventory_doubles for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_double_settlements_of_own_bodies on inventory_double_settlements for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy inventory_merges_of_own_bodies on inventory_merges for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy inventory_merged_names_of_own_bodies on inventory_merged_names for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select on inventory_doubles to fokus_app;
grant select, insert, update on inventory_double_settlements, inventory_merges to fokus_app;
grant select, insert, update, delete on inventory_merged_names to fokus_app;
