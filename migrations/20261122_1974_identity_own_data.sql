-- SPDX-License-Identifier: EUPL-1.2
-- What is kept about the person of the transaction: her own lines of the trail, where she stands as the one who did something, and texts of
-- her bodies that hold her name or address. Leaving also removes what hangs on her in tables whose reference does not say what happens.
-- Undo: drop function fokus_own_lines(), fokus_named_in(), fokus_mentions(text, text); fokus_forget_me() as in 20261122_1972.
-- Rows touched: none. Locks: none.
create function fokus_own_lines() returns table (at timestamptz, action text, body_name text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select l.at::timestamptz, l.action, b.name from audit_lines l join audit_actors a on a.token = l.actor_token
    left join bodies b on b.id = l.body_id
    where a.person_id = fokus_actor() order by l.seq desc limit 1000;
end
$$;
create function fokus_named_in() returns table (name text, rows integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  reference record;
  found_rows integer;
begin
  for reference in
    select c.conrelid::regclass::text as table_name, a.attname
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and c.confdeltype = 'n' order by 1, 2
  loop
    execute format('select count(*)::int from %s where %I = fokus_actor()', reference.table_name, reference.attname) into found_rows;
    if found_rows > 0 then
      name := reference.table_name;
      rows := found_rows;
      return next;
    end if;
  end loop;
end
$$;
-- Texts of the bodies she works or worked for, also after she handed over; of others it tells nothing.
create function fokus_mentions(own_name text, own_email text) returns table (name text, rows integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  reference record;
  found_rows integer;
begin
  for reference in
    select c.oid::regclass::text as table_name, string_agg(format('%I::text', a.attname), ', ') as texts
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      and c.relname not in ('people', 'invitations', 'access_requests', 'mails')
      and exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'body_id')
    group by c.oid order by 1
  loop
    execute format('select count(*)::int from %s where body_id in (select m.body_id from memberships m where m.person_id = fokus_actor()) and position(lower($1) in lower(concat_ws('' '', %s))) + position(lower($2) in lower(concat_ws('' '', %s))) > 0',
      reference.table_name, reference.texts, reference.texts) into found_rows using own_name, own_email;
    if found_rows > 0 then
      name := reference.table_name;
      rows := found_rows;
      return next;
    end if;
  end loop;
end
$$;
create or replace function fokus_forget_me() returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  me people;
  reference record;
begin
  select p.* into me from people p where p.id = fokus_actor();
  if me.id is null then
    return;
  end if;
  delete from mails where recipient = me.email;
  update mails set subject = null, body = null, calendar = null
    where sent_at is not null and position(me.email in lower(body)) + position(me.name in concat(subject, body, calendar)) > 0;
  delete from invitations where email = me.email;
  delete from access_requests where email = me.email;
  delete from sign_in_codes where email = me.email;
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
grant execute on function fokus_own_lines(), fokus_named_in(), fokus_mentions(text, text) to fokus_app;
