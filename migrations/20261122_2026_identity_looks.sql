-- SPDX-License-Identifier: EUPL-1.2
-- An operator looks into what a town is working on, to find a fault: into one room, for one reason, for one hour, reading only. The town
-- allows it first; in an emergency the operator looks at once and the town is told. Nothing of this is ever removed: the town keeps who
-- looked when, at what and why. Names go with their account, the rows stay.
-- State is rows: the ask, its one answer, its one end. A look is open when it was an emergency or is allowed, has no end, and its hour is
-- not over. fokus.now is set for each transaction by the application, beside fokus.today: without it no look is open.
-- Guests of a draft and of an inventory are asked for in fokus_strategies_to_read() and fokus_shared_inventories(); both learn of looks.
-- Undo: fokus_strategies_to_read() as in 20261122_1920, fokus_shared_inventories() as in 20261122_1772; drop table look_readings,
--   look_endings, look_answers, looks; drop function fokus_look_askers(uuid), fokus_looks(text), fokus_open_looks(), fokus_now().
-- Rows touched: none. Locks: none.
create function fokus_now() returns timestamptz
  language sql stable
  as $$ select nullif(current_setting('fokus.now', true), '')::timestamptz $$;
create table looks (
  id uuid primary key,
  body_id uuid not null references bodies,
  room text not null constraint looks_room_known check (room in ('inventory', 'strategy')),
  reason text not null constraint looks_reason_length check (char_length(reason) between 1 and 300),
  emergency boolean not null,
  asked_by uuid references people on delete set null,
  asked_at timestamptz(3) not null,
  constraint looks_id_in_body unique (id, body_id)
);
create index looks_by_body on looks (body_id, asked_at desc);
create index looks_by_asker on looks (asked_by, asked_at desc);
create table look_answers (
  look_id uuid primary key,
  body_id uuid not null,
  allowed boolean not null,
  answered_by uuid references people on delete set null,
  answered_at timestamptz(3) not null,
  constraint look_answers_of_look foreign key (look_id, body_id) references looks (id, body_id)
);
create table look_endings (
  look_id uuid primary key,
  body_id uuid not null,
  by_town boolean not null,
  ended_by uuid references people on delete set null,
  ended_at timestamptz(3) not null,
  constraint look_endings_of_look foreign key (look_id, body_id) references looks (id, body_id)
);
create table look_readings (
  look_id uuid not null,
  body_id uuid not null,
  page text not null constraint look_readings_page_known check (page in ('draft', 'list', 'print', 'overview', 'entry')),
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  constraint look_readings_pkey primary key (look_id, page),
  constraint look_readings_of_look foreign key (look_id, body_id) references looks (id, body_id)
);
-- What the operator of this transaction may read now.
create function fokus_open_looks() returns setof looks
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if fokus_now() is null or not fokus_operates() then
    return;
  end if;
  return query select l.* from looks l left join look_answers a on a.look_id = l.id
    where l.asked_by = fokus_actor() and (l.emergency or coalesce(a.allowed, false))
      and coalesce(a.answered_at, l.asked_at) > fokus_now() - interval '1 hour'
      and not exists (select 1 from look_endings e where e.look_id = l.id);
end
$$;
create function fokus_looks(wanted text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select l.body_id from fokus_open_looks() l where l.room = wanted;
end
$$;
-- The names of those who asked to look, for the town's own people: without their addresses.
create function fokus_look_askers(town uuid) returns table (person_id uuid, name text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if town not in (select fokus_bodies()) then
    return;
  end if;
  return query select distinct p.id, p.name from looks l join people p on p.id = l.asked_by where l.body_id = town;
end
$$;
revoke all on function fokus_open_looks(), fokus_looks(text), fokus_look_askers(uuid) from public;
grant execute on function fokus_open_looks(), fokus_looks(text), fokus_look_askers(uuid) to fokus_app;
alter table looks enable row level security;
alter table look_answers enable row level security;
alter table look_endings enable row level security;
alter table look_readings enable row level security;
create policy looks_visible on looks for select to fokus_app
  using (asked_by = fokus_actor() or body_id in (select fokus_bodies()));
-- Times are the application's: a look cannot be asked for tomorrow, nor answered for tomorrow, to last longer than its hour.
create policy looks_asked on looks for insert to fokus_app
  with check (asked_by = fokus_actor() and fokus_operates() and asked_at <= fokus_now() + interval '1 minute'
    and body_id in (select b.id from bodies b where b.kind in ('municipality', 'kreis') and b.valid_to is null));
create policy look_answers_visible on look_answers for select to fokus_app
  using (body_id in (select fokus_bodies()) or look_id in (select l.id from looks l where l.asked_by = fokus_actor()));
create policy look_answers_given on look_answers for insert to fokus_app
  with check (body_id in (select fokus_bodies()) and answered_by = fokus_actor() and answered_at <= fokus_now() + interval '1 minute'
    and look_id in (select l.id from looks l where not l.emergency));
create policy look_endings_visible on look_endings for select to fokus_app
  using (body_id in (select fokus_bodies()) or look_id in (select l.id from looks l where l.asked_by = fokus_actor()));
create policy look_endings_made on look_endings for insert to fokus_app
  with check (ended_by = fokus_actor() and ((by_town and body_id in (select fokus_bodies()))
    or (not by_town and look_id in (select l.id from looks l where l.asked_by = fokus_actor()))));
create policy look_readings_visible on look_readings for select to fokus_app
  using (body_id in (select fokus_bodies()) or look_id in (select l.id from looks l where l.asked_by = fokus_actor()));
create policy look_readings_noted on look_readings for insert to fokus_app
  with check (look_id in (select l.id from fokus_open_looks() l));
create policy look_readings_again on look_readings for update to fokus_app
  using (look_id in (select l.id from fokus_open_looks() l)) with check (look_id in (select l.id from fokus_open_looks() l));
grant select, insert on looks, look_answers, look_endings, look_readings to fokus_app;
grant update (last_at) on look_readings to fokus_app;
create or replace function fokus_strategies_to_read() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select s.body_id from fokus_strategy_shares() s;
  return query select r.body_id from fokus_reading() r;
  return query select fokus_looks('strategy');
end
$$;
create or replace function fokus_shared_inventories() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select s.body_id from inventory_shares s
    where s.with_body_id in (select fokus_bodies()) and s.ended_at is null
      and s.since <= fokus_today() and (s.until is null or s.until >= fokus_today());
  return query select fokus_looks('inventory');
end
$$;
