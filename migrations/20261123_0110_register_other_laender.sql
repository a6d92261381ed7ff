-- SPDX-License-Identifier: EUPL-1.2
-- The register of any Land: what Kreise are called elsewhere; area and degree of urbanisation of a municipality, by which the list is narrowed.
-- Unit: km². Degree of urbanisation after Eurostat: 01 densely, 02 of medium density, 03 thinly settled. Loading the register fills both.
-- Undo: drop the columns and the check, and put the check of 20261122_0902 back. Rows touched: none. Locks: bodies, for moments.
alter table bodies
  drop constraint bodies_designation_known,
  add constraint bodies_designation_known
    check (designation in ('Stadt', 'Gemeinde', 'Kreis', 'Landkreis', 'StädteRegion', 'Regionalverband')),
  add column area_km2 double precision constraint bodies_area_positive check (area_km2 > 0),
  add column urbanisation text constraint bodies_urbanisation_known check (urbanisation in ('01', '02', '03'));
