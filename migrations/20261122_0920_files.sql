-- SPDX-License-Identifier: EUPL-1.2
-- Files people hand in: the bytes lie on disk under the data folder, this row says whose they are and how long they stay.
-- Undo: drop table files; remove the folder "files" under the data folder. Rows touched: none. Locks: none.
create table files (
  id uuid primary key,
  body_id uuid not null references bodies,
  person_id uuid references people,
  name text not null constraint files_name_length check (char_length(name) between 1 and 200),
  sha256 text not null constraint files_sha256_shape check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null constraint files_size_counted check (size_bytes >= 0),
  stored_at timestamptz(3) not null,
  keep_until timestamptz(3) not null,
  constraint files_keep_order check (keep_until >= stored_at)
);
create index files_by_end on files (keep_until);
alter table files enable row level security;
create policy files_of_own_bodies on files for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, delete on files to fokus_app;
