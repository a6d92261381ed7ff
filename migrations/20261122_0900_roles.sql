-- SPDX-License-Identifier: EUPL-1.2
-- Roles and the two functions that row-level policies ask.
-- fokus_app: what pages and jobs run as. fokus_signin: people, codes and sessions. The owner runs migrations.
-- Undo: drop function fokus_actor(), fokus_today(); drop owned by fokus_app, fokus_signin; drop role fokus_app, fokus_signin.
-- Rows touched: none. Locks: none. Needs the right to create roles once per cluster.
create extension if not exists pg_trgm;
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'fokus_app') then
    create role fokus_app nologin;
  end if;
  if not exists (select 1 from pg_roles where rolname = 'fokus_signin') then
    create role fokus_signin nologin;
  end if;
  execute format('grant fokus_app, fokus_signin to %I', current_user);
end
$$;
grant usage on schema public to fokus_app, fokus_signin;
-- The person a transaction acts for. nullif: after a transaction the setting reads as '', not as null.
create function fokus_actor() returns uuid
  language sql stable
  as $$ select nullif(current_setting('fokus.actor', true), '')::uuid $$;
-- The day the application says it is; its clock can be stopped, the database's cannot.
create function fokus_today() returns date
  language sql stable
  as $$ select coalesce(nullif(current_setting('fokus.today', true), '')::date, current_date) $$;
