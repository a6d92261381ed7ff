-- SPDX-License-Identifier: EUPL-1.2
-- Decisions on a strategy, the editions they froze, and what is published.
-- An edition never changes: no right to update or delete, and a trigger that stops even the owner's update and delete.
-- What it does not stop: an owner who truncates or drops the table, or switches the trigger off. Backups are the answer to that.
-- Published editions and their decisions can be read by everybody; all else by the body's own people.
-- Undo: drop table strategy_publications, strategy_editions, strategy_decisions; drop function strategy_editions_are_final().
-- Rows touched: none. Locks: none.
create table strategy_decisions (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  -- The state of the draft that was decided on.
  revision integer not null,
  outcome text not null constraint strategy_decisions_outcome_known check (outcome in ('adopted', 'amended', 'postponed', 'rejected')),
  decided_on date,
  decided_by text not null default '' constraint strategy_decisions_decided_by_length check (char_length(decided_by) <= 200),
  number text constraint strategy_decisions_number_length check (char_length(number) between 1 and 200),
  note text not null default '' constraint strategy_decisions_note_length check (char_length(note) <= 20000),
  version integer not null default 1,
  recorded_by uuid references people on delete set null,
  recorded_at timestamptz(3) not null,
  constraint strategy_decisions_of_body foreign key (strategy_id, body_id) references strategies (id, body_id),
  constraint strategy_decisions_id_in_strategy unique (id, strategy_id),
  constraint strategy_decisions_adoption_dated
    check (outcome not in ('adopted', 'amended') or (decided_on is not null and decided_by <> ''))
);
create unique index strategy_decisions_one_adoption on strategy_decisions (strategy_id, revision) where outcome in ('adopted', 'amended');
create index strategy_decisions_by_strategy on strategy_decisions (strategy_id, recorded_at);
create index strategy_decisions_by_body on strategy_decisions (body_id);
-- sha256: over the canonical JSON of content (keys sorted), hexadecimal.
create table strategy_editions (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  number integer not null constraint strategy_editions_number_counts check (number >= 1),
  decision_id uuid not null constraint strategy_editions_one_per_decision unique,
  content jsonb not null,
  sha256 text not null constraint strategy_editions_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) not null,
  constraint strategy_editions_of_body foreign key (strategy_id, body_id) references strategies (id, body_id),
  constraint strategy_editions_of_decision foreign key (decision_id, strategy_id) references strategy_decisions (id, strategy_id),
  constraint strategy_editions_number_once unique (strategy_id, number),
  constraint strategy_editions_id_in_body unique (id, body_id)
);
create index strategy_editions_by_body on strategy_editions (body_id);
create function strategy_editions_are_final() returns trigger language plpgsql as $$
begin
  raise exception 'editions of a strategy are final';
end
$$;
create trigger strategy_editions_are_final before update or delete on strategy_editions
  for each row execute function strategy_editions_are_final();
create table strategy_publications (
  edition_id uuid primary key,
  body_id uuid not null,
  published_at timestamptz(3) not null,
  published_by uuid references people on delete set null,
  constraint strategy_publications_of_body foreign key (edition_id, body_id) references strategy_editions (id, body_id)
);
create index strategy_publications_by_body on strategy_publications (body_id, published_at);
grant select, insert on strategy_decisions, strategy_editions, strategy_publications to fokus_app;
grant update (decided_on, decided_by, number, note, version) on strategy_decisions to fokus_app;
alter table strategy_decisions enable row level security;
alter table strategy_editions enable row level security;
alter table strategy_publications enable row level security;
create policy strategy_publications_read on strategy_publications for select to fokus_app using (true);
create policy strategy_publications_by_own_body on strategy_publications for insert to fokus_app
  with check (body_id in (select fokus_bodies()));
create policy strategy_editions_read on strategy_editions for select to fokus_app
  using (body_id in (select fokus_bodies()) or id in (select edition_id from strategy_publications));
create policy strategy_editions_by_own_body on strategy_editions for insert to fokus_app
  with check (body_id in (select fokus_bodies()));
create policy strategy_decisions_read on strategy_decisions for select to fokus_app
  using (body_id in (select fokus_bodies())
    or id in (select e.decision_id from strategy_editions e join strategy_publications p on p.edition_id = e.id));
create policy strategy_decisions_by_own_body on strategy_decisions for insert to fokus_app
  with check (body_id in (select fokus_bodies()));
create policy strategy_decisions_corrected_by_own_body on strategy_decisions for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
