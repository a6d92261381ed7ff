-- SPDX-License-Identifier: EUPL-1.2
-- One digest per line beside each seal: whoever checks learns which line was changed, taken away or put in, not only the range.
-- A seal covers its digests by lines_sha256, and its own row by sha256; seals from before have none and are checked as ranges.
-- Retention: a whole sealed range may go once it is old. A row in audit_removals comes first and opens exactly this one way; the
-- seal stays. The data base holds the rule's floor (one year, whole ranges, the oldest first), the program the period itself.
-- audit_checks: what each nightly check found, for the people whose trail it is.
-- Undo: drop table audit_checks, audit_removals, audit_digests; alter table audit_seals drop column lines_sha256;
--   audit_lines_are_final() as in 20261122_0901. Rows touched: none. Locks: short, on audit_seals.
alter table audit_seals add column lines_sha256 text;
create table audit_digests (
  from_seq bigint primary key references audit_seals,
  seqs bigint[] not null,
  sha256s text[] not null,
  constraint audit_digests_whole check (cardinality(seqs) = cardinality(sha256s) and cardinality(seqs) > 0)
);
create table audit_removals (
  from_seq bigint primary key references audit_seals,
  removed_at timestamptz(3) not null,
  sealed_before timestamptz(3) not null,
  line_count integer not null,
  constraint audit_removals_not_before_a_year check (sealed_before <= removed_at - interval '12 months')
);
create table audit_checks (
  checked_at timestamptz(3) primary key,
  seals integer not null,
  lines integer not null,
  fault text,
  seq bigint,
  constraint audit_checks_whole check (fault is not null or seq is null)
);
create or replace function audit_lines_are_final() returns trigger language plpgsql as $$
declare
  removed bigint;
begin
  if tg_op = 'DELETE' and tg_table_name in ('audit_lines', 'audit_digests') then
    select s.to_seq into removed from audit_removals r join audit_seals s on s.from_seq = r.from_seq order by r.from_seq desc limit 1;
    if tg_table_name = 'audit_lines' then
      if old.seq <= removed then
        return old;
      end if;
    elsif old.from_seq <= removed then
      return old;
    end if;
  end if;
  raise exception 'audit lines are final';
end
$$;
create function audit_removals_in_order() returns trigger language plpgsql as $$
begin
  if exists (select from audit_seals s where s.from_seq <= new.from_seq and s.sealed_at >= new.sealed_before) then
    raise exception 'this range of the audit trail is not old enough';
  end if;
  if exists (select from audit_seals s where s.from_seq < new.from_seq
    and not exists (select from audit_removals r where r.from_seq = s.from_seq)) then
    raise exception 'the oldest range of the audit trail goes first';
  end if;
  return new;
end
$$;
create trigger audit_digests_are_final before update or delete on audit_digests for each row execute function audit_lines_are_final();
create trigger audit_removals_are_final before update or delete on audit_removals for each row execute function audit_lines_are_final();
create trigger audit_removals_in_order before insert on audit_removals for each row execute function audit_removals_in_order();
alter table audit_digests enable row level security;
alter table audit_removals enable row level security;
alter table audit_checks enable row level security;
create policy audit_removals_read on audit_removals for select to fokus_app using (fokus_actor() is not null);
create policy audit_checks_read on audit_checks for select to fokus_app using (fokus_actor() is not null);
grant select on audit_removals, audit_checks to fokus_app;
