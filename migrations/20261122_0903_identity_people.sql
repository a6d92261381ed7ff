-- SPDX-License-Identifier: EUPL-1.2
-- People, their tasks in bodies, sessions, one-time codes and parked forms.
-- Only fokus_signin sees codes, sessions and parked forms; fokus_app sees names of people and tasks it may know.
-- Undo: drop table parked_forms, sign_in_codes, sessions, memberships, people; drop function fokus_bodies(). Rows touched: none.
create table people (
  id uuid primary key,
  name text not null constraint people_name_length check (char_length(name) between 1 and 200),
  email text not null constraint people_email_unique unique constraint people_email_lower check (email = lower(email)),
  example boolean not null default false,
  created_at timestamptz(3) not null
);
create table memberships (
  id uuid primary key,
  person_id uuid not null references people,
  body_id uuid not null references bodies,
  role text not null constraint memberships_role_known check
    (role in ('officer','deputy','coordinator','state','ministry','agency','representative','councillor','auditor','operator')),
  valid_from date not null,
  valid_to date,
  constraint memberships_valid_order check (valid_to is null or valid_to >= valid_from)
);
create index memberships_by_person on memberships (person_id);
create index memberships_by_body on memberships (body_id);
create table sessions (
  id_hash text primary key,
  person_id uuid not null references people,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index sessions_by_person on sessions (person_id);
create table sign_in_codes (
  id uuid primary key,
  person_id uuid references people,
  browser_hash text not null,
  code_hash text not null,
  attempts integer not null default 0,
  next_path text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create unique index sign_in_codes_by_browser on sign_in_codes (browser_hash);
create index sign_in_codes_by_person on sign_in_codes (person_id) where used_at is null;
create table parked_forms (
  id uuid primary key,
  person_id uuid not null references people,
  path text not null,
  sealed_form bytea not null,
  parked_at timestamptz(3) not null
);
-- The bodies the person of this transaction works for on the day the application says it is. Security definer:
-- the policies of other tables ask it, and must not need rights on memberships of their own.
-- plpgsql keeps its plan; as sql it was planned anew with each statement of each page.
create function fokus_bodies() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m
    where m.person_id = fokus_actor() and m.role in ('officer', 'deputy', 'coordinator')
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
grant execute on function fokus_bodies() to fokus_app;
alter table people enable row level security;
alter table memberships enable row level security;
-- A person sees herself and those who work for the same bodies.
create policy memberships_visible on memberships for select to fokus_app
  using (person_id = fokus_actor() or body_id in (select fokus_bodies()));
create policy people_visible on people for select to fokus_app
  using (id = fokus_actor() or id in (select person_id from memberships));
create policy people_sign_in on people for all to fokus_signin using (true) with check (true);
create policy memberships_sign_in on memberships for select to fokus_signin using (true);
grant select on people, memberships to fokus_app;
grant select on people, memberships, bodies to fokus_signin;
grant select, insert, update, delete on sessions, sign_in_codes, parked_forms to fokus_signin;
alter table audit_lines enable row level security;
alter table audit_actors enable row level security;
create policy audit_lines_written on audit_lines for insert to fokus_app, fokus_signin with check (true);
create policy audit_lines_of_own_bodies on audit_lines for select to fokus_app using (body_id in (select fokus_bodies()));
create policy audit_actors_own on audit_actors for all to fokus_app using (person_id = fokus_actor()) with check (person_id = fokus_actor());
create policy audit_actors_sign_in on audit_actors for all to fokus_signin using (true) with check (true);
