-- SPDX-License-Identifier: EUPL-1.2
-- An operator lets jobs of a queue that gave up run once more; what they hold stays unseen. Security definer, because the queue is the
-- owner's; operators alone. The same change the queue itself makes when it is asked to try again.
-- Undo: drop function fokus_retry_jobs(text). Rows touched: none. Locks: none.
create function fokus_retry_jobs(of_queue text) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
declare
  found_jobs integer := 0;
begin
  if not fokus_operates() or to_regclass('pgboss.job') is null then
    return 0;
  end if;
  update pgboss.job j set state = 'retry', retry_limit = j.retry_limit + 1, completed_on = null
    where j.name = of_queue and j.state::text = 'failed';
  get diagnostics found_jobs = row_count;
  return found_jobs;
end
$$;
revoke all on function fokus_retry_jobs(text) from public;
grant execute on function fokus_retry_jobs(text) to fokus_app;
