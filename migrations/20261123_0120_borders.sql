-- SPDX-License-Identifier: EUPL-1.2
-- Real borders for the map, imported by the operator on the command line (as owner), and the choice what the map shows. A file that was read
-- in stays as it was; what is shown is the choice with the highest number, hexagons when it names no
-- borders or when there is none yet. One row per view
-- (Land, Regierungsbezirk, Kreis), so that a page loads no more than it draws. Nothing here is about people; who chose stands in the trail.
-- Undo: drop table map_choices, map_border_views, map_borders. Rows touched: none. Locks: none.
create table map_borders (
  id uuid primary key,
  source text not null constraint map_borders_source_length check (char_length(source) between 1 and 300),
  as_of date not null,
  file_name text not null constraint map_borders_file_name_length check (char_length(file_name) between 1 and 200),
  sha256 text not null constraint map_borders_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz(3) not null
);
create table map_border_views (
  borders_id uuid not null references map_borders on delete cascade,
  key text not null constraint map_border_views_key_shape check (key ~ '^[0-9]{2,5}$'),
  drawing jsonb not null,
  primary key (borders_id, key)
);
create table map_choices (
  id uuid primary key,
  nr integer not null constraint map_choices_one_after_the_other unique,
  borders_id uuid references map_borders,
  chosen_at timestamptz(3) not null
);
alter table map_borders enable row level security;
alter table map_border_views enable row level security;
alter table map_choices enable row level security;
create policy map_borders_read on map_borders for select to fokus_app using (true);
create policy map_border_views_read on map_border_views for select to fokus_app using (true);
create policy map_choices_read on map_choices for select to fokus_app using (true);
create policy map_choices_choose on map_choices for insert to fokus_app with check (fokus_operates());
grant select on map_borders, map_border_views, map_choices to fokus_app;
grant insert on map_choices to fokus_app;
