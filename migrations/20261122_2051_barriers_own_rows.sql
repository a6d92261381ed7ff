-- SPDX-License-Identifier: EUPL-1.2
-- A person takes the barriers along that she reported under her address, and when she leaves her address goes from them.
-- fokus_own_rows and people_forget_reports as in 20261122_2037_identity_own_rows.sql, with barrier_reports.
-- Undo: both functions as they stand there. Rows touched: none. Locks: none.
create or replace function fokus_own_rows() returns table (name text, via text, body text, content jsonb)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  me people;
  place record;
  is_shared boolean;
  kept text;
  mine text;
begin
  select p.* into me from people p where p.id = fokus_actor();
  if me.id is null then
    return;
  end if;
  is_shared := exists (select 1 from people p where p.email = me.email and p.id <> me.id);
  for place in
    select c.conrelid as table_oid, a.attname::text as column_name, true as by_id, ''::text as told_apart
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'people'::regclass and (a.attname in ('person_id', 'deputy_id')
        or (c.conrelid = 'strategy_comments'::regclass and a.attname = 'written_by')
        or (c.conrelid = 'strategy_release_requests'::regclass and a.attname = 'asked_by'))
    union all select 'invitations'::regclass, 'email', false, 'lower(t.name) = lower($2)'
    union all select 'access_requests'::regclass, 'email', false, 'lower(t.name) = lower($2)'
    union all select 'inventory_reports'::regclass, 'reply_to', false, 'false'
    union all select 'barrier_reports'::regclass, 'reply_to', false, 'false'
    union all select 'mails'::regclass, 'recipient', false, 'position($2 in concat(t.subject, t.body, t.calendar)) > 0'
    union all select 'sign_in_codes'::regclass, 'email', false, 'false'
    order by 1, 2
  loop
    select string_agg(format('%L, t.%I', a.attname, a.attname), ', ' order by a.attnum) into kept from pg_attribute a
      where a.attrelid = place.table_oid and a.attnum > 0 and not a.attisdropped
        and a.atttypid not in ('uuid'::regtype, 'uuid[]'::regtype, 'bytea'::regtype)
        and a.attname !~ '(_hash|_digest)$' and a.attname not in ('public_key', 'counter', 'payload', 'sha256', 'corrections', 'remarks');
    mine := case when place.by_id then format('t.%I = $1', place.column_name)
      else format('lower(t.%I) = lower($3)', place.column_name) || case when is_shared then ' and ' || place.told_apart else '' end end;
    return query execute format('select %L::text, %L::text, (select b.name from bodies b where b.id::text = to_jsonb(t)->>''body_id''), jsonb_build_object(%s) from %s t where %s and $1 is not null and $2 is not null and $3 is not null limit 1000',
      place.table_oid::regclass::text, place.column_name, kept, place.table_oid::regclass::text, mine) using me.id, me.name, me.email;
  end loop;
end
$$;
create or replace function people_forget_reports() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if not exists (select 1 from people p where p.email = old.email and p.id <> old.id) then
    update inventory_reports r set reply_to = null where lower(r.reply_to) = lower(old.email);
    update barrier_reports r set reply_to = null where lower(r.reply_to) = lower(old.email);
  end if;
  return old;
end
$$;
