-- SPDX-License-Identifier: EUPL-1.2
-- Who else learns that a merger waits: the operator, in counts only; and the people of a Kreis, about municipalities that lie in it. Both
-- are functions, because the rows themselves are for the state unit and the places.
-- Undo: drop function fokus_house_mergers(), fokus_kreis_mergers(uuid). Rows touched: none. Locks: none.
-- unrecorded: places that ended and nobody said where their data goes; unconfirmed: their day has come, nobody confirmed; unfinished: the
-- day has come, and not everything has moved.
create function fokus_house_mergers() returns table (unrecorded integer, unconfirmed integer, unfinished integer)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if not fokus_operates() then
    return;
  end if;
  return query select
    (select count(*)::int from bodies b where b.valid_to is not null and fokus_waits_for_merger(b.id)
      and not exists (select from merger_bodies m where m.body_id = b.id and m.withdrawn_at is null)),
    (select count(*)::int from mergers m
      where m.confirmed_at is null and m.withdrawn_at is null and m.takes_effect_on <= fokus_today()),
    (select count(*)::int from mergers m
      where m.confirmed_at is not null and m.withdrawn_at is null and m.finished_at is null and m.takes_effect_on <= fokus_today());
end
$$;
-- One row per municipality of the Kreis that ends or ended, while its data has not gone over; into_name is null as long as nobody said where.
create function fokus_kreis_mergers(kreis uuid) returns table (from_name text, into_name text, on_day date)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if kreis not in (select fokus_bodies()) then
    return;
  end if;
  return query select b.name, i.name, coalesce(m.takes_effect_on, b.valid_to)
    from bodies b
      left join merger_bodies e on e.body_id = b.id and e.withdrawn_at is null
      left join mergers m on m.id = e.merger_id
      left join bodies i on i.id = m.into_id
    where b.parent_id = kreis and b.kind = 'municipality'
      and ((m.id is not null and m.finished_at is null) or (m.id is null and fokus_waits_for_merger(b.id)))
    order by b.sort_key;
end
$$;
revoke all on function fokus_house_mergers(), fokus_kreis_mergers(uuid) from public;
grant execute on function fokus_house_mergers(), fokus_kreis_mergers(uuid) to fokus_app;
