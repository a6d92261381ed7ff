-- SPDX-License-Identifier: EUPL-1.2
-- How the house stands, for operators in the browser: counts and times, no payload of a job, no recipient of a mail, no text. Security
-- definer, because queue, outbox and list of migrations are nobody's but the owner's; each function answers operators alone. The queue
-- makes its own tables when the program starts, after the migrations: without them there is nothing to say.
-- trail_checks: what became of the nightly recomputing of all seals of the audit trail.
-- Undo: drop function fokus_house_state(), fokus_queue_state(); drop table trail_checks. Rows touched: none. Locks: none.
create table trail_checks (
  id uuid primary key,
  checked_at timestamptz(3) not null,
  intact boolean not null
);
create index trail_checks_by_time on trail_checks (checked_at desc);
alter table trail_checks enable row level security;
create policy trail_checks_read on trail_checks for select to fokus_app using (fokus_operates());
grant select on trail_checks to fokus_app;
-- Per queue: how many jobs wait or run and since when the oldest does, how many gave up and when the last one did.
create function fokus_queue_state()
  returns table (queue text, waiting integer, oldest_at timestamptz, failed integer, failed_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if not fokus_operates() or to_regclass('pgboss.job') is null then
    return;
  end if;
  return query select j.name, (count(*) filter (where j.state::text in ('created', 'retry', 'active')))::int,
      min(j.created_on) filter (where j.state::text in ('created', 'retry', 'active')),
      (count(*) filter (where j.state::text = 'failed'))::int, max(j.completed_on) filter (where j.state::text = 'failed')
    from pgboss.job j where left(j.name, 2) <> '__' and j.state::text in ('created', 'retry', 'active', 'failed')
    group by j.name order by j.name;
end
$$;
create function fokus_house_state()
  returns table (unsent integer, unsent_since timestamptz, unsealed integer, unsealed_since timestamptz, sealed_at timestamptz,
    migrations integer, newest_migration text, migrated_at timestamptz, database_version text)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  if not fokus_operates() then
    return;
  end if;
  return query select
    (select count(*)::int from mails where sent_at is null), (select min(m.created_at) from mails m where m.sent_at is null),
    (select count(*)::int from audit_lines l where l.seq > coalesce((select max(s.to_seq) from audit_seals s), 0)),
    (select min(l.at) from audit_lines l where l.seq > coalesce((select max(s.to_seq) from audit_seals s), 0)),
    (select max(s.sealed_at) from audit_seals s),
    (select count(*)::int from schema_migrations), (select max(s.name) from schema_migrations s),
    (select max(s.applied_at) from schema_migrations s), current_setting('server_version');
end
$$;
revoke all on function fokus_queue_state(), fokus_house_state() from public;
grant execute on function fokus_queue_state(), fokus_house_state() to fokus_app;
