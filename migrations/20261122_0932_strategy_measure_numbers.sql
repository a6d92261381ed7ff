-- SPDX-License-Identifier: EUPL-1.2
-- Counts the measures of a strategy that ever got a number, so that a number is never given twice, also after removed rows are deleted.
-- Undo: alter table strategies drop column measures_numbered. Rows touched: every strategy. Locks: short.
alter table strategies add column measures_numbered integer not null default 0
  constraint strategies_measures_numbered_counts check (measures_numbered >= 0);
update strategies s set measures_numbered = coalesce((select max(m.number) from strategy_measures m where m.strategy_id = s.id), 0);
