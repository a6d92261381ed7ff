-- SPDX-License-Identifier: EUPL-1.2
-- What a reader of a shared inventory sees, under the names the room's queries use: the schema "shared" in front of the search path
-- turns a list of one's own into a list of somebody else's. The policies on the tables stay as they are: there she sees no row at all.
-- The views belong to the owner, show rows of shared inventories only, and cannot be written through. Columns for the team are empty
-- in them, whoever asks: contact, note, evidence, who changed it, which list it came from; searching knows name and Ortsteil only,
-- because search_text of the table holds words of the note. A column that is not named here is empty too: new ones stay with the team
-- until somebody decides otherwise in a migration of its own; a test compares the columns.
-- Undo: drop schema shared cascade. Rows touched: none. Locks: none.
create schema shared;
grant usage on schema shared to fokus_app;
do $$
declare
  columns text;
begin
  select string_agg(case
      when a.attname in ('id', 'body_id', 'code', 'name', 'sort_key', 'name_key', 'place_key', 'kind', 'legal_form', 'fields', 'target_groups',
        'reach', 'place', 'street', 'postcode', 'website', 'public_contact', 'offers', 'seeks', 'confirmed_on', 'source', 'version',
        'created_at', 'updated_at', 'removed_at', 'merged_into') then format('e.%I', a.attname)
      when a.attname = 'search_text' then 'e.name_key || '' '' || replace(e.place_key, ''-'', '' '') as search_text'
      when a.attname = 'origins' then 'e.origins - ''{teamContact,note,evidence}''::text[] as origins'
      else format('null::%s as %I', format_type(a.atttypid, a.atttypmod), a.attname) end, ', ' order by a.attnum)
    into columns
    from pg_attribute a where a.attrelid = 'inventory_entries'::regclass and a.attnum > 0 and not a.attisdropped;
  execute 'create view shared.inventory_entries with (security_barrier) as select ' || columns
    || ' from public.inventory_entries e where e.removed_at is null and e.body_id in (select fokus_shared_inventories())';
end
$$;
create view shared.inventory_tallies with (security_barrier) as
  select t.* from public.inventory_tallies t where t.body_id in (select fokus_shared_inventories());
grant select on shared.inventory_entries, shared.inventory_tallies to fokus_app;
