-- SPDX-License-Identifier: EUPL-1.2
-- Orders also go to an agency. Who acts by an order is whoever works for the receiving body: officers, deputies and coordinators as before,
-- and in an agency those with the task "agency". An agency has no rooms of its own, so fokus_bodies() does not name it; fokus_receiving()
-- does, and the functions about orders ask it where they asked fokus_bodies() for the receiving side.
-- An order goes to the own Kreis or to an agency of the town, its Kreis or its Land that has no end; the policy now says so.
-- Undo: fokus_bodies_in(text) as in 20261122_1841; fokus_order(uuid, text), fokus_people_by_order() and the policies delegations_visible and
--   delegations_given as in 20261122_1770; drop function fokus_may_receive(uuid, uuid), fokus_receiving(). Rows touched: none. Locks: delegations, briefly.
create function fokus_receiving() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m join bodies b on b.id = m.body_id
    where m.person_id = fokus_actor() and (m.role in ('officer', 'deputy', 'coordinator') or (m.role = 'agency' and b.kind = 'agency'))
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
create function fokus_may_receive(giver uuid, receiver uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return exists (select 1 from bodies g join bodies r on r.id = receiver where g.id = giver and g.kind = 'municipality' and r.valid_to is null
    and ((r.kind = 'kreis' and r.id = g.parent_id)
      or (r.kind = 'agency' and (r.parent_id in (g.id, g.parent_id)
        or exists (select 1 from bodies l where l.id = r.parent_id and l.kind = 'land' and l.land = g.land)))));
end
$$;
grant execute on function fokus_receiving(), fokus_may_receive(uuid, uuid) to fokus_app;
create or replace function fokus_bodies_in(room text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select fokus_bodies();
  return query select d.body_id from delegations d
    where d.to_body_id in (select fokus_receiving()) and room = any (d.rooms) and d.revoked_at is null
      and d.since <= fokus_today() and (d.until is null or d.until >= fokus_today());
end
$$;
create or replace function fokus_order(body uuid, room text) returns delegations
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  found_order delegations;
begin
  if body is null or body in (select fokus_bodies()) then
    return null;
  end if;
  select d.* into found_order from delegations d
    where d.body_id = body and d.to_body_id in (select fokus_receiving()) and room = any (d.rooms) and d.revoked_at is null
      and d.since <= fokus_today() and (d.until is null or d.until >= fokus_today())
    order by d.given_at, d.id limit 1;
  return found_order;
end
$$;
create or replace function fokus_people_by_order() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.person_id from delegations d join memberships m on m.role in ('officer', 'deputy', 'coordinator', 'agency')
      and ((d.body_id in (select fokus_bodies()) and m.body_id = d.to_body_id)
        or (d.to_body_id in (select fokus_receiving()) and m.body_id = d.body_id and m.role <> 'agency' and d.revoked_at is null
          and d.since <= fokus_today() and (d.until is null or d.until >= fokus_today())));
end
$$;
alter policy delegations_visible on delegations
  using (body_id in (select fokus_bodies()) or to_body_id in (select fokus_receiving()));
alter policy delegations_given on delegations
  with check (body_id in (select fokus_bodies()) and fokus_may_receive(body_id, to_body_id));
