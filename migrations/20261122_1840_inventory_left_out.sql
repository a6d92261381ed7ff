-- SPDX-License-Identifier: EUPL-1.2
-- Who asked not to be in an inventory, known by the keys of name and Ortsteil: the entry itself is deleted, and without this row the
-- next list would make it again. left_out: rows of a list that name somebody who asked for it; they become nothing.
-- Undo: drop table inventory_left_out; alter table inventory_imports drop column left_out. Rows touched: none. Locks: inventory_imports, briefly.
create table inventory_left_out (
  body_id uuid not null references bodies,
  name_key text not null constraint inventory_left_out_name_length check (char_length(name_key) between 1 and 400),
  place_key text not null,
  noted_by uuid references people on delete set null,
  noted_at timestamptz(3) not null,
  constraint inventory_left_out_pkey primary key (body_id, name_key, place_key)
);
create index inventory_left_out_by_end on inventory_left_out (noted_at);
alter table inventory_left_out enable row level security;
create policy inventory_left_out_of_own_bodies on inventory_left_out for all to fokus_app
  using (body_id in (select fokus_bodies_in('inventory'))) with check (body_id in (select fokus_bodies_in('inventory')));
grant select, insert, delete on inventory_left_out to fokus_app;
alter table inventory_imports add column left_out integer not null default 0
  constraint inventory_imports_left_out_counted check (left_out >= 0);
