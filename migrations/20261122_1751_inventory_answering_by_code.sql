-- SPDX-License-Identifier: EUPL-1.2
-- Answering without an account: two functions are all that nobody signed in can reach of an inventory.
-- Security definer: they read past the row-level policies and therefore name what they give. inventory_asked gives the public values of
-- the one entry a code is about; never the team's contact, note or evidence. inventory_answer takes one answer for the same entry; a
-- later one replaces it while nobody has accepted it. Both ask the clock of the application through fokus_today().
-- A code works until 14 days after the day the round asks for answers by, for letters that were slow; then, or when the round was ended
-- or the entry removed, nothing is given but the town's telephone. An entry that was merged into another answers for that one.
-- Undo: drop function inventory_answer(text, integer, uuid, jsonb, boolean, text, timestamptz), inventory_asked(text),
-- inventory_shown(inventory_entries). Rows touched: none. Locks: none.
create function inventory_shown(e inventory_entries) returns jsonb
  language sql stable set search_path = public, pg_temp
  as $$
    select jsonb_build_object('name', e.name, 'kind', e.kind, 'fields', e.fields, 'targetGroups', e.target_groups, 'place', e.place,
      'reach', e.reach, 'street', e.street, 'postcode', e.postcode, 'website', e.website, 'publicContact', e.public_contact,
      'offers', e.offers, 'seeks', e.seeks)
  $$;
create function inventory_asked(given text)
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
  select e.* into entry from inventory_entries was join inventory_entries e on e.id = coalesce(was.merged_into, was.id)
    where was.id = ask.entry_id and e.removed_at is null;
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
create function inventory_answer(given text, drawn_version integer, new_id uuid, new_said jsonb, wants_out boolean, may_list text,
    given_at timestamptz)
  returns table (outcome text, asked_by uuid, answer_id uuid)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  asked record;
  asked_id uuid;
begin
  select * into asked from inventory_asked(given);
  if not found or asked.state <> 'open' then
    outcome := 'not-there';
    return next;
    return;
  end if;
  asked_by := asked.asked_by;
  if asked.entry_version <> drawn_version then
    outcome := 'changed-meanwhile';
    return next;
    return;
  end if;
  select a.id into asked_id from inventory_asks a where a.code = given;
  insert into inventory_answers as n (id, ask_id, body_id, said, seen, leave_out, listing, given_by, answered_at)
    values (new_id, asked_id, asked.asked_by, new_said, asked.shown, wants_out, may_list, 'link', given_at)
    on conflict (ask_id) where settled_at is null do update
      set said = excluded.said, seen = excluded.seen, leave_out = excluded.leave_out, listing = excluded.listing,
        given_by = excluded.given_by, answered_at = excluded.answered_at, noted_by = null, version = n.version + 1
    returning n.id into answer_id;
  outcome := 'taken';
  return next;
end
$$;
revoke all on function inventory_asked(text), inventory_answer(text, integer, uuid, jsonb, boolean, text, timestamptz) from public;
grant execute on function inventory_asked(text), inventory_answer(text, integer, uuid, jsonb, boolean, text, timestamptz) to fokus_app;
