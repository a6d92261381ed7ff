-- SPDX-License-Identifier: EUPL-1.2
-- The public directory of a place: which entries are released, whether the directory is open, and what everybody may read of it.
-- An entry is public when it is released, not removed, its association did not ask to be left out, and its body's directory is open.
-- What everybody may read are the two views inventory_public_entries and inventory_public_directories and nothing else. They belong to
-- the owner, so the row-level policies of the tables below do not hide their rows; they name their columns, so that the team's
-- contact, the note, the evidence and the origins can never be asked for. public_search_text is made by the database from public values
-- alone; the folding is the same as searchFold in src/kit/text (a test compares the two).
-- Undo: drop view inventory_public_entries, inventory_public_directories; drop table inventory_releases, inventory_directories,
-- inventory_directory_refusals; alter table inventory_entries drop column public_search_text; drop function inventory_public_fold(text).
-- Rows touched: all entries, once. Locks: inventory_entries, while its rows are written again.
create function inventory_public_fold(said text) returns text
  language sql immutable strict parallel safe
  as $$
    select trim(regexp_replace(translate(replace(replace(replace(replace(replace(replace(replace(replace(lower(said collate "C"),
        'Ä', 'ä'), 'Ö', 'ö'), 'Ü', 'ü'), 'ẞ', 'ß'), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
        -- Letters with accents, Greek and Cyrillic capitals, and signs that stand between words.
        'ÀÁÂÃÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞàáâãåçèéêëìíîïñòóôõùúûýÿĀāĂăĄąĆćĈĉĊċČčĎďĐĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİĲĴĵĶķĹĺĻļĽľĿ'
        || 'ŁŃńŅņŇňŊŌōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțΆΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰϊϋόύώЀЁЂЃЄ'
        || 'ЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯйѐёѓїќѝў'
        || '×÷–—‑„“”‚‘’»«›‹…·•°§´¨¸¡¿±¶©®™€£¥→   ­',
        'aaaaaæceeeeiiiiðnooooøuuuyþaaaaaceeeeiiiinoooouuuyyaaaaaaccccccccddđeeeeeeeeeegggggggghhħiiiiiiiiiĳjjkkllllllŀ'
        || 'łnnnnnnŋooooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzssttαεηιουωιαβγδεζηθικλμνξοπρστυφχψωιυαεηιυιυουωееђгє'
        || 'ѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяиеегікиу'
        || '                                      '),
      '[\x01-\x2f\x3a-\x60\x7b-\x7f]+', ' ', 'g'))
  $$;
alter table inventory_entries
  add column public_search_text text not null generated always as (inventory_public_fold(
    name || ' ' || coalesce(place, '') || ' ' || coalesce(offers, '') || ' ' || coalesce(seeks, ''))) stored;
-- Released: somebody who works for the body decided that everybody may read this entry.
create table inventory_releases (
  entry_id uuid primary key references inventory_entries on delete cascade,
  body_id uuid not null references bodies,
  released_by uuid references people on delete set null,
  released_at timestamptz(3) not null
);
create index inventory_releases_by_body on inventory_releases (body_id, entry_id);
-- Left out: those it is about asked for it. While the row is there the entry cannot be seen, released or not.
create table inventory_directory_refusals (
  entry_id uuid primary key references inventory_entries on delete cascade,
  body_id uuid not null references bodies,
  noted_by uuid references people on delete set null,
  noted_at timestamptz(3) not null
);
create index inventory_directory_refusals_by_body on inventory_directory_refusals (body_id, entry_id);
-- The directory as a whole: its rules in words, and since when everybody can read it. Open: opened and not closed since.
create table inventory_directories (
  body_id uuid primary key references bodies,
  criteria text not null constraint inventory_directories_criteria_length check (char_length(criteria) between 1 and 4000),
  contact text constraint inventory_directories_contact_length check (char_length(contact) between 1 and 500),
  version integer not null default 1,
  changed_by uuid references people on delete set null,
  changed_at timestamptz(3) not null,
  opened_by uuid references people on delete set null,
  opened_at timestamptz(3),
  closed_at timestamptz(3),
  constraint inventory_directories_closed_after_opening check (closed_at is null or opened_at is not null)
);
alter table inventory_releases enable row level security;
alter table inventory_directory_refusals enable row level security;
alter table inventory_directories enable row level security;
create policy inventory_releases_read on inventory_releases for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_releases_add on inventory_releases for insert to fokus_app
  with check (body_id in (select fokus_bodies())
    and exists (select from inventory_entries e where e.id = entry_id and e.body_id = inventory_releases.body_id));
create policy inventory_releases_take_back on inventory_releases for delete to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_directory_refusals_read on inventory_directory_refusals for select to fokus_app
  using (body_id in (select fokus_bodies()));
create policy inventory_directory_refusals_add on inventory_directory_refusals for insert to fokus_app
  with check (body_id in (select fokus_bodies())
    and exists (select from inventory_entries e where e.id = entry_id and e.body_id = inventory_directory_refusals.body_id));
create policy inventory_directory_refusals_lift on inventory_directory_refusals for delete to fokus_app
  using (body_id in (select fokus_bodies()));
create policy inventory_directories_of_own_bodies on inventory_directories for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, delete on inventory_releases, inventory_directory_refusals to fokus_app;
grant select, insert, update on inventory_directories to fokus_app;
create view inventory_public_directories with (security_barrier = true) as
  select d.body_id, d.criteria, d.contact, d.opened_at from inventory_directories d
  where d.opened_at is not null and d.closed_at is null;
create view inventory_public_entries with (security_barrier = true) as
  select e.id, e.body_id, e.code, e.name, e.sort_key, e.kind, e.fields, e.target_groups, e.place, e.place_key, e.street, e.postcode,
    e.website, e.public_contact, e.offers, e.seeks, e.confirmed_on, e.public_search_text as search_text
  from inventory_entries e
  join inventory_releases r on r.entry_id = e.id and r.body_id = e.body_id
  join inventory_directories d on d.body_id = e.body_id
  where e.removed_at is null and d.opened_at is not null and d.closed_at is null
    and not exists (select from inventory_directory_refusals f where f.entry_id = e.id);
grant select on inventory_public_directories, inventory_public_entries to fokus_app;
