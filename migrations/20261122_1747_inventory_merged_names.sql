-- SPDX-License-Identifier: EUPL-1.2
-- A merge may give the kept entry another name than it had: then later lists must know both names, its former one too.
-- Undo: delete the rows that are not the merged entry's own, then make merge_id the primary key again.
-- Rows touched: none. Locks: inventory_merged_names, short.
alter table inventory_merged_names drop constraint inventory_merged_names_pkey;
alter table inventory_merged_names add constraint inventory_merged_names_pkey primary key (merge_id, name_key, place_key);
