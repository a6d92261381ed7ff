-- SPDX-License-Identifier: EUPL-1.2
-- A function that runs with the owner's rights is open to the program's own role and to no other role of the cluster: PostgreSQL opens every
-- new function to all, and some of ours were left so. Pages go on calling all of them; sign-in keeps what it was given by name. Functions of
-- triggers need no right at all. A law test finds the next one that is forgotten.
-- Undo: grant execute on the function to public. Rows touched: none. Locks: none.
do $$
declare
  one record;
begin
  for one in
    select p.oid::regprocedure as named, p.prorettype = 'trigger'::regtype as of_trigger from pg_proc p
    where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'shared'::regnamespace)
      and (p.proacl is null or exists (select from aclexplode(p.proacl) x where x.grantee = 0 and x.privilege_type = 'EXECUTE'))
  loop
    execute format('revoke all on function %s from public', one.named);
    if not one.of_trigger then
      execute format('grant execute on function %s to fokus_app', one.named);
    end if;
  end loop;
end
$$;
