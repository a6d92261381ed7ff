-- SPDX-License-Identifier: EUPL-1.2
-- Publishing stays with the body's own people: whoever gives an order for the inventory is told so. An order neither opens the public
-- directory nor releases an entry, and does not read reports, which only the town reads. Reading where the directory stands, taking a
-- release back and noting who does not want to be listed go on by order: merges and answers need them.
-- Undo: the same policies with fokus_bodies_in('inventory'). Rows touched: none. Locks: the tables named here, briefly.
alter policy inventory_releases_add on inventory_releases
  with check (body_id in (select fokus_bodies())
    and exists (select from inventory_entries e where e.id = entry_id and e.body_id = inventory_releases.body_id));
drop policy inventory_directories_of_own_bodies on inventory_directories;
create policy inventory_directories_read on inventory_directories for select to fokus_app
  using (body_id in (select fokus_bodies_in('inventory')));
create policy inventory_directories_add on inventory_directories for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy inventory_directories_change on inventory_directories for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
alter policy inventory_reports_read on inventory_reports using (body_id in (select fokus_bodies()));
alter policy inventory_report_settlements_read on inventory_report_settlements using (body_id in (select fokus_bodies()));
alter policy inventory_report_settlements_add on inventory_report_settlements
  with check (body_id in (select fokus_bodies())
    and exists (select from inventory_reports r where r.id = report_id and r.body_id = inventory_report_settlements.body_id));
alter policy inventory_report_settlements_take_back on inventory_report_settlements using (body_id in (select fokus_bodies()));
