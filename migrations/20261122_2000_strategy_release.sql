-- SPDX-License-Identifier: EUPL-1.2
-- "Two people release": a municipality may decide that its draft and its publications need two people of its team.
-- A rule is a row, open until it ends; a request is what one person asks and another one confirms or declines, under one rule.
-- what: draft (one revision of it), edition (its publication; with withdrawal_id: publishing it again), end (switching the rule off).
-- Who asked cannot confirm or decline; only who asked withdraws. A request that was settled stays as it is.
-- Undo: drop table strategy_release_requests, strategy_release_rules; drop function strategy_release_confirmed(), strategy_release_ended();
--   alter table strategy_withdrawals drop constraint strategy_withdrawals_id_in_body. Rows touched: none. Locks: strategy_withdrawals, briefly.
alter table strategy_withdrawals add constraint strategy_withdrawals_id_in_body unique (id, body_id);
create table strategy_release_rules (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  begun_by uuid references people on delete set null,
  begun_at timestamptz(3) not null,
  ended_at timestamptz(3),
  constraint strategy_release_rules_id_in_body unique (id, body_id),
  constraint strategy_release_rules_of_body foreign key (strategy_id, body_id) references strategies (id, body_id)
);
create unique index strategy_release_rules_one_open on strategy_release_rules (body_id) where ended_at is null;
create table strategy_release_requests (
  id uuid primary key,
  body_id uuid not null,
  rule_id uuid not null,
  what text not null constraint strategy_release_requests_what_known check (what in ('draft', 'edition', 'end')),
  revision integer,
  edition_id uuid,
  withdrawal_id uuid,
  note text not null default '' constraint strategy_release_requests_note_length check (char_length(note) <= 2000),
  asked_by uuid references people on delete set null,
  asked_at timestamptz(3) not null,
  outcome text constraint strategy_release_requests_outcome_known check (outcome in ('confirmed', 'declined', 'withdrawn')),
  reason text constraint strategy_release_requests_reason_length check (char_length(reason) between 1 and 2000),
  settled_by uuid references people on delete set null,
  settled_at timestamptz(3),
  constraint strategy_release_requests_of_rule foreign key (rule_id, body_id) references strategy_release_rules (id, body_id),
  constraint strategy_release_requests_of_edition foreign key (edition_id, body_id) references strategy_editions (id, body_id),
  constraint strategy_release_requests_of_withdrawal foreign key (withdrawal_id, body_id) references strategy_withdrawals (id, body_id),
  constraint strategy_release_requests_one_thing check ((what = 'draft') = (revision is not null)
    and (what = 'edition') = (edition_id is not null) and (withdrawal_id is null or what = 'edition')),
  constraint strategy_release_requests_two_people check (outcome is null or outcome = 'withdrawn' or asked_by <> settled_by),
  constraint strategy_release_requests_own_withdrawal check (outcome is null or outcome <> 'withdrawn' or asked_by = settled_by),
  constraint strategy_release_requests_settled check ((outcome is null) = (settled_at is null)),
  constraint strategy_release_requests_declined_why check ((reason is not null) = (outcome is not null and outcome = 'declined'))
);
create unique index strategy_release_requests_one_open on strategy_release_requests (rule_id, what, revision, edition_id)
  nulls not distinct where outcome is null;
create index strategy_release_requests_by_body on strategy_release_requests (body_id, asked_at);
-- A confirmation counts under the rule that holds, and a draft is released only as it is now.
create function strategy_release_confirmed() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if not exists (select from strategy_release_rules r where r.id = new.rule_id and r.ended_at is null) then
    raise exception 'the rule of this request has ended';
  end if;
  if new.what = 'draft' and not exists (select from strategies s where s.body_id = new.body_id and s.revision = new.revision) then
    raise exception 'the draft has changed since it was presented';
  end if;
  return new;
end
$$;
create trigger strategy_release_confirmed before update of outcome on strategy_release_requests
  for each row when (new.outcome = 'confirmed') execute function strategy_release_confirmed();
-- Switching off needs a confirmed request, and nothing opens an ended rule again.
create function strategy_release_ended() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if old.ended_at is not null or new.ended_at is null or not exists (select from strategy_release_requests q
    where q.rule_id = new.id and q.what = 'end' and q.outcome = 'confirmed') then
    raise exception 'two people end this rule';
  end if;
  return new;
end
$$;
create trigger strategy_release_ended before update of ended_at on strategy_release_rules
  for each row execute function strategy_release_ended();
alter table strategy_release_rules enable row level security;
alter table strategy_release_requests enable row level security;
create policy strategy_release_rules_read on strategy_release_rules for select to fokus_app
  using (body_id in (select fokus_bodies()));
create policy strategy_release_rules_begun on strategy_release_rules for insert to fokus_app
  with check (body_id in (select fokus_bodies()) and begun_by = fokus_actor() and ended_at is null);
create policy strategy_release_rules_ended on strategy_release_rules for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_release_requests_read on strategy_release_requests for select to fokus_app
  using (body_id in (select fokus_bodies()));
create policy strategy_release_requests_asked on strategy_release_requests for insert to fokus_app
  with check (body_id in (select fokus_bodies()) and asked_by = fokus_actor() and outcome is null and settled_by is null);
create policy strategy_release_requests_answered on strategy_release_requests for update to fokus_app
  using (body_id in (select fokus_bodies()) and outcome is null)
  with check (body_id in (select fokus_bodies()) and settled_by = fokus_actor() and outcome is not null);
grant select, insert on strategy_release_rules, strategy_release_requests to fokus_app;
grant update (ended_at) on strategy_release_rules to fokus_app;
grant update (outcome, reason, settled_by, settled_at) on strategy_release_requests to fokus_app;
