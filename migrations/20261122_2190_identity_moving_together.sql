-- SPDX-License-Identifier: EUPL-1.2
-- As at the end of 20261122_2020_identity_mergers.sql, for the tables that came after it: composite foreign keys that hold a body wait until
-- the end of the transaction when asked to, so that a parent and its children change their body together. A law test finds rigid ones.
-- Undo: alter table … alter constraint … not deferrable. Rows touched: none. Locks: each of these tables, briefly; no rewrite, no check.
do $$
declare
  key record;
begin
  for key in
    select f.conname, f.conrelid::regclass as of_table from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attname = 'body_id'
    where f.contype = 'f' and f.connamespace = 'public'::regnamespace and cardinality(f.conkey) > 1 and not f.condeferrable
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', key.of_table, key.conname);
  end loop;
end
$$;
