-- SPDX-License-Identifier: EUPL-1.2
-- A body that is no place ends from a day on (bodies.valid_to is the first day it is no longer there), and with it its tasks, the orders given
-- to it and its open invitations. Whoever founded it does not see these, so the database does it: fokus_end_body() keeps what was there in
-- body_ends, and fokus_take_back_end() brings back what nobody changed since, until 30 days after the day.
-- Order of locks: invitations before the body, as in accepting one; the other way round both would wait for each other.
-- A task that begins after the end was entered ends with the body too (trigger), also when it is accepted at the same moment.
-- Undo: drop trigger memberships_end_with_body on memberships; drop function memberships_end_with_body(), fokus_take_back_end(uuid, timestamptz),
--   fokus_end_body(uuid, uuid, date, timestamptz), fokus_ends_with(uuid, date), fokus_may_lead(uuid); drop table body_ends.
-- Rows touched: none. Locks: short, on memberships.
create table body_ends (
  id uuid primary key,
  body_id uuid not null references bodies,
  on_day date not null,
  kept jsonb not null default '{}',
  ended_by uuid references people on delete set null,
  ended_at timestamptz(3) not null,
  withdrawn_by uuid references people on delete set null,
  withdrawn_at timestamptz(3),
  constraint body_ends_withdrawn_whole check (withdrawn_by is null or withdrawn_at is not null)
);
create unique index body_ends_once on body_ends (body_id) where withdrawn_at is null;
alter table body_ends enable row level security;
create policy body_ends_visible on body_ends for select to fokus_app
  using (body_id in (select b.id from fokus_founds() f join bodies b on b.parent_id = f.body_id and b.kind = f.kind));
grant select on body_ends to fokus_app;
create function fokus_may_lead(body uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return exists (select 1 from bodies b join fokus_founds() f on f.body_id = b.parent_id and f.kind = b.kind where b.id = body);
end
$$;
-- What ends with a body on a day, counted: names are not for whoever leads it from outside.
create function fokus_ends_with(body uuid, first_day date) returns table (tasks integer, orders integer, invited integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if not fokus_may_lead(body) then
    return;
  end if;
  return query select
    (select count(*)::int from memberships m where m.body_id = body and (m.valid_to is null or m.valid_to >= first_day)),
    (select count(*)::int from delegations d where d.to_body_id = body and d.revoked_at is null
      and (d.until is null or d.until >= first_day)),
    (select count(*)::int from invitations i where i.body_id = body and i.revoked_at is null and i.accepted_at is null
      and i.until::date >= first_day);
end
$$;
-- Returns the orders that end, with the body that gave each: their trail says so.
create function fokus_end_body(end_id uuid, body uuid, first_day date, ended_now timestamptz) returns table (order_id uuid, giver uuid)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  kept_tasks jsonb;
  kept_orders jsonb;
begin
  if not fokus_may_lead(body) or first_day < fokus_today() then
    raise exception 'not allowed to end this body' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from invitations i where i.body_id = body and i.revoked_at is null and i.accepted_at is null order by i.id for update;
  perform 1 from bodies b where b.id = body for update;
  update invitations set revoked_by = fokus_actor(), revoked_at = ended_now
    where body_id = body and revoked_at is null and accepted_at is null and until::date >= first_day;
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'to', m.valid_to)), '[]') into kept_tasks
    from memberships m where m.body_id = body and (m.valid_to is null or m.valid_to >= first_day);
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'to', d.until)), '[]') into kept_orders
    from delegations d where d.to_body_id = body and d.revoked_at is null and (d.until is null or d.until >= first_day);
  insert into body_ends (id, body_id, on_day, kept, ended_by, ended_at)
    values (end_id, body, first_day, jsonb_build_object('tasks', kept_tasks, 'orders', kept_orders), fokus_actor(), ended_now);
  update bodies set valid_to = first_day, version = version + 1 where id = body;
  update memberships set valid_to = greatest(first_day - 1, valid_from - 1)
    where body_id = body and (valid_to is null or valid_to >= first_day);
  return query update delegations d set
      until = case when first_day > fokus_today() and d.since < first_day then first_day - 1 else d.until end,
      revoked_at = case when first_day > fokus_today() and d.since < first_day then null else ended_now end
    where d.to_body_id = body and d.revoked_at is null and (d.until is null or d.until >= first_day)
    returning d.id, d.body_id;
end
$$;
-- Returns the orders that hold again; null, null when only the body came back. Nothing: there was no end to take back, or too late.
create function fokus_take_back_end(body uuid, taken_now timestamptz) returns table (order_id uuid, giver uuid)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  the_end body_ends;
begin
  if not fokus_may_lead(body) then
    raise exception 'not allowed to take this end back' using errcode = 'insufficient_privilege';
  end if;
  update body_ends e set withdrawn_by = fokus_actor(), withdrawn_at = taken_now
    where e.body_id = body and e.withdrawn_at is null and e.on_day + 30 >= fokus_today() returning e.* into the_end;
  if the_end.id is null then
    return;
  end if;
  update bodies set valid_to = null, version = version + 1 where id = body;
  update memberships m set valid_to = (k.one ->> 'to')::date from jsonb_array_elements(the_end.kept -> 'tasks') k(one)
    where m.id = (k.one ->> 'id')::uuid and m.body_id = body and m.valid_to = greatest(the_end.on_day - 1, m.valid_from - 1);
  return query update delegations d set until = (k.one ->> 'to')::date, revoked_at = null from jsonb_array_elements(the_end.kept -> 'orders') k(one)
    where d.id = (k.one ->> 'id')::uuid and d.to_body_id = body and d.revoked_by is null
      and (d.revoked_at = the_end.ended_at or (d.revoked_at is null and d.until = the_end.on_day - 1))
      and not exists (select 1 from delegations o where o.body_id = d.body_id and o.to_body_id = body and o.id <> d.id and o.revoked_at is null)
    returning d.id, d.body_id;
  return query select null::uuid, null::uuid;
end
$$;
revoke execute on function fokus_may_lead(uuid), fokus_ends_with(uuid, date), fokus_end_body(uuid, uuid, date, timestamptz),
  fokus_take_back_end(uuid, timestamptz) from public;
grant execute on function fokus_may_lead(uuid), fokus_ends_with(uuid, date), fokus_end_body(uuid, uuid, date, timestamptz),
  fokus_take_back_end(uuid, timestamptz) to fokus_app;
-- Waits for an end that is being entered: a plain read would still see the body without one.
create function memberships_end_with_body() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  first_day date;
begin
  select b.valid_to into first_day from bodies b
    where b.id = new.body_id and b.kind in ('ministry', 'agency', 'organisation', 'company') for key share;
  if first_day is not null and (new.valid_to is null or new.valid_to >= first_day) then
    new.valid_to := greatest(first_day - 1, new.valid_from - 1);
  end if;
  return new;
end
$$;
create trigger memberships_end_with_body before insert or update of valid_to on memberships
  for each row execute function memberships_end_with_body();
