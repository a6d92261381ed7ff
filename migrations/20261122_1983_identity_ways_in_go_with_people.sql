-- SPDX-License-Identifier: EUPL-1.2
-- Passkeys and linked accounts go with their person. 20261122_1972_identity_account.sql did this for the tables there were.
-- Undo: the same constraints without "on delete cascade". Rows touched: none. Locks: passkeys, provider_links and people, briefly.
alter table passkeys drop constraint passkeys_person_id_fkey;
alter table passkeys add constraint passkeys_person_id_fkey foreign key (person_id) references people on delete cascade;
alter table provider_links drop constraint provider_links_person_id_fkey;
alter table provider_links add constraint provider_links_person_id_fkey foreign key (person_id) references people on delete cascade;
