-- SPDX-License-Identifier: EUPL-1.2
-- A committee may recommend before the council decides; what was postponed may name the next meeting.
-- postponed_to null: no next meeting is known.
-- Undo: alter table strategy_decisions drop column postponed_to; the check of outcome as in 20261122_0931_strategy_editions.sql.
-- Rows touched: none. Locks: short; the new check reads the few decisions there are.
alter table strategy_decisions add column postponed_to date
  constraint strategy_decisions_postponed_to_something check (postponed_to is null or outcome = 'postponed');
alter table strategy_decisions drop constraint strategy_decisions_outcome_known;
alter table strategy_decisions add constraint strategy_decisions_outcome_known
  check (outcome in ('recommended', 'adopted', 'amended', 'postponed', 'rejected'));
grant update (postponed_to) on strategy_decisions to fokus_app;
