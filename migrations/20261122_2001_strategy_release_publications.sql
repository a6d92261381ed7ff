-- SPDX-License-Identifier: EUPL-1.2
-- While two people release, nothing becomes public without a confirmed request for exactly this edition; the same for publishing again what
-- was withdrawn. The strategy's row is locked first: a rule that is being switched on at the same time (its foreign key holds that row) is
-- waited for and then seen.
-- Undo: drop trigger strategy_publications_released on strategy_publications; drop trigger strategy_withdrawals_released on strategy_withdrawals;
--   drop function strategy_publications_released(), strategy_withdrawals_released().
-- Rows touched: none. Locks: strategy_publications and strategy_withdrawals, briefly.
create function strategy_publications_released() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  perform 1 from strategies s where s.body_id = new.body_id for update;
  if exists (select from strategy_release_rules r where r.body_id = new.body_id and r.ended_at is null)
    and not exists (select from strategy_release_requests q join strategy_release_rules r on r.id = q.rule_id
      where r.ended_at is null and q.edition_id = new.edition_id and q.withdrawal_id is null and q.outcome = 'confirmed') then
    raise exception 'two people publish this edition';
  end if;
  return new;
end
$$;
create trigger strategy_publications_released before insert on strategy_publications
  for each row execute function strategy_publications_released();
create function strategy_withdrawals_released() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  perform 1 from strategies s where s.body_id = new.body_id for update;
  if exists (select from strategy_release_rules r where r.body_id = new.body_id and r.ended_at is null)
    and not exists (select from strategy_release_requests q join strategy_release_rules r on r.id = q.rule_id
      where r.ended_at is null and q.withdrawal_id = new.id and q.outcome = 'confirmed') then
    raise exception 'two people publish this edition again';
  end if;
  return new;
end
$$;
create trigger strategy_withdrawals_released before update of ended_at on strategy_withdrawals
  for each row when (old.ended_at is null and new.ended_at is not null) execute function strategy_withdrawals_released();
