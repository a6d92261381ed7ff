-- SPDX-License-Identifier: EUPL-1.2
-- The rest of an entry: whom it is for, how far it reaches, what it offers and seeks, what shows that it exists, when it was confirmed,
-- and who said each value. origins holds, per value: {"by": "list" | "person" | "association", "on": day, "list": import id}.
-- An entry made before says by `source` alone who said it: all its values get that origin, on the day of its last change.
-- Undo: alter table inventory_entries drop column target_groups, reach, offers, seeks, evidence, confirmed_on, origins, merged_into;
-- an entry whose source is 'association' would have to become 'person' first. Rows touched: all entries, once.
-- Locks: inventory_entries, while its rows are written.
alter table inventory_entries
  add column target_groups text[] not null default '{}'
    constraint inventory_entries_target_groups_shape check (array_to_string(target_groups, ',', '?') ~ '^([a-z_]{1,40}(,[a-z_]{1,40})*)?$'),
  add column reach text constraint inventory_entries_reach_shape check (reach ~ '^[a-z_]{1,40}$'),
  add column offers text constraint inventory_entries_offers_length check (char_length(offers) between 1 and 2000),
  add column seeks text constraint inventory_entries_seeks_length check (char_length(seeks) between 1 and 2000),
  add column evidence text constraint inventory_entries_evidence_length check (char_length(evidence) between 1 and 500),
  add column confirmed_on date,
  add column origins jsonb not null default '{}'::jsonb,
  add column merged_into uuid references inventory_entries on delete set null,
  add constraint inventory_entries_merged_is_removed check (merged_into is null or removed_at is not null);
update inventory_entries e set origins = (
  select coalesce(jsonb_object_agg(v.name, jsonb_strip_nulls(jsonb_build_object(
    'by', e.source, 'on', to_char(e.updated_at at time zone 'Europe/Berlin', 'YYYY-MM-DD'),
    'list', case when e.source = 'list' then e.import_id end))), '{}'::jsonb)
  from (values ('name', true), ('kind', true), ('legalForm', e.legal_form is not null), ('fields', e.fields <> '{}'),
    ('place', e.place is not null), ('street', e.street is not null), ('postcode', e.postcode is not null), ('website', e.website is not null),
    ('publicContact', e.public_contact is not null), ('teamContact', e.team_contact is not null), ('note', e.note is not null)) as v(name, said)
  where v.said);
-- What people taught the program about their lists: what a value of a column means, what a name or a word in names speaks for.
-- It goes before everything the program finds itself, in the next list too. field null: it says nothing, the field stays open.
-- Undo: drop table inventory_lessons, inventory_town_parts. Rows touched: none. Locks: none.
create table inventory_lessons (
  body_id uuid not null references bodies,
  about text not null constraint inventory_lessons_about_known check (about in ('value', 'name', 'word')),
  said text not null constraint inventory_lessons_said_length check (char_length(said) between 1 and 200),
  field text constraint inventory_lessons_field_shape check (field ~ '^[a-z_]{1,40}$'),
  taught_by uuid references people,
  taught_at timestamptz(3) not null,
  primary key (body_id, about, said)
);
alter table inventory_lessons enable row level security;
create policy inventory_lessons_of_own_bodies on inventory_lessons for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update, delete on inventory_lessons to fokus_app;
-- The Ortsteile of a body, as somebody who works there named them; an empty list says that there are none.
create table inventory_town_parts (
  body_id uuid primary key references bodies,
  names text[] not null,
  said_by uuid references people,
  said_at timestamptz(3) not null
);
alter table inventory_town_parts enable row level security;
create policy inventory_town_parts_of_own_bodies on inventory_town_parts for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update, delete on inventory_town_parts to fokus_app;
