-- SPDX-License-Identifier: EUPL-1.2
-- Not every entry is public, and an organisation cannot see the others: it may claim without naming an entry, and the town finds it.
-- Such a claim has no entry until it is accepted; while nobody has decided it waits, also when the entry it named was deleted meanwhile.
-- Undo: policy inventory_claims_made and function inventory_claimed(uuid) as in 20261122_2016; revoke update (entry_id, entry_name) on
-- inventory_claims from fokus_app. Rows touched: none. Locks: inventory_claims, briefly.
alter policy inventory_claims_made on inventory_claims
  with check (organisation_id in (select fokus_represented()) and claimed_by = fokus_actor()
    and coalesce(decided_as, reason, ended_side) is null and coalesce(decided_by, ended_by) is null
    and exists (select from bodies b where b.id = organisation_id and b.parent_id = inventory_claims.body_id)
    and (entry_id is null or exists (select from inventory_public_entries e where e.id = entry_id and e.body_id = inventory_claims.body_id)));
grant update (entry_id, entry_name) on inventory_claims to fokus_app;
create or replace function inventory_claimed(given uuid)
  returns table (state text, entry_version integer, shown jsonb, answer jsonb)
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  claim inventory_claims;
  entry inventory_entries;
begin
  select c.* into claim from inventory_claims c where c.id = given and c.organisation_id in (select fokus_represented());
  if not found then
    return;
  end if;
  select (inventory_claim_entry(claim)).* into entry;
  state := case
    when claim.decided_as = 'declined' then 'declined'
    when claim.ended_at is not null then 'ended'
    when claim.decided_as is null and (entry.id is not null or claim.entry_id is null) then 'waiting'
    when entry.id is null then 'gone'
    else 'open' end;
  if state = 'open' then
    entry_version := entry.version;
    shown := inventory_shown(entry);
    select jsonb_build_object('said', n.said, 'leaveOut', n.leave_out, 'listing', n.listing, 'at', n.answered_at,
        'settledAs', n.settled_as, 'reason', n.reason) into answer
      from inventory_answers n join inventory_asks a on a.id = n.ask_id
      where a.claim_id = claim.id order by n.settled_at is null desc, n.answered_at desc limit 1;
  end if;
  return next;
end
$$;
