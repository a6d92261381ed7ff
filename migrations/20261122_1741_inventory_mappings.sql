-- SPDX-License-Identifier: EUPL-1.2
-- What a town chose for the columns of its lists, by the headings of the list: the next list with the same headings starts with it.
-- headings_key is the SHA-256 of the folded headings; targets holds her choices, by the index of the column. Columns about people that
-- somebody ticked are not remembered as ticked. No cell of a list stands here.
-- Undo: drop table inventory_mappings. Rows touched: none. Locks: none.
create table inventory_mappings (
  body_id uuid not null references bodies,
  headings_key text not null constraint inventory_mappings_headings_key_shape check (headings_key ~ '^[0-9a-f]{64}$'),
  targets jsonb not null default '{}'::jsonb,
  used_by uuid references people,
  used_at timestamptz(3) not null,
  primary key (body_id, headings_key)
);
alter table inventory_mappings enable row level security;
create policy inventory_mappings_of_own_bodies on inventory_mappings for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update, delete on inventory_mappings to fokus_app;
