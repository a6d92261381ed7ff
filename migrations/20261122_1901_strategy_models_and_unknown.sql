-- SPDX-License-Identifier: EUPL-1.2
-- Where a text came from a model and nobody has made it their own yet; and "unknown today" said on purpose, not left empty.
-- Undo: drop the columns from_model of strategy_goals, strategy_measures and strategy_signs, and baseline_unknown of
--   strategy_signs. Rows touched: signs without a value of today, of which unknown was all one could say. Locks: short, no rewrite.
-- from_model: an id of data/strategy/models.json; null: written or saved by people.
alter table strategy_goals add column from_model text constraint strategy_goals_from_model_length check (char_length(from_model) between 1 and 80);
alter table strategy_measures add column from_model text constraint strategy_measures_from_model_length check (char_length(from_model) between 1 and 80);
alter table strategy_signs add column from_model text constraint strategy_signs_from_model_length check (char_length(from_model) between 1 and 80);
alter table strategy_signs add column baseline_unknown boolean not null default false;
update strategy_signs set baseline_unknown = true where baseline is null and kind <> 'milestone';
alter table strategy_signs add constraint strategy_signs_unknown_or_known check (not (baseline_unknown and baseline is not null));
