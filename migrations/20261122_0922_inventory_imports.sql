-- SPDX-License-Identifier: EUPL-1.2
-- Lists on their way into the inventory: which file, what a person corrected, how far the reading in has come.
-- A file counts once per body until its reading in is undone: the unique index is what two people or two processes meet.
-- corrections and remarks quote words and cells of the list (what a word means, why a row was refused): the room's tidy-up empties
-- both when reading in can be undone no longer. refused stays, so that the result can still say of how many.
-- Undo: drop table inventory_imports; alter table inventory_entries drop constraint inventory_entries_import_fkey. Rows touched: none.
create table inventory_imports (
  id uuid primary key,
  body_id uuid not null references bodies,
  person_id uuid references people,
  file_id uuid references files on delete set null,
  file_name text not null constraint inventory_imports_file_name_length check (char_length(file_name) between 1 and 200),
  sha256 text not null constraint inventory_imports_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  corrections jsonb not null default '{}'::jsonb,
  uploaded_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  undone_at timestamptz(3),
  total integer not null default 0 constraint inventory_imports_total_counted check (total >= 0),
  done_count integer not null default 0 constraint inventory_imports_done_counted check (done_count between 0 and total),
  accepted integer not null default 0 constraint inventory_imports_accepted_counted check (accepted between 0 and done_count),
  known integer not null default 0 constraint inventory_imports_known_counted check (known >= 0 and accepted + known <= done_count),
  open_fields integer not null default 0 constraint inventory_imports_open_counted check (open_fields between 0 and accepted),
  doubles integer not null default 0 constraint inventory_imports_doubles_counted check (doubles >= 0),
  refused integer not null default 0 constraint inventory_imports_refused_counted check (refused >= 0),
  remarks jsonb not null default '[]'::jsonb,
  undo_step_id uuid references undo_steps,
  constraint inventory_imports_order check ((finished_at is null or started_at is not null) and (undone_at is null or finished_at is not null))
);
create unique index inventory_imports_file_once on inventory_imports (body_id, sha256) where undone_at is null;
create index inventory_imports_by_body on inventory_imports (body_id, uploaded_at);
alter table inventory_entries add constraint inventory_entries_import_fkey foreign key (import_id) references inventory_imports;
alter table inventory_imports enable row level security;
create policy inventory_imports_of_own_bodies on inventory_imports for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update, delete on inventory_imports to fokus_app;
