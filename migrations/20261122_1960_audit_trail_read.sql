-- SPDX-License-Identifier: EUPL-1.2
-- The trail can be read: by a body's own people, and by its auditors, who read nothing else of it. A line names the person while she has an
-- account; afterwards only the token is left. Security definer: the names are read past the policies of people, without their addresses.
-- Undo: drop policy audit_lines_for_auditors, audit_seals_read; revoke select on audit_seals from fokus_app;
--   drop function fokus_trail_people(uuid), fokus_audited(); drop index audit_lines_by_body_and_time. Rows touched: none. Locks: short.
create function fokus_audited() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m
    where m.person_id = fokus_actor() and m.role = 'auditor'
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
create function fokus_trail_people(body uuid) returns table (token uuid, person_id uuid, name text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if body not in (select fokus_bodies() union all select fokus_audited()) then
    return;
  end if;
  return query select a.token, p.id, p.name from audit_actors a join people p on p.id = a.person_id
    where a.token in (select l.actor_token from audit_lines l where l.body_id = body);
end
$$;
grant execute on function fokus_audited(), fokus_trail_people(uuid) to fokus_app;
create policy audit_lines_for_auditors on audit_lines for select to fokus_app using (body_id in (select fokus_audited()));
alter table audit_seals enable row level security;
create policy audit_seals_read on audit_seals for select to fokus_app using (fokus_actor() is not null);
grant select on audit_seals to fokus_app;
create index audit_lines_by_body_and_time on audit_lines (body_id, at desc);
