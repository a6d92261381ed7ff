-- SPDX-License-Identifier: EUPL-1.2
-- A mailbox is shared also while somebody of another name only waits at it, invited or having asked for access: whoever leaves takes along
-- neither her invitation nor her request.
-- Undo: fokus_forget_me() as in 20261122_2040. Rows touched: none. Locks: none.
create or replace function fokus_forget_me() returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  me people;
  reference record;
  is_shared boolean;
begin
  select p.* into me from people p where p.id = fokus_actor();
  if me.id is null then
    return;
  end if;
  is_shared := exists (select 1 from people p where p.email = me.email and p.id <> me.id)
    or exists (select 1 from invitations i where i.email = me.email and lower(i.name) <> lower(me.name)
      and i.revoked_at is null and i.accepted_at is null)
    or exists (select 1 from access_requests r where r.email = me.email and lower(r.name) <> lower(me.name) and r.decided_at is null);
  delete from mails where recipient = me.email and (not is_shared or position(me.name in concat(subject, body, calendar)) > 0);
  update mails set subject = null, body = null, calendar = null
    where sent_at is not null
      and (position(me.name in concat(subject, body, calendar)) > 0 or (not is_shared and position(me.email in lower(body)) > 0));
  delete from invitations where email = me.email and (not is_shared or lower(name) = lower(me.name));
  delete from access_requests where email = me.email and (not is_shared or lower(name) = lower(me.name));
  delete from sign_in_codes where email = me.email and not is_shared;
  delete from audit_actors where person_id = me.id;
  for reference in
    select c.conrelid::regclass::text as table_name, a.attname, a.attnotnull
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and c.confdeltype = 'a'
  loop
    if reference.attnotnull then
      execute format('delete from %s where %I = $1', reference.table_name, reference.attname) using me.id;
    else
      execute format('update %s set %I = null where %I = $1', reference.table_name, reference.attname, reference.attname) using me.id;
    end if;
  end loop;
  delete from people where id = me.id;
end
$$;
