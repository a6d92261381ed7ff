-- SPDX-License-Identifier: EUPL-1.2
-- Barriers that somebody reports: a case with the day by which it is answered. Anybody may report without an account, through
-- barriers_take_report alone; whoever has the link of a case reads it and its answer, through barriers_case. The operator answers.
-- A case goes twelve months after its answer, or two years after it came in when nobody answered (a job).
-- Undo: drop function barriers_take_report, barriers_case; drop table barrier_reports. Rows touched: none. Locks: none.
create table barrier_reports (
  id uuid primary key,
  page text not null constraint barrier_reports_page_length check (char_length(page) <= 500),
  message text not null constraint barrier_reports_message_length check (char_length(message) between 1 and 2000),
  reply_to text constraint barrier_reports_reply_to_length check (char_length(reply_to) between 1 and 254),
  link_hash text not null constraint barrier_reports_link_once unique,
  received_at timestamptz(3) not null,
  answer_by date not null,
  answer text constraint barrier_reports_answer_length check (char_length(answer) between 1 and 2000),
  answered_at timestamptz(3),
  answered_by uuid references people on delete set null,
  constraint barrier_reports_answered_whole check ((answer is null) = (answered_at is null))
);
create index barrier_reports_waiting on barrier_reports (received_at, id) where answered_at is null;
create index barrier_reports_answered on barrier_reports (answered_at) where answered_at is not null;
alter table barrier_reports enable row level security;
create policy barrier_reports_read on barrier_reports for select to fokus_app using (fokus_operates());
create policy barrier_reports_answer on barrier_reports for update to fokus_app
  using (fokus_operates() and answered_at is null) with check (fokus_operates());
grant select (id, page, message, reply_to, received_at, answer_by, answer, answered_at, answered_by) on barrier_reports to fokus_app;
grant update (answer, answered_at, answered_by) on barrier_reports to fokus_app;
-- Answers 'taken', also for a report sent twice, and 'too-many' when 200 wait already: nobody fills the list from outside.
create function barriers_take_report(new_id uuid, of_page text, said text, answer_to text, link text, at timestamptz, by_day date) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
begin
  perform pg_advisory_xact_lock(7066);
  if exists (select from barrier_reports r where r.id = new_id) then
    return 'taken-before';
  end if;
  if (select count(*) from barrier_reports r where r.answered_at is null) >= 200 then
    return 'too-many';
  end if;
  insert into barrier_reports (id, page, message, reply_to, link_hash, received_at, answer_by)
    values (new_id, of_page, said, answer_to, link, at, by_day);
  return 'taken';
end
$$;
-- The case behind a link, by any of the digests the link may be kept under.
create function barriers_case(links text[])
  returns table (page text, message text, "receivedAt" timestamptz, "answerBy" date, answer text, "answeredAt" timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select r.page, r.message, r.received_at, r.answer_by, r.answer, r.answered_at
    from barrier_reports r where r.link_hash = any (links);
end
$$;
revoke execute on function barriers_take_report(uuid, text, text, text, text, timestamptz, date), barriers_case(text[]) from public;
grant execute on function barriers_take_report(uuid, text, text, text, text, timestamptz, date), barriers_case(text[]) to fokus_app;
