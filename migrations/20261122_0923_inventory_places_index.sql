-- SPDX-License-Identifier: EUPL-1.2
-- Every list page counts a body's entries by Ortsteil: from this index alone, without touching the rows.
-- Undo: drop index inventory_entries_by_place. Rows touched: none. Locks: writes to inventory_entries while it is built.
create index inventory_entries_by_place on inventory_entries (body_id, place_key) include (place) where removed_at is null;
