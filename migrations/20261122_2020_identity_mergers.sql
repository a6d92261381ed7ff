-- SPDX-License-Identifier: EUPL-1.2
-- Mergers of municipalities: which bodies go into which one, from which day, by which legal act. The state unit records them; a job of the
-- owner carries them out and counts what went where. A body goes into another one once: merger_bodies_once.
-- From begun_at on the old bodies' addresses lead to the new one, and whoever works there reads what stays with the old ones.
-- Composite foreign keys that hold a body are made deferrable: a parent and its children change their body in one transaction.
-- Undo: drop policy audit_lines_former on audit_lines; drop table merger_counts, merger_choices, merger_bodies, mergers cascade;
--   drop the functions below; alter table … alter constraint … not deferrable for each. fokus_audited() and fokus_trail_people() as before.
-- Rows touched: none. Locks: each table with a composite foreign key over body_id, briefly; no rewrite, no check.
create table mergers (
  id uuid primary key,
  land_id uuid not null references bodies,
  into_id uuid not null references bodies,
  takes_effect_on date not null,
  legal_act text not null constraint mergers_legal_act_length check (char_length(legal_act) between 1 and 2000),
  prepared_by uuid references people on delete set null,
  prepared_at timestamptz(3) not null,
  confirmed_by uuid references people on delete set null,
  confirmed_at timestamptz(3),
  withdrawn_by uuid references people on delete set null,
  withdrawn_at timestamptz(3),
  begun_at timestamptz(3),
  finished_at timestamptz(3),
  constraint mergers_confirmed_first check (begun_at is null or confirmed_at is not null),
  constraint mergers_begun_first check (finished_at is null or begun_at is not null),
  constraint mergers_withdrawn_in_time check (withdrawn_at is null or begun_at is null)
);
create table merger_bodies (
  merger_id uuid not null references mergers,
  body_id uuid not null references bodies,
  withdrawn_at timestamptz(3),
  constraint merger_bodies_pkey primary key (merger_id, body_id)
);
create unique index merger_bodies_once on merger_bodies (body_id) where withdrawn_at is null;
-- Whose draft goes on, as the people of one of the places said it.
create table merger_choices (
  merger_id uuid not null references mergers,
  body_id uuid not null references bodies,
  keeps_id uuid not null references bodies,
  said_by uuid references people on delete set null,
  said_at timestamptz(3) not null,
  constraint merger_choices_pkey primary key (merger_id, body_id)
);
-- Written in the transaction that moves the rows, so that it is right at every moment.
create table merger_counts (
  merger_id uuid not null references mergers,
  body_id uuid not null references bodies,
  what text not null,
  moved integer not null default 0,
  ended integer not null default 0,
  constraint merger_counts_pkey primary key (merger_id, body_id, what)
);
-- The Länder whose state unit the person of this transaction belongs to.
create function fokus_merger_desks() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m
    where m.person_id = fokus_actor() and m.role = 'state' and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
-- The mergers that concern a place where the person has a task, of whatever kind.
create function fokus_mergers_here() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.id from mergers m where m.into_id in (select t.body_id from memberships t
      where t.person_id = fokus_actor() and t.valid_from <= fokus_today() and (t.valid_to is null or t.valid_to >= fokus_today()));
  return query select b.merger_id from merger_bodies b where b.body_id in (select t.body_id from memberships t
      where t.person_id = fokus_actor() and t.valid_from <= fokus_today() and (t.valid_to is null or t.valid_to >= fokus_today()));
end
$$;
-- The body that goes on: the same one while it was not taken into another.
create function fokus_successor(body uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  now_at uuid := body;
  next_at uuid;
begin
  for step in 1..20 loop
    select m.into_id into next_at from merger_bodies b join mergers m on m.id = b.merger_id
      where b.body_id = now_at and m.begun_at is not null;
    exit when not found;
    now_at := next_at;
  end loop;
  return now_at;
end
$$;
-- What went into a body, however many steps ago: public facts.
create function fokus_formers(body uuid) returns table (id uuid, name text, slug text, until date, merger_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query with recursive former as (
      select b.body_id, b.merger_id, m.takes_effect_on from merger_bodies b join mergers m on m.id = b.merger_id
        where m.into_id = body and m.begun_at is not null
      union
      select b.body_id, b.merger_id, m.takes_effect_on from former f join mergers m on m.into_id = f.body_id and m.begun_at is not null
        join merger_bodies b on b.merger_id = m.id
    ) select f.body_id, o.name, o.slug, f.takes_effect_on - 1, f.merger_id from former f join bodies o on o.id = f.body_id
      order by f.takes_effect_on desc, o.sort_key;
end
$$;
-- The same for everywhere the person works. Nothing is asked while there was no merger.
create function fokus_former() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if exists (select from mergers m where m.begun_at is not null) then
    return query select f.id from fokus_bodies() as own (id), fokus_formers(own.id) f;
  end if;
end
$$;
-- Whether a body that ended goes on being worked in until its merger is recorded: somebody had a task there.
create function fokus_waits_for_merger(body uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return exists (select from bodies b where b.id = body and b.kind = 'municipality' and b.valid_to is not null)
    and not exists (select from merger_bodies b join mergers m on m.id = b.merger_id where b.body_id = body and m.begun_at is not null)
    and (exists (select from memberships m where m.body_id = body) or exists (select from delegations d where d.body_id = body));
end
$$;
-- For the state unit: municipalities of its Land that ended, where somebody had a task, and no merger is prepared.
create function fokus_unrecorded_mergers() returns table (id uuid, name text, slug text, ended_on date)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select b.id, b.name, b.slug, b.valid_to from bodies b
    where b.valid_to is not null and b.land in (select l.land from bodies l where l.id in (select fokus_merger_desks()))
      and fokus_waits_for_merger(b.id)
      and not exists (select from merger_bodies m where m.body_id = b.id and m.withdrawn_at is null)
    order by b.sort_key;
end
$$;
-- How many rows of which table a body has; only for whoever prepares its merger, and for the people of the places it concerns.
create function fokus_merger_rows(merger uuid) returns table (body_id uuid, what text, amount integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  one_body uuid;
  one_table text;
begin
  if not exists (select from mergers m where m.id = merger
      and (m.land_id in (select fokus_merger_desks()) or m.id in (select fokus_mergers_here()))) then
    return;
  end if;
  for one_body in select b.body_id from merger_bodies b where b.merger_id = merger
    union select m.into_id from mergers m where m.id = merger
  loop
    for one_table in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
    loop
      execute format('select count(*)::int from %I t where t.body_id = $1', one_table) into amount using one_body;
      if amount > 0 then
        body_id := one_body;
        what := one_table;
        return next;
      end if;
    end loop;
  end loop;
end
$$;
grant execute on function fokus_merger_desks(), fokus_mergers_here(), fokus_successor(uuid), fokus_formers(uuid), fokus_former(),
  fokus_waits_for_merger(uuid), fokus_unrecorded_mergers(), fokus_merger_rows(uuid) to fokus_app;
grant execute on function fokus_successor(uuid), fokus_formers(uuid) to fokus_signin;
alter table mergers enable row level security;
alter table merger_bodies enable row level security;
alter table merger_choices enable row level security;
alter table merger_counts enable row level security;
create policy mergers_read on mergers for select to fokus_app
  using (land_id in (select fokus_merger_desks()) or id in (select fokus_mergers_here()));
create policy mergers_prepared on mergers for insert to fokus_app
  with check (land_id in (select fokus_merger_desks()) and prepared_by = fokus_actor() and begun_at is null);
create policy mergers_settled on mergers for update to fokus_app
  using (land_id in (select fokus_merger_desks()) and begun_at is null) with check (land_id in (select fokus_merger_desks()) and begun_at is null);
create policy merger_bodies_read on merger_bodies for select to fokus_app using (merger_id in (select id from mergers));
create policy merger_bodies_prepared on merger_bodies for insert to fokus_app
  with check (merger_id in (select m.id from mergers m where m.land_id in (select fokus_merger_desks()) and m.begun_at is null));
create policy merger_bodies_withdrawn on merger_bodies for update to fokus_app
  using (merger_id in (select m.id from mergers m where m.land_id in (select fokus_merger_desks()) and m.begun_at is null));
create policy merger_choices_read on merger_choices for select to fokus_app using (merger_id in (select id from mergers));
create policy merger_choices_said on merger_choices for insert to fokus_app
  with check (body_id in (select fokus_bodies()) and said_by = fokus_actor()
    and merger_id in (select m.id from mergers m where m.begun_at is null and m.withdrawn_at is null));
create policy merger_choices_said_anew on merger_choices for update to fokus_app
  using (body_id in (select fokus_bodies()))
  with check (said_by = fokus_actor() and merger_id in (select m.id from mergers m where m.begun_at is null and m.withdrawn_at is null));
create policy merger_counts_read on merger_counts for select to fokus_app using (merger_id in (select id from mergers));
grant select, insert on mergers, merger_bodies, merger_choices to fokus_app;
grant update (confirmed_by, confirmed_at, withdrawn_by, withdrawn_at) on mergers to fokus_app;
grant update (withdrawn_at) on merger_bodies to fokus_app;
grant update (keeps_id, said_by, said_at) on merger_choices to fokus_app;
grant select on merger_counts to fokus_app;
create policy audit_lines_former on audit_lines for select to fokus_app using (body_id in (select fokus_former()));
create or replace function fokus_audited() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m
    where m.person_id = fokus_actor() and m.role = 'auditor'
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
  return query select f.id from memberships m, fokus_formers(m.body_id) f
    where m.person_id = fokus_actor() and m.role = 'auditor'
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
create or replace function fokus_trail_people(body uuid) returns table (token uuid, person_id uuid, name text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if body not in (select fokus_bodies() union all select fokus_audited() union all select fokus_former()) then
    return;
  end if;
  return query select a.token, p.id, p.name from audit_actors a join people p on p.id = a.person_id
    where a.token in (select l.actor_token from audit_lines l where l.body_id = body);
end
$$;
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
