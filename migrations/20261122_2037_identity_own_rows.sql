-- SPDX-License-Identifier: EUPL-1.2
-- What is kept about the person of the transaction, row by row, for her to take along: rows that hang on her, and what came by her address.
-- Ids, digests, keys and sealed texts stay out: they open something or belong to others. Where several people share an address, only
-- what bears her name is hers. Whoever leaves also takes her address off what she once reported.
-- Undo: drop trigger people_forget_reports on people; drop function people_forget_reports(), fokus_own_rows(),
-- fokus_shared_with_me(), fokus_ways_in(). Rows touched: none.
-- Locks: people, briefly.
create function fokus_own_rows() returns table (name text, via text, body text, content jsonb)
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
grant execute on function fokus_own_rows() to fokus_app;
create function people_forget_reports() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update inventory_reports r set reply_to = null where lower(r.reply_to) = lower(old.email)
    and not exists (select 1 from people p where p.email = old.email and p.id <> old.id);
  return old;
end
$$;
create trigger people_forget_reports before delete on people for each row execute function people_forget_reports();
-- What other bodies share with the bodies the person of the transaction works for, today.
create function fokus_shared_with_me() returns table (area text, body text, since date, until date)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select 'inventory'::text, b.name, s.since, s.until from inventory_shares s join bodies b on b.id = s.body_id
    where s.with_body_id in (select fokus_bodies()) and s.ended_at is null and s.since <= fokus_today() and (s.until is null or s.until >= fokus_today())
    union all select 'strategy'::text, b.name, s.since, s.until from fokus_strategy_shares() s join bodies b on b.id = s.body_id
    order by 2, 1;
end
$$;
grant execute on function fokus_shared_with_me() to fokus_app;
-- How many passkeys and linked accounts of an administration the person of the transaction has.
create function fokus_ways_in() returns table (passkeys integer, links integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select (select count(*)::int from passkeys k where k.person_id = fokus_actor()),
    (select count(*)::int from provider_links l where l.person_id = fokus_actor());
end
$$;
grant execute on function fokus_ways_in() to fokus_app;
