-- SPDX-License-Identifier: EUPL-1.2
-- What the program already asks for, said by the database too. A state unit records mergers of places of its own Land, and changes which
-- places a merger is about only before it is confirmed, or when it is withdrawn as a whole. Whose draft goes on is said by a place of the
-- merger, about a place of it. A claim leads to an entry of the town it was made to, and to no other.
-- Undo: the policies mergers_prepared, merger_bodies_prepared, merger_bodies_withdrawn, merger_choices_said and merger_choices_said_anew as
--   in 20261122_2020; inventory_claim_entry(inventory_claims) as in 20261122_2016; drop function fokus_in_merger(uuid, uuid).
-- Rows touched: none. Locks: mergers, merger_bodies, merger_choices, briefly.
-- Whether a place is part of a merger; which ones are, is a public fact once it is recorded.
create function fokus_in_merger(merger uuid, body uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return exists (select from mergers m where m.id = merger and (m.id in (select fokus_mergers_here()) or m.land_id in (select fokus_merger_desks()))
    and (m.into_id = body or exists (select from merger_bodies b where b.merger_id = m.id and b.body_id = body and b.withdrawn_at is null)));
end
$$;
revoke all on function fokus_in_merger(uuid, uuid) from public;
grant execute on function fokus_in_merger(uuid, uuid) to fokus_app;
alter policy mergers_prepared on mergers
  with check (land_id in (select fokus_merger_desks()) and prepared_by = fokus_actor() and begun_at is null
    and exists (select from bodies l join bodies b on b.id = mergers.into_id and b.land = l.land and b.kind = 'municipality'
      where l.id = mergers.land_id));
alter policy merger_bodies_prepared on merger_bodies
  with check (exists (select from mergers m join bodies l on l.id = m.land_id
      join bodies b on b.id = merger_bodies.body_id and b.land = l.land and b.kind = 'municipality'
    where m.id = merger_bodies.merger_id and m.land_id in (select fokus_merger_desks())
      and m.confirmed_at is null and m.withdrawn_at is null and m.begun_at is null));
alter policy merger_bodies_withdrawn on merger_bodies
  using (merger_id in (select m.id from mergers m where m.land_id in (select fokus_merger_desks())
    and m.begun_at is null and m.withdrawn_at is not null));
alter policy merger_choices_said on merger_choices
  with check (body_id in (select fokus_bodies()) and said_by = fokus_actor()
    and fokus_in_merger(merger_id, body_id) and fokus_in_merger(merger_id, keeps_id)
    and merger_id in (select m.id from mergers m where m.begun_at is null and m.withdrawn_at is null));
alter policy merger_choices_said_anew on merger_choices
  with check (said_by = fokus_actor() and fokus_in_merger(merger_id, keeps_id)
    and merger_id in (select m.id from mergers m where m.begun_at is null and m.withdrawn_at is null));
create or replace function inventory_claim_entry(c inventory_claims) returns inventory_entries
  language sql stable set search_path = public, pg_temp
  as $$
    select e from inventory_entries e
      where e.id = inventory_stands_in(c.entry_id) and e.body_id = c.body_id and e.removed_at is null
  $$;
