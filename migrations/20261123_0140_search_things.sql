-- SPDX-License-Identifier: EUPL-1.2
-- What everybody can find: one row for each public thing, written by the program (src/search/index) from what rooms say is public.
-- search_things holds public words only; nothing but the title, the public text and the words to find them by. search_stale names what
-- has to be read again, search_sources how each source was read last. What stops being public, or changes its words, leaves
-- search_things in the transaction of that change, by the triggers below, whoever caused it and by whatever way; a job reads it again.
-- The mark is written before the row goes, and both who marks and who reads again hold the row of the mark until they are done: so no
-- row can come back that was read before the change.
-- Undo: drop table search_things, search_stale, search_sources; drop function search_forget(text, text[]), search_entries_touched(),
-- search_entries_changed(), search_directories_touched(), search_strategies_touched() cascade.
-- Rows touched: none. Locks: inventory_entries, inventory_releases, inventory_directory_refusals, inventory_directories,
-- strategy_publications, strategy_withdrawals, strategy_redactions, short, for their triggers.
create table search_things (
  source text not null,
  thing text not null,
  unit text not null,
  body_id uuid references bodies,
  kind text not null constraint search_things_kind_known check (kind in ('entry', 'strategy', 'goal', 'measure', 'page')),
  language text constraint search_things_language_known check (language in ('de', 'de_leicht', 'en')),
  title text not null,
  title_key text not null,
  place text,
  labels text not null default '',
  said text not null default '',
  href text not null,
  words tsvector not null,
  constraint search_things_pkey primary key (source, thing)
);
create index search_things_by_unit on search_things (source, unit);
create index search_things_by_body on search_things (body_id);
-- Entries are many, everything else is few: each has an index of its own, so that the few are found beside a hundred thousand.
create index search_things_words_of_entries on search_things using gin (words) where kind = 'entry';
create index search_things_words_of_others on search_things using gin (words) where kind <> 'entry';
create table search_stale (
  source text not null,
  unit text not null,
  constraint search_stale_pkey primary key (source, unit)
);
create table search_sources (
  source text not null constraint search_sources_pkey primary key,
  version text not null,
  read_at timestamptz(3) not null
);
alter table search_things enable row level security;
-- Everybody may read every row: only what is public ever stands here. A condition would keep PostgreSQL from using the word index.
create policy search_things_read on search_things for select to fokus_app using (true);
grant select on search_things to fokus_app;
create function search_forget(of_source text, units text[]) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
begin
  -- In order, so that two who mark the same things wait for each other instead of blocking each other.
  insert into search_stale (source, unit) select of_source, one.unit from (select distinct unnest(units) as unit order by 1) one
    on conflict (source, unit) do update set unit = excluded.unit;
  delete from search_things t where t.source = of_source and t.unit = any (units);
end
$$;
create function search_entries_touched() returns trigger
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
begin
  if exists (select from touched) then
    perform search_forget('inventory', array(select t.entry_id::text from touched t));
  end if;
  return null;
end
$$;
-- Only entries that are released, and only when words everybody may read have changed, or the entry went.
create function search_entries_changed() returns trigger
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
declare
  units text[] := array(
    select was.id::text from was join became b on b.id = was.id
    where (was.body_id, was.code, was.name, was.kind, was.fields, was.target_groups, was.place, was.postcode, was.offers, was.seeks,
        was.removed_at is null)
      is distinct from (b.body_id, b.code, b.name, b.kind, b.fields, b.target_groups, b.place, b.postcode, b.offers, b.seeks,
        b.removed_at is null)
      and exists (select from inventory_releases r where r.entry_id = was.id));
begin
  if cardinality(units) > 0 then
    perform search_forget('inventory', units);
  end if;
  return null;
end
$$;
create function search_directories_touched() returns trigger
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
begin
  perform search_forget('inventory', array(
    select r.entry_id::text from inventory_releases r where r.body_id in (select t.body_id from touched t)));
  return null;
end
$$;
create function search_strategies_touched() returns trigger
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
begin
  if exists (select from touched) then
    perform search_forget('strategy', array(select t.body_id::text from touched t));
  end if;
  return null;
end
$$;
revoke execute on function search_forget(text, text[]), search_entries_touched(), search_entries_changed(), search_directories_touched(),
  search_strategies_touched() from public;
create trigger search_entries_changed after update on inventory_entries
  referencing old table as was new table as became for each statement execute function search_entries_changed();
create trigger search_releases_added after insert on inventory_releases
  referencing new table as touched for each statement execute function search_entries_touched();
create trigger search_releases_changed after update on inventory_releases
  referencing new table as touched for each statement execute function search_entries_touched();
create trigger search_releases_gone after delete on inventory_releases
  referencing old table as touched for each statement execute function search_entries_touched();
create trigger search_refusals_added after insert on inventory_directory_refusals
  referencing new table as touched for each statement execute function search_entries_touched();
create trigger search_refusals_gone after delete on inventory_directory_refusals
  referencing old table as touched for each statement execute function search_entries_touched();
create trigger search_directories_added after insert on inventory_directories
  referencing new table as touched for each statement execute function search_directories_touched();
create trigger search_directories_changed after update on inventory_directories
  referencing new table as touched for each statement execute function search_directories_touched();
create trigger search_directories_gone after delete on inventory_directories
  referencing old table as touched for each statement execute function search_directories_touched();
create trigger search_publications_added after insert on strategy_publications
  referencing new table as touched for each statement execute function search_strategies_touched();
create trigger search_publications_changed after update on strategy_publications
  referencing new table as touched for each statement execute function search_strategies_touched();
create trigger search_publications_gone after delete on strategy_publications
  referencing old table as touched for each statement execute function search_strategies_touched();
create trigger search_withdrawals_added after insert on strategy_withdrawals
  referencing new table as touched for each statement execute function search_strategies_touched();
create trigger search_withdrawals_changed after update on strategy_withdrawals
  referencing new table as touched for each statement execute function search_strategies_touched();
create trigger search_withdrawals_gone after delete on strategy_withdrawals
  referencing old table as touched for each statement execute function search_strategies_touched();
create trigger search_redactions_added after insert on strategy_redactions
  referencing new table as touched for each statement execute function search_strategies_touched();
create trigger search_redactions_changed after update on strategy_redactions
  referencing new table as touched for each statement execute function search_strategies_touched();
create trigger search_redactions_gone after delete on strategy_redactions
  referencing old table as touched for each statement execute function search_strategies_touched();
