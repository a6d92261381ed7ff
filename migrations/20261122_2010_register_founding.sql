-- SPDX-License-Identifier: EUPL-1.2
-- Bodies that are no places (ministry, agency, organisation, company) are founded, renamed and ended by the body they stand below. Who founds
-- which kind is data (founding_rules). Whoever gives tasks in the founding body leads them; while nobody with the leading task is there,
-- she also invites the first one.
-- fokus_own_tasks() is what fokus_tasks_to_give() was: the tasks somebody gives where she works herself. fokus_led() asks it, so that leading
-- an agency from outside opens neither its trail nor its colleagues' absences.
-- bodies and body_names get row-level policies: everybody reads (as before), the application writes only what the rules allow. Policies were
-- chosen instead of functions because the insert and the update are checked whatever statement the program sends.
-- Undo: drop policy bodies_* on bodies, body_names_* on body_names; alter table bodies, body_names disable row level security; revoke insert,
--   update on bodies and insert, delete on body_names from fokus_app; drop function fokus_founds(); drop table founding_rules; alter table bodies
--   drop column version, drop constraint bodies_slug_no_word_of_ours, bodies_website_length; delete the two rules from task_rules; the functions
--   fokus_led(), fokus_tasks_to_give(), fokus_access_bodies() and the policies memberships_begun and memberships_ended as in 20261122_1970 and
--   1971; drop function fokus_own_tasks().
-- Rows touched: none. Locks: short, on bodies and body_names.
insert into task_rules (body_kind, role, gives) values
  ('organisation', 'representative', '{representative}'),
  ('company', 'representative', '{representative}')
  on conflict do nothing;
create table founding_rules (
  body_kind text primary key,
  founds text[] not null constraint founding_rules_no_places check (founds <@ array['ministry', 'agency', 'organisation', 'company'])
);
insert into founding_rules (body_kind, founds) values
  ('municipality', '{organisation,company,agency}'),
  ('kreis', '{agency,organisation,company}'),
  ('land', '{ministry,agency,organisation,company}');
grant select on founding_rules to fokus_app, fokus_signin;
alter table bodies add column version integer not null default 1;
alter table bodies add constraint bodies_slug_no_word_of_ours check (slug not in ('land', 'konto', 'team', 'betrieb', 'neu'));
alter table bodies add constraint bodies_website_length check (char_length(website) <= 253);
-- The tasks the person of this transaction may give and end today where she works herself, per body.
create function fokus_own_tasks() returns table (body_id uuid, role text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id, unnest(r.gives)
    from memberships m join bodies b on b.id = m.body_id join task_rules r on r.body_kind = b.kind and r.role = m.role
    where m.person_id = fokus_actor() and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
  return query select m.body_id, unnest(r.gives)
    from memberships m join bodies b on b.id = m.body_id join task_rules r on r.body_kind = b.kind and r.gives <> '{}'
    where m.person_id = fokus_actor() and m.role = 'deputy'
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today())
      and not exists (select 1 from memberships o where o.body_id = m.body_id and o.role = r.role
        and o.valid_from <= fokus_today() and (o.valid_to is null or o.valid_to >= fokus_today()));
end
$$;
create or replace function fokus_led() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select distinct g.body_id from fokus_own_tasks() g;
end
$$;
-- What the person of this transaction may found today, and below which body.
create function fokus_founds() returns table (body_id uuid, kind text, land text, example boolean)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select b.id, unnest(r.founds), b.land, b.example from bodies b join founding_rules r on r.body_kind = b.kind
    where b.id in (select fokus_led()) and (b.valid_to is null or b.valid_to > fokus_today());
end
$$;
-- Her own tasks to give, and the leading task of bodies she founds as long as nobody has it.
create or replace function fokus_tasks_to_give() returns table (body_id uuid, role text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select o.body_id, o.role from fokus_own_tasks() o;
  return query select b.id, r.role from fokus_founds() f
    join bodies b on b.parent_id = f.body_id and b.kind = f.kind and (b.valid_to is null or b.valid_to > fokus_today())
    join task_rules r on r.body_kind = b.kind and r.gives <> '{}'
    where not exists (select 1 from memberships o where o.body_id = b.id and o.role = r.role
      and o.valid_from <= fokus_today() and (o.valid_to is null or o.valid_to >= fokus_today()));
end
$$;
create or replace function fokus_access_bodies() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select distinct g.body_id from fokus_tasks_to_give() g;
  return query select b.id from bodies b
    where b.kind in ('municipality', 'kreis') and b.valid_to is null
      and (b.parent_id in (select l.id from bodies l where l.kind = 'kreis' and l.id in (select fokus_led()))
        or b.land in (select l.land from bodies l where l.kind = 'land' and l.id in (select fokus_led())))
      and not exists (select 1 from memberships m where m.body_id = b.id and m.role in ('officer', 'deputy', 'coordinator')
        and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today()));
end
$$;
grant execute on function fokus_own_tasks(), fokus_founds() to fokus_app;
-- From outside the first one is invited; entering or ending tasks stays with those who work there.
alter policy memberships_begun on memberships with check ((body_id, role) in (select o.body_id, o.role from fokus_own_tasks() o));
alter policy memberships_ended on memberships
  using ((body_id, role) in (select o.body_id, o.role from fokus_own_tasks() o))
  with check ((body_id, role) in (select o.body_id, o.role from fokus_own_tasks() o));
alter table bodies enable row level security;
create policy bodies_public on bodies for select using (true);
create policy bodies_founded on bodies for insert to fokus_app
  with check ((parent_id, kind, land, example) in (select f.body_id, f.kind, f.land, f.example from fokus_founds() f)
    and ags is null and ars is null and designation is null and status is null and regierungsbezirk_id is null
    and population is null and lon is null and valid_to is null
    and not exists (select 1 from body_names n where n.slug = bodies.slug));
create policy bodies_renamed on bodies for update to fokus_app
  using ((parent_id, kind) in (select f.body_id, f.kind from fokus_founds() f))
  with check ((parent_id, kind) in (select f.body_id, f.kind from fokus_founds() f)
    and not exists (select 1 from body_names n where n.slug = bodies.slug));
grant insert, update (name, official_name, slug, sort_key, website, version) on bodies to fokus_app;
alter table body_names enable row level security;
create policy body_names_public on body_names for select using (true);
create policy body_names_left on body_names for insert to fokus_app
  with check (body_id in (select b.id from fokus_founds() f join bodies b on b.parent_id = f.body_id and b.kind = f.kind)
    and ags is null and not exists (select 1 from bodies b where b.slug = body_names.slug));
create policy body_names_taken_again on body_names for delete to fokus_app
  using (body_id in (select b.id from fokus_founds() f join bodies b on b.parent_id = f.body_id and b.kind = f.kind));
grant insert, delete on body_names to fokus_app;
