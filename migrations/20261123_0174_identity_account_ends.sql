-- SPDX-License-Identifier: EUPL-1.2
-- An account without any task ends (data/privacy/accounts.json). A row here says that its person was told, and from which day on the
-- account may end; it goes when she has a task again. Written by the nightly job alone; she reads her own.
-- Undo: drop table account_ends. Rows touched: none. Locks: none.
create table account_ends (
  person_id uuid primary key references people on delete cascade,
  told_at timestamptz(3) not null,
  ends_on date not null
);
create index account_ends_by_day on account_ends (ends_on);
alter table account_ends enable row level security;
create policy account_ends_own on account_ends for select to fokus_app using (person_id = fokus_actor());
grant select on account_ends to fokus_app;
