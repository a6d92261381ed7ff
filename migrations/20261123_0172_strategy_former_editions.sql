-- SPDX-License-Identifier: EUPL-1.2
-- What a place adopted stays with it when it goes into another one; yet a name in it may have to disappear, or a publication may have been
-- a mistake. Whoever works for the place that goes on blacks out and takes back in its stead. Editions and their checksums stay.
-- Words in the decision itself are taken out by the function only: exactly those that her redaction of just now names.
-- Undo: drop function strategy_redact_former_decision(uuid); drop policy <table>_former, <table>_former_add, strategy_withdrawals_former_end.
-- Rows touched: none. Locks: strategy_redactions, strategy_withdrawals, briefly.
create policy strategy_redactions_former on strategy_redactions for select to fokus_app using (body_id in (select fokus_former()));
create policy strategy_withdrawals_former on strategy_withdrawals for select to fokus_app using (body_id in (select fokus_former()));
create policy strategy_redactions_former_add on strategy_redactions for insert to fokus_app
  with check (body_id in (select fokus_former()) and redacted_by = fokus_actor());
create policy strategy_withdrawals_former_add on strategy_withdrawals for insert to fokus_app
  with check (body_id in (select fokus_former()) and withdrawn_by = fokus_actor());
create policy strategy_withdrawals_former_end on strategy_withdrawals for update to fokus_app
  using (body_id in (select fokus_former())) with check (body_id in (select fokus_former()) and ended_by = fokus_actor());
create function strategy_redact_former_decision(redaction uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  made strategy_redactions;
begin
  select r.* into made from strategy_redactions r
    where r.id = redaction and r.body_id in (select fokus_former()) and r.redacted_by = fokus_actor()
      and r.redacted_at > fokus_now() - interval '1 minute';
  if not found then
    return;
  end if;
  update strategy_decisions d set version = d.version + 1,
      note = strategy_blackened(jsonb_build_object('decision', jsonb_build_object('note', d.note)), made.spots) #>> '{decision,note}',
      decided_by = strategy_blackened(jsonb_build_object('decision', jsonb_build_object('decidedBy', d.decided_by)), made.spots)
        #>> '{decision,decidedBy}'
    from strategy_editions e where e.id = made.edition_id and d.id = e.decision_id and d.body_id = made.body_id;
end
$$;
revoke all on function strategy_redact_former_decision(uuid) from public;
grant execute on function strategy_redact_former_decision(uuid) to fokus_app;
