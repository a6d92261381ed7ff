-- SPDX-License-Identifier: EUPL-1.2
-- Accounts of identity providers that people sign in with: who at which provider is who here. A link opens what the person may do
-- here and nothing else; the provider gives no task. A person sees her own; all else is for fokus_signin.
-- Undo: drop table provider_links. Rows touched: none. Locks: none.
create table provider_links (
  id uuid primary key,
  issuer text not null constraint provider_links_issuer_length check (char_length(issuer) between 1 and 500),
  subject text not null constraint provider_links_subject_length check (char_length(subject) between 1 and 255),
  person_id uuid not null references people,
  linked_at timestamptz(3) not null,
  last_used_at timestamptz(3) not null,
  constraint provider_links_one_person_per_account unique (issuer, subject),
  constraint provider_links_one_account_per_person unique (person_id, issuer)
);
alter table provider_links enable row level security;
create policy provider_links_own on provider_links for select to fokus_app using (person_id = fokus_actor());
create policy provider_links_sign_in on provider_links for all to fokus_signin using (true) with check (true);
grant select on provider_links to fokus_app;
grant select, insert, update, delete on provider_links to fokus_signin;
