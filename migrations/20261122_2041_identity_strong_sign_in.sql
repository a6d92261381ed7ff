-- SPDX-License-Identifier: EUPL-1.2
-- A session knows how it began and whether that was two factors. Which tasks need that is data: strong_roles. ways_back: a way in that the
-- operator makes once on the command line for somebody whose passkey is gone; kept is only a keyed digest of its code.
-- Undo: drop table ways_back, strong_roles; alter table sessions drop column way, drop column is_strong. Rows touched: none (sessions that
--   are open count as begun by code). Locks: sessions, briefly; no rewrite.
alter table sessions add column way text not null default 'code'
  constraint sessions_way_known check (way in ('code', 'passkey', 'provider', 'example', 'recovery'));
alter table sessions add column is_strong boolean not null default false;
create table strong_roles (
  role text primary key constraint strong_roles_role_known check
    (role in ('officer','deputy','coordinator','state','ministry','agency','representative','councillor','auditor','operator'))
);
insert into strong_roles (role) values ('operator'), ('state');
grant select on strong_roles to fokus_app, fokus_signin;
create table ways_back (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  code_hash text not null constraint ways_back_code_once unique,
  made_at timestamptz(3) not null,
  until timestamptz(3) not null,
  used_at timestamptz(3),
  constraint ways_back_order check (until > made_at)
);
create index ways_back_by_person on ways_back (person_id);
create index ways_back_by_end on ways_back (until);
alter table ways_back enable row level security;
create policy ways_back_sign_in on ways_back for all to fokus_signin using (true) with check (true);
grant select, update, delete on ways_back to fokus_signin;
