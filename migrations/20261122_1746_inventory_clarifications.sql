-- SPDX-License-Identifier: EUPL-1.2
-- What people said about the field of an entry on the page "Klären". field null: it stays open and is not asked about again, also when
-- the same name comes with a list again (name_key, place_key). word: what was ticked as holding for similar names too.
-- lessons_before: what the program had been taught about this name and this word until then, so that undoing brings it back.
-- Undo: drop table inventory_clarifications. Rows touched: none. Locks: none.
create table inventory_clarifications (
  id uuid primary key,
  body_id uuid not null references bodies,
  entry_id uuid references inventory_entries on delete set null,
  name_key text not null,
  place_key text not null,
  field text constraint inventory_clarifications_field_shape check (field ~ '^[a-z_]{1,40}$'),
  word text constraint inventory_clarifications_word_length check (char_length(word) between 1 and 200),
  lessons_before jsonb not null default '[]'::jsonb,
  said_by uuid references people,
  said_at timestamptz(3) not null,
  withdrawn_at timestamptz(3)
);
create index inventory_clarifications_by_name on inventory_clarifications (body_id, name_key, place_key);
create index inventory_clarifications_by_entry on inventory_clarifications (entry_id);
alter table inventory_clarifications enable row level security;
create policy inventory_clarifications_of_own_bodies on inventory_clarifications for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update on inventory_clarifications to fokus_app;
