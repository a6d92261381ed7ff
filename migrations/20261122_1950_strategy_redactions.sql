-- SPDX-License-Identifier: EUPL-1.2
-- A name in a frozen edition can be blacked out for everybody, and a mistaken publication can be taken back; both leave a visible note.
-- The frozen row and its checksum stay. What everybody may read are the three views below and nothing else: they belong to the owner,
-- so the row-level policies of the tables do not hide their rows; the words under a redaction never leave them.
-- From now on the tables themselves show their rows to the body's own people only.
-- spots: [{"pointer": "/goals/0/title", "start": 12, "length": 5}], in code points from 0; never the words themselves.
-- Undo: drop view strategy_public_withdrawals, strategy_public_redactions, strategy_public_editions; drop table strategy_withdrawals,
--   strategy_redactions; drop function strategy_blackened(jsonb, jsonb), strategy_redactions_stay();
--   the three select policies as in 20261122_0931_strategy_editions.sql. Rows touched: none. Locks: short.
create table strategy_redactions (
  id uuid primary key,
  body_id uuid not null,
  edition_id uuid not null,
  reason text not null constraint strategy_redactions_reason_known check (reason in ('asked', 'mistake', 'left_office', 'law')),
  spots jsonb not null constraint strategy_redactions_spots_listed
    check (case when jsonb_typeof(spots) = 'array' then jsonb_array_length(spots) between 1 and 500 else false end),
  redacted_at timestamptz(3) not null,
  redacted_by uuid references people on delete set null,
  constraint strategy_redactions_of_edition foreign key (edition_id, body_id) references strategy_editions (id, body_id)
);
create index strategy_redactions_by_edition on strategy_redactions (edition_id);
create index strategy_redactions_by_body on strategy_redactions (body_id);
create table strategy_withdrawals (
  id uuid primary key,
  body_id uuid not null,
  edition_id uuid not null,
  reason text not null constraint strategy_withdrawals_reason_length check (char_length(reason) between 1 and 2000),
  withdrawn_at timestamptz(3) not null,
  withdrawn_by uuid references people on delete set null,
  ended_at timestamptz(3),
  ended_by uuid references people on delete set null,
  constraint strategy_withdrawals_ends_later check (ended_at >= withdrawn_at),
  constraint strategy_withdrawals_of_edition foreign key (edition_id, body_id) references strategy_editions (id, body_id)
);
create unique index strategy_withdrawals_one_open on strategy_withdrawals (edition_id) where ended_at is null;
create index strategy_withdrawals_by_body on strategy_withdrawals (body_id);
-- A redaction stays as it was made; only the person may be forgotten.
create function strategy_redactions_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'redacted_by' = to_jsonb(old) - 'redacted_by' and new.redacted_by is null then
    return new;
  end if;
  raise exception 'redactions of a strategy stay';
end
$$;
create trigger strategy_redactions_stay before update or delete on strategy_redactions
  for each row execute function strategy_redactions_stay();
alter table strategy_redactions enable row level security;
alter table strategy_withdrawals enable row level security;
create policy strategy_redactions_read on strategy_redactions for select to fokus_app using (body_id in (select fokus_bodies()));
create policy strategy_redactions_add on strategy_redactions for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy strategy_withdrawals_read on strategy_withdrawals for select to fokus_app using (body_id in (select fokus_bodies()));
create policy strategy_withdrawals_add on strategy_withdrawals for insert to fokus_app with check (body_id in (select fokus_bodies()));
create policy strategy_withdrawals_end on strategy_withdrawals for update to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert on strategy_redactions, strategy_withdrawals to fokus_app;
grant update (ended_at, ended_by) on strategy_withdrawals to fokus_app;
-- Content with five blocks in each place. A place that does not fit the text is left as it is: a page must not fail over it.
create function strategy_blackened(content jsonb, spots jsonb) returns jsonb
  language plpgsql immutable
  as $$
declare
  shown jsonb := content;
  spot record;
  said text;
begin
  for spot in
    select string_to_array(substr(s ->> 'pointer', 2), '/') as place, (s ->> 'start')::int as start, (s ->> 'length')::int as length
    from jsonb_array_elements(spots) s
  loop
    said := case when jsonb_typeof(shown #> spot.place) = 'string' then shown #>> spot.place end;
    if said is not null and spot.start >= 0 and spot.length > 0 and spot.start + spot.length <= char_length(said) then
      shown := jsonb_set(shown, spot.place,
        to_jsonb(overlay(said placing repeat('█', spot.length) from spot.start + 1 for spot.length)), false);
    end if;
  end loop;
  for spot in
    select distinct string_to_array(substr(s ->> 'pointer', 2), '/') as place from jsonb_array_elements(spots) s
  loop
    if jsonb_typeof(shown #> spot.place) = 'string' then
      shown := jsonb_set(shown, spot.place, to_jsonb(regexp_replace(shown #>> spot.place, '█+', '█████', 'g')), false);
    end if;
  end loop;
  return shown;
end
$$;
create view strategy_public_editions with (security_barrier = true) as
  select e.id, e.body_id, e.number,
    case when r.spots is null then e.content else strategy_blackened(e.content, r.spots) end as content,
    e.sha256, p.published_at, d.outcome, d.decided_on, d.decided_by, d.number as decision_number, d.note
  from strategy_editions e
  join strategy_publications p on p.edition_id = e.id
  join strategy_decisions d on d.id = e.decision_id
  left join lateral (
    select jsonb_agg(s) as spots from strategy_redactions one cross join lateral jsonb_array_elements(one.spots) s
    where one.edition_id = e.id
  ) r on true
  where not exists (select from strategy_withdrawals w where w.edition_id = e.id and w.ended_at is null);
create view strategy_public_redactions with (security_barrier = true) as
  select r.id, r.body_id, r.edition_id, e.number as edition, r.reason, r.redacted_at, jsonb_array_length(r.spots) as places,
    (select jsonb_agg(distinct s ->> 'pointer') from jsonb_array_elements(r.spots) s) as pointers
  from strategy_redactions r
  join strategy_editions e on e.id = r.edition_id
  join strategy_publications p on p.edition_id = e.id
  where not exists (select from strategy_withdrawals w where w.edition_id = e.id and w.ended_at is null);
create view strategy_public_withdrawals with (security_barrier = true) as
  select w.id, w.body_id, e.number as edition, w.reason, w.withdrawn_at, w.ended_at
  from strategy_withdrawals w join strategy_editions e on e.id = w.edition_id;
grant select on strategy_public_editions, strategy_public_redactions, strategy_public_withdrawals to fokus_app;
drop policy strategy_publications_read on strategy_publications;
drop policy strategy_editions_read on strategy_editions;
drop policy strategy_decisions_read on strategy_decisions;
create policy strategy_publications_read on strategy_publications for select to fokus_app using (body_id in (select fokus_bodies()));
create policy strategy_editions_read on strategy_editions for select to fokus_app using (body_id in (select fokus_bodies()));
create policy strategy_decisions_read on strategy_decisions for select to fokus_app using (body_id in (select fokus_bodies()));
