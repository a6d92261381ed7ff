-- SPDX-License-Identifier: EUPL-1.2
-- The register: Land, Regierungsbezirke, Kreise, municipalities; later ministries, agencies, organisations, companies.
-- Public data without personal columns: no row-level policies, everybody may read; only the owner writes (loading the register).
-- sort_key is made by the application (German order) and compared byte by byte: PGlite has no ICU.
-- Undo: drop table register_versions, body_postcodes, body_names, bodies. Rows touched: none. Locks: none.
create table bodies (
  id uuid primary key,
  kind text not null constraint bodies_kind_known
    check (kind in ('land', 'regierungsbezirk', 'kreis', 'municipality', 'ministry', 'agency', 'organisation', 'company')),
  land text not null constraint bodies_land_shape check (land ~ '^[0-9]{2}$'),
  ags text constraint bodies_ags_shape check (ags ~ '^([0-9]{2}|[0-9]{3}|[0-9]{5}|[0-9]{8})$'),
  ars text constraint bodies_ars_shape check (ars ~ '^[0-9]{12}$'),
  name text not null constraint bodies_name_length check (char_length(name) between 1 and 200),
  official_name text not null constraint bodies_official_name_length check (char_length(official_name) between 1 and 300),
  designation text constraint bodies_designation_known check (designation in ('Stadt', 'Gemeinde', 'Kreis', 'StädteRegion')),
  status text,
  slug text not null constraint bodies_slug_key unique
    constraint bodies_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 80),
  parent_id uuid references bodies,
  regierungsbezirk_id uuid references bodies,
  population integer constraint bodies_population_counted check (population >= 0),
  population_on date,
  lon double precision,
  lat double precision,
  website text,
  example boolean not null default false,
  sort_key text collate "C" not null,
  valid_from date,
  valid_to date,
  constraint bodies_population_dated check ((population is null) = (population_on is null)),
  constraint bodies_place_known check ((lon is null) = (lat is null) and lon between -180 and 180 and lat between -90 and 90),
  constraint bodies_valid_order check (valid_to >= valid_from)
);
create unique index bodies_ags_key on bodies (ags) where valid_to is null;
create index bodies_in_order on bodies (kind, sort_key, id);
create index bodies_by_parent on bodies (parent_id);
create index bodies_by_regierungsbezirk on bodies (regierungsbezirk_id);
-- Former names, former keys and longer spellings; their addresses lead to the body. valid_to: last day of the name, null when no day is known.
create table body_names (
  body_id uuid not null references bodies,
  name text not null constraint body_names_name_length check (char_length(name) between 1 and 200),
  slug text not null constraint body_names_slug_key unique
    constraint body_names_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 80),
  ags text constraint body_names_ags_shape check (ags ~ '^([0-9]{5}|[0-9]{8})$'),
  valid_to date
);
create index body_names_by_body on body_names (body_id);
create index body_names_by_ags on body_names (ags) where ags is not null;
create table body_postcodes (
  body_id uuid not null references bodies,
  postcode text not null constraint body_postcodes_shape check (postcode ~ '^[0-9]{5}$'),
  constraint body_postcodes_pkey primary key (postcode, body_id)
);
create index body_postcodes_by_body on body_postcodes (body_id);
-- What was loaded last, per Land: the register is read again only when its files changed.
create table register_versions (
  land text primary key,
  sha256 text not null constraint register_versions_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  loaded_at timestamptz(3) not null
);
grant select on bodies, body_names, body_postcodes, register_versions to fokus_app;
grant select on bodies to fokus_signin;
