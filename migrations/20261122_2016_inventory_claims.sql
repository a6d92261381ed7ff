-- SPDX-License-Identifier: EUPL-1.2
-- An organisation or a company says which entry of its town is about it; the town accepts or declines. From then on its representatives read
-- the public values of that one entry and propose changes, as whoever has a code does: an accepted claim has an ask of its own, without a
-- round and without a code, and answers to it wait for the town like all others.
-- One claim of an organisation is open at a time, and one accepted claim leads to an entry; who accepts locks the entry first, so that two
-- claims for one entry do not both win. Merged entries lead to what they were merged into; of a removed entry nothing is shown.
-- fokus_represented(): bodies the person of this transaction represents. Representatives reach an entry and end their claim through
-- functions alone: row-level policies give them their claims, and nothing of the inventory.
-- Retention (forget-claims): 12 months after it was declined, ended, or came without an answer; settled answers of a claim 12 months.
-- Undo: delete from inventory_asks where claim_id is not null; drop function inventory_claim_ended(uuid, timestamptz), inventory_claim_answer(uuid,
-- integer, uuid, jsonb, boolean, text, timestamptz), inventory_claimed(uuid), inventory_claim_entry(inventory_claims); drop policy
-- people_with_claims on people; drop function fokus_claimants(), fokus_represented(); alter table inventory_asks drop column claim_id, alter
-- column round_id set not null, alter column code set not null; inventory_answers_given_by_known without 'account'; drop table inventory_claims.
-- Rows touched: none. Locks: inventory_asks and inventory_answers, briefly (the new checks read them once).
create table inventory_claims (
  id uuid primary key,
  body_id uuid not null references bodies,
  organisation_id uuid not null references bodies,
  entry_id uuid references inventory_entries on delete set null,
  entry_name text not null constraint inventory_claims_entry_name_length check (char_length(entry_name) between 1 and 200),
  claimed_by uuid references people on delete set null,
  claimed_at timestamptz(3) not null,
  decided_as text constraint inventory_claims_decided_as_known check (decided_as in ('accepted', 'declined')),
  decided_by uuid references people on delete set null,
  decided_at timestamptz(3),
  reason text constraint inventory_claims_reason_length check (char_length(reason) between 1 and 500),
  ended_side text constraint inventory_claims_ended_side_known check (ended_side in ('town', 'organisation')),
  ended_by uuid references people on delete set null,
  ended_at timestamptz(3),
  constraint inventory_claims_id_in_body unique (id, body_id),
  constraint inventory_claims_decided check ((decided_as is null) = (decided_at is null)),
  constraint inventory_claims_declined_with_reason check ((decided_as is not distinct from 'declined') = (reason is not null)),
  constraint inventory_claims_ended check ((ended_side is null) = (ended_at is null)),
  constraint inventory_claims_declined_is_over check (decided_as is distinct from 'declined' or ended_at is null)
);
create unique index inventory_claims_one_open on inventory_claims (organisation_id) where ended_at is null and decided_as is distinct from 'declined';
create unique index inventory_claims_one_link on inventory_claims (entry_id) where ended_at is null and decided_as = 'accepted';
create index inventory_claims_by_body on inventory_claims (body_id, claimed_at);
create index inventory_claims_by_entry on inventory_claims (entry_id);
alter table inventory_asks alter column round_id drop not null;
alter table inventory_asks alter column code drop not null;
alter table inventory_asks add column claim_id uuid;
alter table inventory_asks add constraint inventory_asks_one_per_claim unique (claim_id);
alter table inventory_asks add constraint inventory_asks_of_claim
  foreign key (claim_id, body_id) references inventory_claims (id, body_id) on delete cascade;
alter table inventory_asks add constraint inventory_asks_by_code_or_claim
  check ((round_id is null) = (code is null) and (round_id is null) = (claim_id is not null));
alter table inventory_answers drop constraint inventory_answers_given_by_known;
alter table inventory_answers add constraint inventory_answers_given_by_known check (given_by in ('link', 'phone', 'paper', 'account'));
create function fokus_represented() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select m.body_id from memberships m join bodies b on b.id = m.body_id and b.kind in ('organisation', 'company')
    where m.person_id = fokus_actor() and m.role = 'representative'
      and m.valid_from <= fokus_today() and (m.valid_to is null or m.valid_to >= fokus_today());
end
$$;
-- Who made a claim that is open, for the town it was made to: the town has to know whom it lets in.
create function fokus_claimants() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return query select c.claimed_by from inventory_claims c
    where c.body_id in (select fokus_bodies_in('inventory')) and c.claimed_by is not null
      and c.ended_at is null and c.decided_as is distinct from 'declined';
end
$$;
revoke all on function fokus_represented(), fokus_claimants() from public;
grant execute on function fokus_represented(), fokus_claimants() to fokus_app;
create policy people_with_claims on people for select to fokus_app using (id in (select fokus_claimants()));
alter table inventory_claims enable row level security;
create policy inventory_claims_visible on inventory_claims for select to fokus_app
  using (body_id in (select fokus_bodies_in('inventory')) or organisation_id in (select fokus_represented()));
-- Only an entry everybody can read can be claimed, in the place the organisation belongs to.
create policy inventory_claims_made on inventory_claims for insert to fokus_app
  with check (organisation_id in (select fokus_represented()) and claimed_by = fokus_actor()
    and coalesce(decided_as, reason, ended_side) is null and coalesce(decided_by, ended_by) is null
    and exists (select from bodies b where b.id = organisation_id and b.parent_id = inventory_claims.body_id)
    and exists (select from inventory_public_entries e where e.id = entry_id and e.body_id = inventory_claims.body_id));
create policy inventory_claims_decided on inventory_claims for update to fokus_app
  using (body_id in (select fokus_bodies_in('inventory'))) with check (body_id in (select fokus_bodies_in('inventory')));
grant select, insert on inventory_claims to fokus_app;
grant update (decided_as, decided_by, decided_at, reason, ended_side, ended_by, ended_at) on inventory_claims to fokus_app;
-- The entry a claim leads to today; empty when there is none.
create function inventory_claim_entry(c inventory_claims) returns inventory_entries
  language sql stable set search_path = public, pg_temp
  as $$
    select e from inventory_entries e where e.id = inventory_stands_in(c.entry_id) and e.removed_at is null
  $$;
create function inventory_claimed(given uuid)
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
    when entry.id is null then 'gone'
    when claim.decided_as is null then 'waiting'
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
create function inventory_claim_answer(given uuid, drawn_version integer, new_id uuid, new_said jsonb, wants_out boolean, may_list text,
    given_at timestamptz)
  returns table (outcome text, asked_by uuid)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  claim inventory_claims;
  claimed record;
begin
  -- Locked, so that a link that is ended at this moment takes nothing any more.
  select c.* into claim from inventory_claims c where c.id = given and c.organisation_id in (select fokus_represented()) for share;
  select * into claimed from inventory_claimed(given);
  if claim.id is null or claimed.state is distinct from 'open' then
    outcome := 'not-there';
    return next;
    return;
  end if;
  asked_by := claim.body_id;
  if claimed.entry_version <> drawn_version then
    outcome := 'changed-meanwhile';
    return next;
    return;
  end if;
  insert into inventory_answers as n (id, ask_id, body_id, said, seen, leave_out, listing, given_by, answered_at)
    select new_id, a.id, a.body_id, new_said, claimed.shown, wants_out, may_list, 'account', given_at from inventory_asks a where a.claim_id = claim.id
    on conflict (ask_id) where settled_at is null do update
      set said = excluded.said, seen = excluded.seen, leave_out = excluded.leave_out, listing = excluded.listing,
        given_by = excluded.given_by, answered_at = excluded.answered_at, noted_by = null, version = n.version + 1;
  outcome := 'taken';
  return next;
end
$$;
-- Ends a claim from the side of the organisation, also one nobody has answered yet. Nothing comes back when there was none to end.
create function inventory_claim_ended(given uuid, given_at timestamptz) returns table (town uuid, was_accepted boolean)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  return query update inventory_claims c set ended_side = 'organisation', ended_by = fokus_actor(), ended_at = given_at
    where c.id = given and c.organisation_id in (select fokus_represented()) and c.ended_at is null and c.decided_as is distinct from 'declined'
    returning c.body_id, c.decided_as is not null;
end
$$;
revoke all on function inventory_claim_entry(inventory_claims), inventory_claimed(uuid), inventory_claim_ended(uuid, timestamptz),
  inventory_claim_answer(uuid, integer, uuid, jsonb, boolean, text, timestamptz) from public;
grant execute on function inventory_claimed(uuid), inventory_claim_ended(uuid, timestamptz),
  inventory_claim_answer(uuid, integer, uuid, jsonb, boolean, text, timestamptz) to fokus_app;
