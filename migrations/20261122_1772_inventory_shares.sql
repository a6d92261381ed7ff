-- SPDX-License-Identifier: EUPL-1.2
-- Sharing: a body lets another one read its inventory, from a day on, until a day or until it is ended. Nothing is shared by itself.
-- One share per pair at a time: the unique index is what two people sharing at once meet. One that ran out is closed (ended_at without
-- ended_by) when the next begins; it opens nothing from the day after `until` on, closed or not.
-- Looks: who of the other body read on which day, one row per person and day. The pages of both bodies show the body and the day only;
-- the person stands in the audit trail. The room's tidy-up removes looks after twelve months.
-- Undo: drop table inventory_share_looks, inventory_shares; drop function fokus_shared_inventories(). Rows touched: none. Locks: none.
create table inventory_shares (
  id uuid primary key,
  body_id uuid not null references bodies,
  with_body_id uuid not null references bodies,
  since date not null,
  until date,
  shared_by uuid not null references people,
  shared_at timestamptz(3) not null,
  ended_by uuid references people,
  ended_at timestamptz(3),
  constraint inventory_shares_with_somebody_else check (body_id <> with_body_id),
  constraint inventory_shares_order check (until is null or until >= since),
  constraint inventory_shares_ended_whole check (ended_by is null or ended_at is not null),
  constraint inventory_shares_of_body unique (id, body_id)
);
create unique index inventory_shares_one_at_a_time on inventory_shares (body_id, with_body_id) where ended_at is null;
create index inventory_shares_by_reader on inventory_shares (with_body_id) where ended_at is null;
create table inventory_share_looks (
  share_id uuid not null,
  body_id uuid not null,
  person_id uuid not null references people on delete cascade,
  looked_on date not null,
  primary key (share_id, person_id, looked_on),
  constraint inventory_share_looks_of_share foreign key (share_id, body_id) references inventory_shares (id, body_id) on delete cascade
);
create index inventory_share_looks_by_day on inventory_share_looks (looked_on);
alter table inventory_shares enable row level security;
alter table inventory_share_looks enable row level security;
-- Sharing stays with the body's own people: fokus_bodies() on purpose, not fokus_bodies_in('inventory').
create policy inventory_shares_visible on inventory_shares for select to fokus_app
  using (body_id in (select fokus_bodies_in('inventory')) or with_body_id in (select fokus_bodies()));
create policy inventory_shares_begun on inventory_shares for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy inventory_shares_ended on inventory_shares for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy inventory_share_looks_visible on inventory_share_looks for select to fokus_app
  using (person_id = fokus_actor() or body_id in (select fokus_bodies_in('inventory')));
create policy inventory_share_looks_noted on inventory_share_looks for insert to fokus_app
  with check (person_id = fokus_actor() and exists (select from inventory_shares s
    where s.id = share_id and s.body_id = inventory_share_looks.body_id and s.with_body_id in (select fokus_bodies())));
grant select, insert on inventory_shares, inventory_share_looks to fokus_app;
grant update (ended_by, ended_at) on inventory_shares to fokus_app;
-- The bodies whose inventory the person of this transaction may read today because it is shared with a body she works for.
create function fokus_shared_inventories() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select s.body_id from inventory_shares s
    where s.with_body_id in (select fokus_bodies()) and s.ended_at is null
      and s.since <= fokus_today() and (s.until is null or s.until >= fokus_today());
end
$$;
grant execute on function fokus_shared_inventories() to fokus_app;
