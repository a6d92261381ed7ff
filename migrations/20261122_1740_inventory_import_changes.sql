-- SPDX-License-Identifier: EUPL-1.2
-- What a list did to the inventory, entry by entry: made it, or changed some of its values. Undoing the reading in rests on these rows.
-- before holds, per changed value, what stood there and who had said it: {"note": {"value": …, "origin": {…}}}; origin missing: nobody.
-- left_version is the entry's version after the last list that wrote it: as long as it is the entry's, no person has touched it since.
-- Values of the contact for the team stand in `before` when a list replaced one; the room's tidy-up deletes the rows when nothing can
-- be undone any more, and entries take theirs with them.
-- Lists also learn how they meet what is there (a newer version updates, a different one completes), the key of their headings,
-- how many entries they changed, how many entries a newer version does not name any more, and a version for two people on one list.
-- Undo: drop table inventory_import_changes; alter table inventory_imports drop column way, headings_key, changed, missing, version.
-- Rows touched: a new one for each entry a list has made so far. Locks: inventory_imports, short.
create table inventory_import_changes (
  import_id uuid not null references inventory_imports on delete cascade,
  entry_id uuid not null references inventory_entries on delete cascade,
  body_id uuid not null references bodies,
  made boolean not null,
  before jsonb not null default '{}'::jsonb,
  left_version integer not null,
  primary key (import_id, entry_id),
  constraint inventory_import_changes_made_or_changed check (not made or before = '{}'::jsonb)
);
create index inventory_import_changes_by_entry on inventory_import_changes (entry_id);
alter table inventory_import_changes enable row level security;
create policy inventory_import_changes_of_own_bodies on inventory_import_changes for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update, delete on inventory_import_changes to fokus_app;
alter table inventory_imports
  add column way text constraint inventory_imports_way_known check (way in ('update', 'complete')),
  add column headings_key text constraint inventory_imports_headings_key_shape check (headings_key ~ '^[0-9a-f]{64}$'),
  add column changed integer not null default 0 constraint inventory_imports_changed_counted check (changed between 0 and known),
  add column missing integer not null default 0 constraint inventory_imports_missing_counted check (missing >= 0),
  add column version integer not null default 1;
-- Entries that lists made before this: as far as their version is still the first, nobody has touched them.
insert into inventory_import_changes (import_id, entry_id, body_id, made, left_version)
  select import_id, id, body_id, true, 1 from inventory_entries where import_id is not null;
