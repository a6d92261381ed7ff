-- SPDX-License-Identifier: EUPL-1.2
-- The inventory is a room somebody can work in by order: each of its policies that asked fokus_bodies() asks for this room instead.
-- Files: whoever works by order sees those she handed in herself and those of lists she may see.
-- Undo: the same loop the other way round; drop policy files_by_order on files. Rows touched: none. Locks: each inventory table, briefly.
do $$
declare
  asks record;
begin
  for asks in select policyname, tablename, qual, with_check from pg_policies
    where schemaname = 'public' and tablename like 'inventory\_%' and concat(qual, with_check) like '%fokus_bodies()%'
  loop
    execute format('alter policy %I on %I', asks.policyname, asks.tablename)
      || coalesce(' using (' || replace(asks.qual, 'fokus_bodies()', 'fokus_bodies_in(''inventory'')') || ')', '')
      || coalesce(' with check (' || replace(asks.with_check, 'fokus_bodies()', 'fokus_bodies_in(''inventory'')') || ')', '');
  end loop;
end
$$;
create policy files_by_order on files for all to fokus_app
  using (body_id in (select fokus_bodies_in('inventory'))
    and (person_id = fokus_actor() or id in (select i.file_id from inventory_imports i)))
  with check (body_id in (select fokus_bodies_in('inventory')) and person_id = fokus_actor());
