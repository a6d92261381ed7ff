-- SPDX-License-Identifier: EUPL-1.2
-- Passkeys: the public half of a key that somebody's phone, computer or stick keeps. And steps of signing in that wait for an
-- answer: what was asked is encrypted, bound to the browser by the digest of its cookie, and taken out exactly once.
-- A person sees her own passkeys; all else is for fokus_signin. Undo: drop table passkeys, sign_in_steps. Rows touched: none.
create table passkeys (
  id uuid primary key,
  person_id uuid not null references people,
  credential_id text not null constraint passkeys_credential_unique unique constraint passkeys_credential_length check (char_length(credential_id) between 1 and 1400),
  public_key text not null constraint passkeys_public_key_length check (char_length(public_key) between 1 and 4000),
  counter bigint not null constraint passkeys_counter_positive check (counter >= 0),
  transports text[] not null default '{}',
  name text not null constraint passkeys_name_length check (char_length(name) between 1 and 80),
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3)
);
create index passkeys_by_person on passkeys (person_id);
create table sign_in_steps (
  browser_hash text primary key,
  kind text not null constraint sign_in_steps_kind_known check (kind in ('passkey-new', 'passkey', 'provider')),
  sealed bytea not null,
  expires_at timestamptz(3) not null
);
create index sign_in_steps_by_end on sign_in_steps (expires_at);
alter table passkeys enable row level security;
alter table sign_in_steps enable row level security;
create policy passkeys_own on passkeys for select to fokus_app using (person_id = fokus_actor());
create policy passkeys_sign_in on passkeys for all to fokus_signin using (true) with check (true);
create policy sign_in_steps_sign_in on sign_in_steps for all to fokus_signin using (true) with check (true);
grant select on passkeys to fokus_app;
grant select, insert, update, delete on passkeys, sign_in_steps to fokus_signin;
