-- SPDX-License-Identifier: EUPL-1.2
-- How often something was tried from one part of the net or for one account: a keyed digest, a count, and when it begins anew.
-- The digest's key changes every day and the row goes with its end, so no address is kept. Only sign-in sees it.
-- Undo: drop table rate_counts. Rows touched: none. Locks: none.
create table rate_counts (
  key_hash text primary key,
  count integer not null,
  ends_at timestamptz(3) not null,
  constraint rate_counts_count_positive check (count > 0)
);
create index rate_counts_by_end on rate_counts (ends_at);
alter table rate_counts enable row level security;
create policy rate_counts_sign_in on rate_counts for all to fokus_signin using (true) with check (true);
grant select, insert, update, delete on rate_counts to fokus_signin;
