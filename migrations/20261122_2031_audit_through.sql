-- SPDX-License-Identifier: EUPL-1.2
-- Who acts for another body, or looks at what another body shares, is seen on both sides: a body reads the lines its own people wrote
-- elsewhere (details name it as "through"). State unit, ministry and agency read the trail of their own body, as a town's people do.
-- Text against text: details may hold anything, a cast could fail.
-- Undo: drop policy audit_lines_of_trail on audit_lines; drop function fokus_trail_bodies(), fokus_trail_places(uuid); drop index
--   audit_lines_by_through, audit_lines_by_subject; fokus_trail_people(uuid) as in 20261122_2020. Rows touched: none. Locks: short.
create function fokus_trail_bodies() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m
    where m.person_id = fokus_actor()
      and m.role in ('officer', 'deputy', 'coordinator', 'state', 'ministry', 'agency', 'auditor')
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
grant execute on function fokus_trail_bodies() to fokus_app;
create policy audit_lines_of_trail on audit_lines for select to fokus_app
  using (body_id in (select fokus_trail_bodies()) or details ->> 'through' in (select b::text from fokus_trail_bodies() b));
create index audit_lines_by_through on audit_lines ((details ->> 'through'), seq) where details ? 'through';
create index audit_lines_by_subject on audit_lines (subject_id, seq) where subject_id is not null;
create or replace function fokus_trail_people(body uuid) returns table (token uuid, person_id uuid, name text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if body not in (select fokus_bodies() union all select fokus_audited() union all select fokus_former() union all select fokus_trail_bodies()) then
    return;
  end if;
  return query select a.token, p.id, p.name from audit_actors a join people p on p.id = a.person_id
    where a.token in (select l.actor_token from audit_lines l where l.body_id = body
      union select l.actor_token from audit_lines l where l.details ? 'through' and l.details ->> 'through' = body::text);
end
$$;
-- The other places a body's trail speaks of: where its people acted by order or looked at what was shared, and those it was joined from.
create function fokus_trail_places(body uuid) returns table (id uuid, slug text, name text, former boolean)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if body not in (select fokus_trail_bodies()) then
    return;
  end if;
  return query select b.id, b.slug, b.name, false from bodies b where b.id <> body and b.id in
    (select l.body_id from audit_lines l where l.details ? 'through' and l.details ->> 'through' = body::text);
  return query select f.id, f.slug, f.name, true from fokus_formers(body) f;
end
$$;
grant execute on function fokus_trail_places(uuid) to fokus_app;
