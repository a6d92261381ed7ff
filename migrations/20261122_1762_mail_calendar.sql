-- SPDX-License-Identifier: EUPL-1.2
-- A mail can bring a calendar entry along (text/calendar). It goes with the text: emptied once the mail is on its way.
-- Undo: alter table mails drop column calendar. Rows touched: none. Locks: mails, for a moment.
alter table mails add column calendar text;
