-- SPDX-License-Identifier: EUPL-1.2
-- How many entries of a body have the same Ortsteil, fields and target groups: list and overview add these up instead of counting
-- every entry anew. Each statement that changes entries adds lines with the difference (5, then -1), and never changes a line:
-- so two people at once neither wait for each other nor meet in a deadlock. The room's tidy-up adds lines up now and then.
-- Undo: drop trigger inventory_entries_added, inventory_entries_changed, inventory_entries_deleted on inventory_entries;
-- drop function inventory_tally(); drop table inventory_tallies. Rows touched: all entries are counted once.
-- Locks: inventory_entries against writing, until the end of the transaction: nothing may come between counting and the triggers.
lock table inventory_entries in share row exclusive mode;
create table inventory_tallies (
  id bigint generated always as identity primary key,
  body_id uuid not null references bodies,
  place_key text not null,
  place text,
  fields text[] not null,
  target_groups text[] not null,
  entries integer not null constraint inventory_tallies_says_something check (entries <> 0)
);
create index inventory_tallies_by_body on inventory_tallies (body_id);
alter table inventory_tallies enable row level security;
create policy inventory_tallies_read on inventory_tallies for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_tallies_add on inventory_tallies for insert to fokus_app with check (body_id in (select fokus_bodies()));
grant select, insert on inventory_tallies to fokus_app;
insert into inventory_tallies (body_id, place_key, place, fields, target_groups, entries)
  select body_id, place_key, place, fields, target_groups, count(*) from inventory_entries where removed_at is null
  group by body_id, place_key, place, fields, target_groups;
create function inventory_tally() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into inventory_tallies (body_id, place_key, place, fields, target_groups, entries)
      select body_id, place_key, place, fields, target_groups, count(*) from after where removed_at is null
      group by body_id, place_key, place, fields, target_groups;
  elsif tg_op = 'DELETE' then
    insert into inventory_tallies (body_id, place_key, place, fields, target_groups, entries)
      select body_id, place_key, place, fields, target_groups, -count(*) from before where removed_at is null
      group by body_id, place_key, place, fields, target_groups;
  else
    insert into inventory_tallies (body_id, place_key, place, fields, target_groups, entries)
      select body_id, place_key, place, fields, target_groups, sum(one) from (
        select body_id, place_key, place, fields, target_groups, 1 as one from after where removed_at is null
        union all
        select body_id, place_key, place, fields, target_groups, -1 from before where removed_at is null) as difference
      group by body_id, place_key, place, fields, target_groups having sum(one) <> 0;
  end if;
  return null;
end
$$;
create trigger inventory_entries_added after insert on inventory_entries
  referencing new table as after for each statement execute function inventory_tally();
create trigger inventory_entries_changed after update on inventory_entries
  referencing old table as before new table as after for each statement execute function inventory_tally();
create trigger inventory_entries_deleted after delete on inventory_entries
  referencing old table as before for each statement execute function inventory_tally();
-- Narrowing a list reads these columns only, in the order of the list.
create index inventory_entries_narrowed on inventory_entries (body_id, sort_key, id)
  include (place_key, kind, legal_form, reach, fields, target_groups, source, confirmed_on, import_id) where removed_at is null;
drop index inventory_entries_in_order;
drop index inventory_entries_by_place;
create index inventory_entries_by_place on inventory_entries (body_id, place_key, sort_key, id) where removed_at is null;
create index inventory_entries_by_field on inventory_entries (body_id, (fields[1]), sort_key, id) where removed_at is null;
