-- SPDX-License-Identifier: EUPL-1.2
-- What people outside say about the public directory: something is wrong, an entry shall go, an association is missing.
-- Anybody may say so without an account, through inventory_take_report alone: nobody outside can read, change or flood the table.
-- What was done about it is a row of its own. Both go six months after a report was settled (a job).
-- Releases remember the act that made them, so that exactly this act can be taken back.
-- Undo: drop function inventory_take_report; drop table inventory_report_settlements, inventory_reports;
-- alter table inventory_releases drop column act_id. Rows touched: none. Locks: inventory_releases, short.
alter table inventory_releases add column act_id uuid;
create index inventory_releases_by_act on inventory_releases (act_id) where act_id is not null;
create table inventory_reports (
  id uuid primary key,
  body_id uuid not null references bodies,
  entry_id uuid references inventory_entries on delete cascade,
  about text not null constraint inventory_reports_about_known check (about in ('wrong', 'remove', 'missing')),
  name text constraint inventory_reports_name_length check (char_length(name) between 1 and 200),
  message text not null constraint inventory_reports_message_length check (char_length(message) between 1 and 2000),
  reply_to text constraint inventory_reports_reply_to_length check (char_length(reply_to) between 1 and 200),
  received_at timestamptz(3) not null,
  constraint inventory_reports_concern_something check ((about = 'missing') = (entry_id is null) and (about = 'missing') = (name is not null))
);
create index inventory_reports_by_body on inventory_reports (body_id, received_at, id);
create index inventory_reports_by_entry on inventory_reports (entry_id) where entry_id is not null;
create table inventory_report_settlements (
  report_id uuid primary key references inventory_reports on delete cascade,
  body_id uuid not null references bodies,
  outcome text not null constraint inventory_report_settlements_outcome_known check (outcome in ('changed', 'left_out', 'added', 'stays')),
  settled_by uuid references people on delete set null,
  settled_at timestamptz(3) not null
);
create index inventory_report_settlements_by_body on inventory_report_settlements (body_id, settled_at);
create index inventory_report_settlements_by_time on inventory_report_settlements (settled_at);
alter table inventory_reports enable row level security;
alter table inventory_report_settlements enable row level security;
create policy inventory_reports_read on inventory_reports for select to fokus_app using (body_id in (select fokus_bodies()));
create policy inventory_report_settlements_read on inventory_report_settlements for select to fokus_app
  using (body_id in (select fokus_bodies()));
create policy inventory_report_settlements_add on inventory_report_settlements for insert to fokus_app
  with check (body_id in (select fokus_bodies())
    and exists (select from inventory_reports r where r.id = report_id and r.body_id = inventory_report_settlements.body_id));
create policy inventory_report_settlements_take_back on inventory_report_settlements for delete to fokus_app
  using (body_id in (select fokus_bodies()));
grant select on inventory_reports to fokus_app;
grant select, insert, delete on inventory_report_settlements to fokus_app;
-- Answers 'taken' (also for a report sent twice), 'too-many' when enough open ones wait already, 'not-there' for what is not public.
-- At most 5 open ones about an entry, 50 about missing ones of a body, 500 of a body in all.
create function inventory_take_report(new_id uuid, of_body uuid, of_entry uuid, what_about text, its_name text, said text, answer_to text, at timestamptz)
  returns text
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
declare
  waiting record;
begin
  if not exists (select from inventory_public_directories d where d.body_id = of_body) then
    return 'not-there';
  end if;
  if of_entry is not null and not exists (select from inventory_public_entries e where e.id = of_entry and e.body_id = of_body) then
    return 'not-there';
  end if;
  perform pg_advisory_xact_lock(7065, hashtext(of_body::text));
  if exists (select from inventory_reports r where r.id = new_id) then
    return case when exists (select from inventory_reports r where r.id = new_id and r.body_id = of_body) then 'taken' else 'not-there' end;
  end if;
  select count(*) filter (where r.entry_id = of_entry) as here, count(*) filter (where r.about = 'missing') as missing, count(*) as everywhere
    into waiting
    from inventory_reports r
    where r.body_id = of_body and not exists (select from inventory_report_settlements s where s.report_id = r.id);
  if waiting.here >= 5 or (of_entry is null and waiting.missing >= 50) or waiting.everywhere >= 500 then
    return 'too-many';
  end if;
  insert into inventory_reports (id, body_id, entry_id, about, name, message, reply_to, received_at)
    values (new_id, of_body, of_entry, what_about, its_name, said, answer_to, at);
  return 'taken';
end
$$;
revoke execute on function inventory_take_report from public;
grant execute on function inventory_take_report to fokus_app;
