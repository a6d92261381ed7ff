-- SPDX-License-Identifier: EUPL-1.2
-- A report sent again says so ('taken-before'), so that only the first one leaves a line in the audit trail: nobody outside can fill it.
-- Otherwise the function is what it was in 20261122_1766.
-- Undo: create inventory_take_report again as in 20261122_1766. Rows touched: none. Locks: none.
create or replace function inventory_take_report(new_id uuid, of_body uuid, of_entry uuid, what_about text, its_name text, said text,
    answer_to text, at timestamptz)
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
    return case when exists (select from inventory_reports r where r.id = new_id and r.body_id = of_body) then 'taken-before' else 'not-there' end;
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
