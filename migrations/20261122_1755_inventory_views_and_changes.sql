-- SPDX-License-Identifier: EUPL-1.2
-- Saved views of a body's list: a name and the part of the address that says the filter.
-- What entries said before many were changed at once, so that it can be undone exactly; kept as long as it can be undone.
-- Undo: drop table inventory_changed_before, inventory_views. Rows touched: none. Locks: none.
create table inventory_views (
  id uuid primary key,
  body_id uuid not null references bodies,
  name text not null constraint inventory_views_name_length check (char_length(name) between 1 and 60),
  query text not null constraint inventory_views_query_length check (char_length(query) between 1 and 1000),
  saved_by uuid references people,
  saved_at timestamptz(3) not null,
  constraint inventory_views_name_key unique (body_id, name)
);
alter table inventory_views enable row level security;
create policy inventory_views_of_own_bodies on inventory_views for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update, delete on inventory_views to fokus_app;
create table inventory_changed_before (
  step_id uuid not null references undo_steps on delete cascade,
  entry_id uuid not null references inventory_entries on delete cascade,
  body_id uuid not null references bodies,
  -- The version the change left behind: an entry that has another one was changed since, and stays.
  version integer not null,
  said jsonb not null,
  primary key (step_id, entry_id)
);
create index inventory_changed_before_by_entry on inventory_changed_before (entry_id);
alter table inventory_changed_before enable row level security;
create policy inventory_changed_before_of_own_bodies on inventory_changed_before for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert on inventory_changed_before to fokus_app;
