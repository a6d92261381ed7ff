-- SPDX-License-Identifier: EUPL-1.2
-- Sign-in enters the person behind an invited address when she redeems her first code.
-- Undo: revoke insert on people from fokus_signin. Rows touched: none. Locks: none.
grant insert on people to fokus_signin;
