-- SPDX-License-Identifier: EUPL-1.2
-- fokus_bodies_in is asked several times on every page: two plain answers instead of a union that sorts out repetitions nobody minds,
-- because policies ask "body_id in (select …)". It gives the same bodies as before.
-- Undo: the function as in 20261122_1770_identity_delegations.sql. Rows touched: none. Locks: none.
create or replace function fokus_bodies_in(room text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select fokus_bodies();
  return query select d.body_id from delegations d
    where d.to_body_id in (select fokus_bodies()) and room = any (d.rooms) and d.revoked_at is null
      and d.since <= fokus_today() and (d.until is null or d.until >= fokus_today());
end
$$;
