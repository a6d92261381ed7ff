-- SPDX-License-Identifier: EUPL-1.2
-- Orders: a municipality lets its Kreis act for it, in named rooms, from a day on, until a day, with a written order behind it.
-- One order per pair stands at a time: the unique index is what two people giving at once meet. One that ran out is closed
-- (revoked_at without revoked_by) when the next is given; it opens nothing from the day after `until` on, closed or not.
-- fokus_bodies() stays what it was: the bodies a person works for herself. fokus_bodies_in(room) adds those she works for by order,
-- in that room only, so rooms stay apart in the database too: a policy names its own room.
-- Undo: drop trigger audit_lines_name_order on audit_lines; drop policy people_by_order on people; drop policy undo_steps_by_order on
-- undo_steps; drop function audit_lines_name_order(), fokus_people_by_order(), fokus_order(uuid, text), fokus_bodies_in(text); drop table delegations.
-- Rows touched: none. Locks: none.
create table delegations (
  id uuid primary key,
  body_id uuid not null references bodies,
  to_body_id uuid not null references bodies,
  rooms text[] not null constraint delegations_rooms_shape
    check (rooms <> '{}' and array_to_string(rooms, ',', '?') ~ '^[a-z_]{1,40}(,[a-z_]{1,40})*$'),
  since date not null,
  until date,
  document text not null constraint delegations_document_length check (char_length(document) between 1 and 300),
  given_by uuid not null references people,
  given_at timestamptz(3) not null,
  revoked_by uuid references people,
  revoked_at timestamptz(3),
  constraint delegations_to_somebody_else check (body_id <> to_body_id),
  constraint delegations_order check (until is null or until >= since),
  constraint delegations_revoked_whole check (revoked_by is null or revoked_at is not null)
);
create unique index delegations_one_at_a_time on delegations (body_id, to_body_id) where revoked_at is null;
create index delegations_by_body on delegations (body_id, given_at);
create index delegations_by_receiver on delegations (to_body_id) where revoked_at is null;
alter table delegations enable row level security;
-- Both sides see an order. Only who works for the body herself gives or revokes it: orders are not passed on.
create policy delegations_visible on delegations for select to fokus_app
  using (body_id in (select fokus_bodies()) or to_body_id in (select fokus_bodies()));
create policy delegations_given on delegations for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy delegations_revoked on delegations for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy delegations_sign_in on delegations for select to fokus_signin using (true);
grant select, insert on delegations to fokus_app;
grant update (revoked_by, revoked_at) on delegations to fokus_app;
grant select on delegations to fokus_signin;
-- The bodies the person of this transaction works for in a room today: her own, and those whose order names the room.
create function fokus_bodies_in(room text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select fokus_bodies() union select d.body_id from delegations d
    where d.to_body_id in (select fokus_bodies()) and room = any (d.rooms) and d.revoked_at is null
      and d.since <= fokus_today() and (d.until is null or d.until >= fokus_today());
end
$$;
-- The order by which the person of this transaction acts in a room of a body; null when she works there herself, or has none.
create function fokus_order(body uuid, room text) returns delegations
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  found_order delegations;
begin
  if body is null or body in (select fokus_bodies()) then
    return null;
  end if;
  select d.* into found_order from delegations d
    where d.body_id = body and d.to_body_id in (select fokus_bodies()) and room = any (d.rooms) and d.revoked_at is null
      and d.since <= fokus_today() and (d.until is null or d.until >= fokus_today())
    order by d.given_at limit 1;
  return found_order;
end
$$;
grant execute on function fokus_bodies_in(text), fokus_order(uuid, text) to fokus_app;
-- Both names in the trail, whoever writes the line and wherever: a page, or a job that goes on after her.
create function audit_lines_name_order() returns trigger language plpgsql as $$
declare
  acting delegations;
begin
  if fokus_actor() is null then
    return new;
  end if;
  acting := fokus_order(new.body_id, split_part(new.action, '.', 1));
  if acting.id is not null then
    new.details := new.details || jsonb_build_object('order', acting.id, 'through', acting.to_body_id);
  end if;
  return new;
end
$$;
create trigger audit_lines_name_order before insert on audit_lines for each row execute function audit_lines_name_order();
grant execute on function fokus_order(uuid, text) to fokus_signin;
-- Who changed an entry is shown by name: people who work for each other by order see each other's names.
create function fokus_people_by_order() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.person_id from delegations d join memberships m on m.role in ('officer', 'deputy', 'coordinator')
      and ((d.body_id in (select fokus_bodies()) and m.body_id = d.to_body_id)
        or (d.to_body_id in (select fokus_bodies()) and m.body_id = d.body_id and d.revoked_at is null
          and d.since <= fokus_today() and (d.until is null or d.until >= fokus_today())));
end
$$;
grant execute on function fokus_people_by_order() to fokus_app;
create policy people_by_order on people for select to fokus_app using (id in (select fokus_people_by_order()));
-- What can be taken back says its room in front of the point.
create policy undo_steps_by_order on undo_steps for all to fokus_app
  using (body_id in (select fokus_bodies_in(split_part(what, '.', 1))))
  with check (body_id in (select fokus_bodies_in(split_part(what, '.', 1))));
