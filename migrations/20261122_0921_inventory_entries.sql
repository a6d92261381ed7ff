-- SPDX-License-Identifier: EUPL-1.2
-- The inventory: what exists in a place. One row per association, initiative, contact point, room, fund, …
-- Kinds, legal forms and fields of engagement are vocabularies that change with surveys and laws: the application knows the words,
-- the database their shape. sort_key, search_text, name_key and place_key are made by the application (PGlite has no ICU).
-- A removed entry keeps its row for a while, so that removing can be undone; a job deletes it later.
-- No trigram index on search_text: under row-level policies PostgreSQL may not use one (like and similarity are not leakproof),
-- and one body's rows are few enough to be searched through inventory_entries_in_order.
-- Undo: drop table inventory_entries. Rows touched: none. Locks: none.
create table inventory_entries (
  id uuid primary key,
  body_id uuid not null references bodies,
  code text not null constraint inventory_entries_code_shape check (code ~ '^[2-9a-z]{4}$'),
  name text not null constraint inventory_entries_name_length check (char_length(name) between 1 and 200),
  sort_key text collate "C" not null,
  search_text text not null,
  name_key text not null,
  place_key text not null default '',
  kind text not null constraint inventory_entries_kind_shape check (kind ~ '^[a-z_]{1,40}$'),
  legal_form text constraint inventory_entries_legal_form_shape check (legal_form ~ '^[a-z_]{1,40}$'),
  fields text[] not null default '{}'
    constraint inventory_entries_fields_shape check (array_to_string(fields, ',', '?') ~ '^([a-z_]{1,40}(,[a-z_]{1,40})*)?$'),
  place text constraint inventory_entries_place_length check (char_length(place) between 1 and 100),
  street text constraint inventory_entries_street_length check (char_length(street) between 1 and 200),
  postcode text constraint inventory_entries_postcode_shape check (postcode ~ '^[0-9]{5}$'),
  website text constraint inventory_entries_website_shape check (website ~ '^https?://' and char_length(website) <= 300),
  public_contact text constraint inventory_entries_public_contact_length check (char_length(public_contact) between 1 and 500),
  team_contact text constraint inventory_entries_team_contact_length check (char_length(team_contact) between 1 and 1000),
  note text constraint inventory_entries_note_length check (char_length(note) between 1 and 4000),
  source text not null constraint inventory_entries_source_known check (source in ('list', 'person', 'association')),
  import_id uuid,
  import_row integer,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  updated_by uuid references people,
  removed_at timestamptz(3),
  constraint inventory_entries_code_key unique (body_id, code),
  constraint inventory_entries_import_row_key unique (import_id, import_row),
  constraint inventory_entries_place_said check ((place is null) = (place_key = ''))
);
create index inventory_entries_in_order on inventory_entries (body_id, sort_key, id) where removed_at is null;
create index inventory_entries_by_name on inventory_entries (body_id, name_key, place_key) where removed_at is null;
create index inventory_entries_removed on inventory_entries (removed_at) where removed_at is not null;
alter table inventory_entries enable row level security;
create policy inventory_entries_read on inventory_entries for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_entries_add on inventory_entries for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy inventory_entries_change on inventory_entries for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update on inventory_entries to fokus_app;
