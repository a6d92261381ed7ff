-- SPDX-License-Identifier: EUPL-1.2
-- What became of checking the trail stands in audit_checks; the table beside it is not needed.
-- Undo: table trail_checks as in 20261122_2027. Rows touched: none, nothing wrote to it. Locks: none.
drop table trail_checks;
