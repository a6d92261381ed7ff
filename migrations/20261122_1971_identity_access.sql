-- SPDX-License-Identifier: EUPL-1.2
-- Ways in: somebody asks for access for a place, or a colleague is invited. Both end with an invitation; the person is entered only when
-- she signs in for the first time by a code sent to the invited address, so nobody can be entered by others and no answer tells who is known.
-- A request is seen once its address is confirmed: by the place's own people when there are any, otherwise by its Kreis and the Land.
-- Undo: drop table invitations, access_requests; drop function fokus_access_bodies(); alter table sign_in_codes drop column email;
--   drop policy memberships_taken on memberships; revoke insert on memberships from fokus_signin. Rows touched: none. Locks: short.
create table access_requests (
  id uuid primary key,
  body_id uuid not null references bodies,
  name text not null constraint access_requests_name_length check (char_length(name) between 1 and 200),
  email text not null constraint access_requests_email_lower check (email = lower(email) and char_length(email) <= 254),
  role text not null constraint access_requests_role_known check (role in ('officer', 'deputy', 'coordinator')),
  phone text constraint access_requests_phone_length check (char_length(phone) between 1 and 60),
  message text not null constraint access_requests_message_length check (char_length(message) between 1 and 500),
  link_hash text not null constraint access_requests_link_once unique,
  code_hash text not null,
  attempts integer not null default 0,
  asked_at timestamptz(3) not null,
  confirmed_at timestamptz(3),
  answer_by date,
  decided_by uuid references people on delete set null,
  decided_at timestamptz(3),
  approved boolean,
  reason text constraint access_requests_reason_length check (char_length(reason) between 1 and 500),
  constraint access_requests_confirmed_whole check ((confirmed_at is null) = (answer_by is null)),
  constraint access_requests_decided_whole check ((decided_at is null) = (approved is null)),
  constraint access_requests_decided_after check (decided_at is null or confirmed_at is not null)
);
create unique index access_requests_wait_once on access_requests (body_id, email) where confirmed_at is not null and decided_at is null;
create index access_requests_by_email on access_requests (email);
create index access_requests_by_asked on access_requests (asked_at);
create table invitations (
  id uuid primary key,
  body_id uuid not null references bodies,
  email text not null constraint invitations_email_lower check (email = lower(email) and char_length(email) <= 254),
  name text not null constraint invitations_name_length check (char_length(name) between 1 and 200),
  role text not null,
  request_id uuid references access_requests on delete set null,
  invited_by uuid references people on delete set null,
  invited_at timestamptz(3) not null,
  until timestamptz(3) not null,
  revoked_by uuid references people on delete set null,
  revoked_at timestamptz(3),
  accepted_at timestamptz(3),
  constraint invitations_order check (until > invited_at),
  constraint invitations_one_end check (revoked_at is null or accepted_at is null)
);
create unique index invitations_open_once on invitations (body_id, email, role) where revoked_at is null and accepted_at is null;
create index invitations_by_email on invitations (email);
-- Bodies whose requests the person of this transaction decides: her own, and those without people of their own below her Kreis or Land.
create function fokus_access_bodies() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select fokus_led();
  return query select b.id from bodies b
    where b.kind in ('municipality', 'kreis') and b.valid_to is null
      and (b.parent_id in (select l.id from bodies l where l.kind = 'kreis' and l.id in (select fokus_led()))
        or b.land in (select l.land from bodies l where l.kind = 'land' and l.id in (select fokus_led())))
      and not exists (select 1 from memberships m where m.body_id = b.id and m.role in ('officer', 'deputy', 'coordinator')
        and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today()));
end
$$;
grant execute on function fokus_access_bodies() to fokus_app;
alter table access_requests enable row level security;
create policy access_requests_waiting on access_requests for select to fokus_app
  using (confirmed_at is not null and body_id in (select fokus_access_bodies()));
create policy access_requests_decided on access_requests for update to fokus_app
  using (confirmed_at is not null and body_id in (select fokus_access_bodies()))
  with check (body_id in (select fokus_access_bodies()));
create policy access_requests_sign_in on access_requests for all to fokus_signin using (true) with check (true);
grant select on access_requests to fokus_app;
grant update (decided_by, decided_at, approved, reason) on access_requests to fokus_app;
grant select, insert, update, delete on access_requests to fokus_signin;
alter table invitations enable row level security;
create policy invitations_visible on invitations for select to fokus_app
  using (body_id in (select fokus_bodies()) or body_id in (select fokus_access_bodies()));
create policy invitations_sent on invitations for insert to fokus_app
  with check ((request_id is null and (body_id, role) in (select g.body_id, g.role from fokus_tasks_to_give() g))
    or exists (select 1 from access_requests r where r.id = request_id and r.body_id = invitations.body_id
      and r.email = invitations.email and r.role = invitations.role and r.approved));
create policy invitations_revoked on invitations for update to fokus_app
  using (body_id in (select fokus_access_bodies())) with check (body_id in (select fokus_access_bodies()));
create policy invitations_sign_in on invitations for all to fokus_signin using (true) with check (true);
grant select, insert on invitations to fokus_app;
grant update (revoked_by, revoked_at) on invitations to fokus_app;
grant select, insert, update, delete on invitations to fokus_signin;
-- An invited address gets a code before there is a person.
alter table sign_in_codes add column email text constraint sign_in_codes_email_lower check (email = lower(email));
create policy memberships_taken on memberships for insert to fokus_signin with check (true);
grant insert on memberships to fokus_signin;
