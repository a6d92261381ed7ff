-- SPDX-License-Identifier: EUPL-1.2
-- A body shows its draft to the members of its own council who have an account: a share of the body with itself. Such a share has a last
-- day, because councils are elected anew. Whoever reads for the council is named by her task: councillor, on the day the application says.
-- fokus_strategy_shares() therefore gives shares with another body to those who read for that body, and shares with the own council to its
-- councillors alone; the team reads its draft as before. strategy_council_dates(uuid) gives councillors, while the draft is shown to them,
-- the public meetings the council paper names from today on: name and day, nothing else of the paper.
-- Undo: update strategy_shares set ended_at = shared_at where body_id = with_body_id and ended_at is null; drop function
-- strategy_council_dates(uuid), fokus_councils(); fokus_strategy_shares() as in 20261122_1920; constraint strategy_shares_with_somebody_else
-- for rows of others. Rows touched: none. Locks: strategy_shares, briefly.
alter table strategy_shares drop constraint strategy_shares_with_somebody_else;
alter table strategy_shares add constraint strategy_shares_council_until_a_day check (body_id <> with_body_id or until is not null);
-- The bodies of whose council the person of this transaction is a member today.
create function fokus_councils() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m
    where m.person_id = fokus_actor() and m.role = 'councillor'
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
create or replace function fokus_strategy_shares() returns setof strategy_shares
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if fokus_actor() is null then
    return;
  end if;
  return query select s.* from strategy_shares s
    where ((s.with_body_id <> s.body_id and s.with_body_id in (select fokus_reading_bodies()))
        or (s.with_body_id = s.body_id and s.body_id in (select fokus_councils())))
      and s.ended_at is null and s.since <= fokus_today() and (s.until is null or s.until >= fokus_today());
end
$$;
create function strategy_council_dates(town uuid) returns table (committee text, meets_on date)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if not exists (select from fokus_strategy_shares() s where s.body_id = town and s.with_body_id = town) then
    return;
  end if;
  return query select c.name, c.meets_on from strategy_committees c
    where c.body_id = town and c.removed_at is null and c.is_public and c.meets_on >= fokus_today()
    order by c.meets_on, c.position;
end
$$;
revoke all on function fokus_councils(), strategy_council_dates(uuid) from public;
grant execute on function fokus_councils(), strategy_council_dates(uuid) to fokus_app;
