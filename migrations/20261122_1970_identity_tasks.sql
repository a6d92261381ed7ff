-- SPDX-License-Identifier: EUPL-1.2
-- Who gives which tasks in which kind of body is data (task_rules). A deputy gives none, except where nobody with the leading task is left.
-- A task that ends at once ends with yesterday; one given and ended on the same day therefore holds on no day: its end lies one day before
-- its beginning. Absences say who is away and who stands in; no reason is kept.
-- Undo: drop table absences, task_rules; drop policy memberships_led, memberships_begun, memberships_ended on memberships;
--   drop function fokus_led(), fokus_tasks_to_give(); drop index memberships_open_once; revoke insert, update (valid_to) on memberships from fokus_app;
--   memberships_valid_order as in 20261122_0903. Rows touched: none. Locks: short, on memberships.
create table task_rules (
  body_kind text not null,
  role text not null,
  gives text[] not null default '{}',
  constraint task_rules_pkey primary key (body_kind, role)
);
insert into task_rules (body_kind, role, gives) values
  ('municipality', 'officer', '{officer,deputy,councillor,auditor}'),
  ('municipality', 'deputy', '{}'),
  ('kreis', 'coordinator', '{coordinator,deputy,auditor}'),
  ('kreis', 'deputy', '{}'),
  ('land', 'state', '{state,auditor}'),
  ('ministry', 'ministry', '{ministry,auditor}'),
  ('agency', 'agency', '{agency,auditor}');
grant select on task_rules to fokus_app, fokus_signin;
alter table memberships drop constraint memberships_valid_order;
alter table memberships add constraint memberships_valid_order check (valid_to is null or valid_to >= valid_from - 1);
create unique index memberships_open_once on memberships (person_id, body_id, role) where valid_to is null;
-- The tasks the person of this transaction may give and end today, per body.
create function fokus_tasks_to_give() returns table (body_id uuid, role text)
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
create function fokus_led() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select distinct g.body_id from fokus_tasks_to_give() g;
end
$$;
grant execute on function fokus_tasks_to_give(), fokus_led() to fokus_app;
create policy memberships_led on memberships for select to fokus_app using (body_id in (select fokus_led()));
create policy memberships_begun on memberships for insert to fokus_app
  with check ((body_id, role) in (select g.body_id, g.role from fokus_tasks_to_give() g));
create policy memberships_ended on memberships for update to fokus_app
  using ((body_id, role) in (select g.body_id, g.role from fokus_tasks_to_give() g))
  with check ((body_id, role) in (select g.body_id, g.role from fokus_tasks_to_give() g));
grant insert, update (valid_to) on memberships to fokus_app;
create table absences (
  id uuid primary key,
  body_id uuid not null references bodies,
  person_id uuid not null references people on delete cascade,
  since date not null,
  until date not null,
  deputy_id uuid references people on delete set null,
  noted_by uuid references people on delete set null,
  noted_at timestamptz(3) not null,
  constraint absences_order check (until >= since),
  constraint absences_somebody_else check (deputy_id is null or deputy_id <> person_id)
);
create index absences_by_body on absences (body_id, until);
create index absences_by_person on absences (person_id);
alter table absences enable row level security;
create policy absences_visible on absences for select to fokus_app
  using (person_id = fokus_actor() or body_id in (select fokus_bodies()) or body_id in (select fokus_led()));
create policy absences_noted on absences for insert to fokus_app
  with check ((person_id = fokus_actor() and body_id in (select fokus_bodies())) or body_id in (select fokus_led()));
create policy absences_withdrawn on absences for delete to fokus_app
  using (person_id = fokus_actor() or body_id in (select fokus_led()));
grant select, insert, delete on absences to fokus_app;
