-- SPDX-License-Identifier: EUPL-1.2
-- In which texts somebody stands. Her name is looked for where she works today, and where she worked under this name: one she has chosen
-- since would count any words in drafts and notes she may not read. Elsewhere only her address counts.
-- Codes and what colleagues have not sent yet are left out.
-- Undo: drop function fokus_mentions(); fokus_mentions(text, text) as in 20261122_1974. Rows touched: none. Locks: none.
drop function fokus_mentions(text, text);
create function fokus_mentions() returns table (name text, rows integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  me people;
  renamed_on date;
  own_bodies uuid[];
  reference record;
  found_rows integer;
begin
  select p.* into me from people p where p.id = fokus_actor();
  if me.id is null then
    return;
  end if;
  select max((l.at::timestamptz at time zone 'Europe/Berlin')::date) into renamed_on
    from audit_lines l join audit_actors a on a.token = l.actor_token where a.person_id = me.id and l.action = 'identity.name_changed';
  own_bodies := array(select fokus_bodies() union select m.body_id from memberships m
    where m.person_id = me.id and m.role in ('officer', 'deputy', 'coordinator') and (renamed_on is null or m.valid_to > renamed_on));
  for reference in
    select c.oid::regclass::text as table_name, string_agg(format('%I::text', a.attname), ', ') as texts
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      and a.attname !~ '(^|_)(code|digest|hash|token)(_|$)'
      and c.relname not in ('people', 'invitations', 'access_requests', 'mails', 'form_drafts')
      and exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'body_id')
    group by c.oid order by 1
  loop
    execute format('select count(*)::int from %s where (body_id = any ($4) and position(lower($1) in lower(concat_ws('' '', %s))) > 0)
        or (body_id in (select m.body_id from memberships m where m.person_id = $3) and position($2 in lower(concat_ws('' '', %s))) > 0)',
      reference.table_name, reference.texts, reference.texts) into found_rows using me.name, me.email, me.id, own_bodies;
    if found_rows > 0 then
      name := reference.table_name;
      rows := found_rows;
      return next;
    end if;
  end loop;
end
$$;
revoke execute on function fokus_mentions() from public;
grant execute on function fokus_mentions() to fokus_app;
