-- SPDX-License-Identifier: EUPL-1.2
-- Several people may stand behind one mail address: who she is, somebody says once the code from the mailbox was right. The name tells
-- people of one address apart, also where they were invited or asked for access. A step of signing in may wait for her name.
-- Leaving takes along only what is hers, not what the others at her address wait for.
-- The program gives tasks to colleagues of the own body only; everybody else comes in by an invitation, which sign-in takes.
-- Undo: drop policy memberships_begun on memberships and create it as in 20261122_1970; drop function fokus_colleagues(); fokus_forget_me() as
--   in 20261122_1974; the indexes as in 20261122_1971; sign_in_steps_kind_known as in 20261122_1981; drop index people_by_email and add the
--   unique constraint again, once no address stands twice. Rows touched: none. Locks: people, invitations, access_requests, sign_in_steps, briefly.
alter table people drop constraint people_email_unique;
create index people_by_email on people (email);
drop index access_requests_wait_once;
create unique index access_requests_wait_once on access_requests (body_id, email, lower(name)) where confirmed_at is not null and decided_at is null;
drop index invitations_open_once;
create unique index invitations_open_once on invitations (body_id, email, role, lower(name)) where revoked_at is null and accepted_at is null;
alter table sign_in_steps drop constraint sign_in_steps_kind_known;
alter table sign_in_steps add constraint sign_in_steps_kind_known check (kind in ('passkey-new', 'passkey', 'provider', 'who'));
-- Who has a task, today or later, in the bodies whose tasks the person of this transaction gives.
create function fokus_colleagues() returns table (body_id uuid, person_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id, m.person_id from memberships m
    where m.body_id in (select fokus_led()) and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
grant execute on function fokus_colleagues() to fokus_app;
drop policy memberships_begun on memberships;
create policy memberships_begun on memberships for insert to fokus_app
  with check ((body_id, role) in (select g.body_id, g.role from fokus_tasks_to_give() g)
    and (body_id, person_id) in (select k.body_id, k.person_id from fokus_colleagues() k));
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
  is_shared := exists (select 1 from people p where p.email = me.email and p.id <> me.id);
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
