-- SPDX-License-Identifier: EUPL-1.2
-- Requests for access nobody answers. Once the promised day has passed, the Kreis and the Land of a place and the operator see and decide
-- its unanswered requests too; requests answered in time stay with whoever answered. The operator also sees, from the first day on, those
-- nobody could decide: no people in the place, none in its Kreis, none at the Land. Whoever decides a request may close a run-out
-- invitation to the same address, because approving opens a new one. overdue_told_at: they were told by mail, once. site: the public
-- address of the platform under which the request was confirmed, for the link in that mail.
-- Undo: drop policy access_requests_unattended, access_requests_unattended_decided, access_requests_overdue,
--   access_requests_overdue_decided on access_requests; drop policy invitations_of_requests, invitations_of_requests_closed on
--   invitations; drop function fokus_overdue_bodies(), fokus_unattended_bodies(), fokus_operates(); drop the two columns.
-- Rows touched: none. Locks: access_requests and invitations, briefly.
alter table access_requests add column overdue_told_at timestamptz(3);
alter table access_requests add column site text constraint access_requests_site_length check (char_length(site) <= 300);
-- Whether the person of this transaction operates the platform today.
create function fokus_operates() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return exists (select 1 from memberships m where m.person_id = fokus_actor() and m.role = 'operator'
    and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today()));
end
$$;
-- For the operator: places for whose requests there is nobody else.
create function fokus_unattended_bodies() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if not fokus_operates() then
    return;
  end if;
  return query select b.id from bodies b
    where b.kind in ('municipality', 'kreis') and b.valid_to is null
      and not exists (select 1 from memberships m join bodies o on o.id = m.body_id
        where ((m.role in ('officer', 'deputy', 'coordinator') and (o.id = b.id or (o.id = b.parent_id and o.kind = 'kreis')))
            or (m.role = 'state' and o.kind = 'land' and o.land = b.land))
          and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today()));
end
$$;
-- Places whose requests the person may decide once the promised day has passed: below the Kreis or the Land she leads; all for the operator.
create function fokus_overdue_bodies() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select b.id from bodies b
    where b.kind in ('municipality', 'kreis') and b.valid_to is null
      and (b.parent_id in (select l.id from bodies l where l.kind = 'kreis' and l.id in (select fokus_led()))
        or b.land in (select l.land from bodies l where l.kind = 'land' and l.id in (select fokus_led()))
        or fokus_operates());
end
$$;
revoke all on function fokus_operates(), fokus_unattended_bodies(), fokus_overdue_bodies() from public;
grant execute on function fokus_operates(), fokus_unattended_bodies(), fokus_overdue_bodies() to fokus_app;
create policy access_requests_unattended on access_requests for select to fokus_app
  using (confirmed_at is not null and body_id in (select fokus_unattended_bodies()));
create policy access_requests_unattended_decided on access_requests for update to fokus_app
  using (confirmed_at is not null and body_id in (select fokus_unattended_bodies()))
  with check (body_id in (select fokus_unattended_bodies()));
create policy access_requests_overdue on access_requests for select to fokus_app
  using (answer_by < fokus_today() and (decided_at is null or (decided_at at time zone 'Europe/Berlin')::date > answer_by)
    and body_id in (select fokus_overdue_bodies()));
create policy access_requests_overdue_decided on access_requests for update to fokus_app
  using (answer_by < fokus_today() and (decided_at is null or (decided_at at time zone 'Europe/Berlin')::date > answer_by)
    and body_id in (select fokus_overdue_bodies()))
  with check (answer_by < fokus_today() and body_id in (select fokus_overdue_bodies()));
create policy invitations_of_requests on invitations for select to fokus_app
  using (exists (select 1 from access_requests r where r.body_id = invitations.body_id and r.email = invitations.email));
create policy invitations_of_requests_closed on invitations for update to fokus_app
  using (exists (select 1 from access_requests r where r.body_id = invitations.body_id and r.email = invitations.email))
  with check (exists (select 1 from access_requests r where r.body_id = invitations.body_id and r.email = invitations.email));
