-- SPDX-License-Identifier: EUPL-1.2
-- Who reads a draft besides its team: reading links for people without an account, and shares with another body. Nothing is shared by itself.
-- A link is known by a keyed digest of its code; the code itself is in no row, and the digest is no column the application can read.
-- fokus.reading: set by the application for one transaction, to the digest of the code in the address. fokus_reading() then gives the link
-- as long as it works. Guests (by link or by share) read the rows of the draft that are not removed; of measures they read
-- shared.strategy_measures, where the team's next step is empty: the schema "shared" stands in front of their search path.
-- Links and shares are ended by ended_at; ended_by is empty when one had run out before the next began.
-- Looks: a link counts openings per day, without address or browser of whoever opened it; a share names the person, whose name is kept
-- with the look because the town may not know her otherwise. The room's tidy-up forgets links 6 months after their end, looks after 12.
-- Undo: drop policy strategies_of_guests on strategies (and so on for fields, goals, costs, signs, foundations); drop view
-- shared.strategy_measures; drop function fokus_share_measures(), fokus_strategies_to_read(), fokus_strategy_shares(), fokus_reading(),
-- fokus_reading_bodies(), strategy_reading_state(text), strategy_reading_opened(text, timestamptz); drop table strategy_share_looks,
-- strategy_shares, strategy_reading_looks, strategy_readings. Rows touched: none. Locks: the tables of the draft, briefly.
create table strategy_readings (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  for_whom text not null constraint strategy_readings_for_whom_length check (char_length(for_whom) between 1 and 80),
  since date not null,
  until date not null,
  may_comment boolean not null,
  code_digest text not null constraint strategy_readings_code_digest_shape check (code_digest ~ '^[A-Za-z0-9_-]{43}$'),
  made_by uuid references people on delete set null,
  made_at timestamptz(3) not null,
  ended_by uuid references people on delete set null,
  ended_at timestamptz(3),
  constraint strategy_readings_code_digest_key unique (code_digest),
  constraint strategy_readings_id_in_body unique (id, body_id),
  constraint strategy_readings_of_body foreign key (strategy_id, body_id) references strategies (id, body_id),
  constraint strategy_readings_at_most_90_days check (until between since and since + 90)
);
create index strategy_readings_by_body on strategy_readings (body_id, made_at);
create table strategy_reading_looks (
  reading_id uuid not null,
  body_id uuid not null,
  looked_on date not null,
  times integer not null constraint strategy_reading_looks_times_count check (times >= 1),
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  primary key (reading_id, looked_on),
  constraint strategy_reading_looks_of_reading foreign key (reading_id, body_id) references strategy_readings (id, body_id) on delete cascade
);
create table strategy_shares (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  with_body_id uuid not null references bodies,
  since date not null,
  until date,
  may_comment boolean not null,
  shared_by uuid references people on delete set null,
  shared_at timestamptz(3) not null,
  ended_by uuid references people on delete set null,
  ended_at timestamptz(3),
  constraint strategy_shares_with_somebody_else check (body_id <> with_body_id),
  constraint strategy_shares_order check (until is null or until >= since),
  constraint strategy_shares_id_in_body unique (id, body_id),
  constraint strategy_shares_of_body foreign key (strategy_id, body_id) references strategies (id, body_id)
);
create unique index strategy_shares_one_at_a_time on strategy_shares (body_id, with_body_id) where ended_at is null;
create index strategy_shares_by_reader on strategy_shares (with_body_id) where ended_at is null;
create table strategy_share_looks (
  share_id uuid not null,
  body_id uuid not null,
  person_id uuid not null references people on delete cascade,
  person_name text not null constraint strategy_share_looks_name_length check (char_length(person_name) between 1 and 200),
  looked_on date not null,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  primary key (share_id, person_id, looked_on),
  constraint strategy_share_looks_of_share foreign key (share_id, body_id) references strategy_shares (id, body_id) on delete cascade
);
create index strategy_share_looks_by_day on strategy_share_looks (looked_on);
alter table strategy_readings enable row level security;
alter table strategy_reading_looks enable row level security;
alter table strategy_shares enable row level security;
alter table strategy_share_looks enable row level security;
-- The link of this transaction, as long as it works. Its digest is worth nothing to whoever does not know the code.
create function fokus_reading() returns setof strategy_readings
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if nullif(current_setting('fokus.reading', true), '') is null then
    return;
  end if;
  return query select r.* from strategy_readings r
    where r.code_digest = current_setting('fokus.reading', true) and r.ended_at is null and r.until >= fokus_today();
end
$$;
-- The bodies for which the person of this transaction may read what others share with them: the state unit reads for the Land.
create function fokus_reading_bodies() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m
    where m.person_id = fokus_actor() and m.role in ('officer', 'deputy', 'coordinator', 'state')
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
create function fokus_strategy_shares() returns setof strategy_shares
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if fokus_actor() is null then
    return;
  end if;
  return query select s.* from strategy_shares s
    where s.with_body_id in (select fokus_reading_bodies()) and s.ended_at is null
      and s.since <= fokus_today() and (s.until is null or s.until >= fokus_today());
end
$$;
-- The bodies whose draft this transaction may read as a guest.
create function fokus_strategies_to_read() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select s.body_id from fokus_strategy_shares() s;
  return query select r.body_id from fokus_reading() r;
end
$$;
-- What a code leads to, also one that does not work any more: only whoever has the code can ask.
create function strategy_reading_state(given text)
  returns table (state text, reading_id uuid, read_body uuid, reads_for text, reads_until date, comments boolean)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select case when r.ended_at is not null then 'ended' when r.until < fokus_today() then 'over' else 'open' end,
      r.id, r.body_id, r.for_whom, r.until, r.may_comment
    from strategy_readings r where r.code_digest = given;
end
$$;
-- Counts one opening of the link of this transaction; true for the first one of the day.
create function strategy_reading_opened(given text, given_at timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  counted integer;
begin
  insert into strategy_reading_looks as l (reading_id, body_id, looked_on, times, first_at, last_at)
    select r.id, r.body_id, fokus_today(), 1, given_at, given_at from strategy_readings r
      where r.code_digest = given and r.ended_at is null and r.until >= fokus_today()
    on conflict (reading_id, looked_on) do update set times = l.times + 1, last_at = greatest(l.last_at, excluded.last_at)
    returning l.times into counted;
  return coalesce(counted, 0) = 1;
end
$$;
revoke all on function fokus_reading(), fokus_reading_bodies(), fokus_strategy_shares(), fokus_strategies_to_read(),
  strategy_reading_state(text), strategy_reading_opened(text, timestamptz) from public;
grant execute on function fokus_reading(), fokus_reading_bodies(), fokus_strategy_shares(), fokus_strategies_to_read(),
  strategy_reading_state(text), strategy_reading_opened(text, timestamptz) to fokus_app;
-- Showing and sharing stay with the body's own people.
create policy strategy_readings_read on strategy_readings for select to fokus_app using (body_id in (select fokus_bodies()));
create policy strategy_readings_made on strategy_readings for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy strategy_readings_ended on strategy_readings for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_reading_looks_read on strategy_reading_looks for select to fokus_app using (body_id in (select fokus_bodies()));
create policy strategy_shares_visible on strategy_shares for select to fokus_app
  using (body_id in (select fokus_bodies()) or with_body_id in (select fokus_reading_bodies()));
create policy strategy_shares_begun on strategy_shares for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy strategy_shares_ended on strategy_shares for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_share_looks_visible on strategy_share_looks for select to fokus_app
  using (person_id = fokus_actor() or body_id in (select fokus_bodies()));
create policy strategy_share_looks_noted on strategy_share_looks for insert to fokus_app
  with check (person_id = fokus_actor() and share_id in (select s.id from fokus_strategy_shares() s));
create policy strategy_share_looks_again on strategy_share_looks for update to fokus_app
  using (person_id = fokus_actor()) with check (person_id = fokus_actor() and share_id in (select s.id from fokus_strategy_shares() s));
grant select (id, body_id, strategy_id, for_whom, since, until, may_comment, made_by, made_at, ended_by, ended_at) on strategy_readings to fokus_app;
grant insert on strategy_readings to fokus_app;
grant update (ended_by, ended_at) on strategy_readings to fokus_app;
grant select on strategy_reading_looks to fokus_app;
grant select, insert on strategy_shares, strategy_share_looks to fokus_app;
grant update (ended_by, ended_at) on strategy_shares to fokus_app;
grant update (last_at) on strategy_share_looks to fokus_app;
-- Guests read what is in the draft; measures through the view below, the council paper and answers about principles not at all.
create policy strategies_of_guests on strategies for select to fokus_app using (body_id in (select fokus_strategies_to_read()));
create policy strategy_fields_of_guests on strategy_fields for select to fokus_app
  using (removed_at is null and body_id in (select fokus_strategies_to_read()));
create policy strategy_goals_of_guests on strategy_goals for select to fokus_app
  using (removed_at is null and body_id in (select fokus_strategies_to_read()));
create policy strategy_measure_costs_of_guests on strategy_measure_costs for select to fokus_app
  using (body_id in (select fokus_strategies_to_read()));
create policy strategy_signs_of_guests on strategy_signs for select to fokus_app
  using (removed_at is null and body_id in (select fokus_strategies_to_read()));
create policy strategy_foundations_of_guests on strategy_foundations for select to fokus_app
  using (removed_at is null and body_id in (select fokus_strategies_to_read()));
-- A migration that adds a column to strategy_measures asks this again: a test compares the columns.
create function fokus_share_measures() returns void language plpgsql as $$
declare
  columns text;
begin
  select string_agg(case a.attname when 'next_step' then '''''::text as next_step' when 'updated_by' then 'null::uuid as updated_by'
      else format('m.%I', a.attname) end, ', ' order by a.attnum)
    into columns
    from pg_attribute a where a.attrelid = 'public.strategy_measures'::regclass and a.attnum > 0 and not a.attisdropped;
  execute 'create or replace view shared.strategy_measures with (security_barrier) as select ' || columns
    || ' from public.strategy_measures m where m.removed_at is null and m.body_id in (select public.fokus_strategies_to_read())';
end
$$;
revoke all on function fokus_share_measures() from public;
select fokus_share_measures();
grant select on shared.strategy_measures to fokus_app;
