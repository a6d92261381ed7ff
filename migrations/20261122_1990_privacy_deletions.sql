-- SPDX-License-Identifier: EUPL-1.2
-- Evidence that what has to go has gone: one row per run of a job that deletes, with how many rows of which table. No row of a person.
-- Undo: drop table deletion_runs. Rows touched: none. Locks: none.
create table deletion_runs (
  id uuid primary key,
  job text not null constraint deletion_runs_job_shape check (job ~ '^[a-z-]+\.[a-z-]+$'),
  ran_at timestamptz(3) not null,
  deleted jsonb not null
);
create index deletion_runs_by_job on deletion_runs (job, ran_at desc);
alter table deletion_runs enable row level security;
create policy deletion_runs_read on deletion_runs for select to fokus_app using (true);
grant select on deletion_runs to fokus_app;
