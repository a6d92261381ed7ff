-- SPDX-License-Identifier: EUPL-1.2
-- Merges in a row: an entry merged into one that was merged later too is asked through the one that is there at the end. Before, its
-- code led nowhere and its answer was on no list. The index finds what was merged into an entry; few rows have it.
-- Undo: create inventory_asked(text) again as in 20261122_1751; drop function inventory_stands_in(uuid); drop index inventory_entries_by_kept.
-- Rows touched: none. Locks: writes to inventory_entries while the index is built.
create index inventory_entries_by_kept on inventory_entries (merged_into) where merged_into is not null;
-- The entry that stands for this one today: itself, or the last one of its merges.
create function inventory_stands_in(entry uuid) returns uuid
  language sql stable set search_path = public, pg_temp
  as $$
    with recursive way (id, merged_into) as (
      select e.id, e.merged_into from inventory_entries e where e.id = entry
      union select e.id, e.merged_into from way join inventory_entries e on e.id = way.merged_into)
    select way.id from way where way.merged_into is null
  $$;
create or replace function inventory_asked(given text)
  returns table (state text, asked_by uuid, asked_until date, works_until date, town_reply_to text, town_phone text,
    entry_version integer, shown jsonb, answer jsonb)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  ask inventory_asks;
  round inventory_rounds;
  entry inventory_entries;
begin
  select a.* into ask from inventory_asks a where a.code = given;
  if not found then
    return;
  end if;
  select r.* into round from inventory_rounds r where r.id = ask.round_id;
  select e.* into entry from inventory_entries e where e.id = inventory_stands_in(ask.entry_id) and e.removed_at is null;
  asked_by := round.body_id;
  asked_until := round.until;
  works_until := round.until + 14;
  town_reply_to := round.reply_to;
  town_phone := round.phone;
  state := case
    when entry.id is null or exists (select from inventory_round_steps s where s.round_id = round.id and s.step = 'ended') then 'withdrawn'
    when fokus_today() > round.until + 14 then 'over'
    else 'open' end;
  if state = 'open' then
    entry_version := entry.version;
    shown := inventory_shown(entry);
    select jsonb_build_object('said', n.said, 'leaveOut', n.leave_out, 'listing', n.listing, 'at', n.answered_at,
        'settled', n.settled_at is not null) into answer
      from inventory_answers n where n.ask_id = ask.id order by n.settled_at is null desc, n.answered_at desc limit 1;
  end if;
  return next;
end
$$;
