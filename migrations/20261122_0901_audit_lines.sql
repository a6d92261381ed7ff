-- SPDX-License-Identifier: EUPL-1.2
-- Audit trail: one line per act, in the same transaction as the act; closed ranges are sealed by a job.
-- The actor is a token: deleting the person's row in audit_actors makes the lines anonymous without breaking a seal.
-- Undo: drop table audit_seals, audit_lines, audit_actors; drop function audit_lines_are_final(). Rows touched: none. Locks: none.
create table audit_actors (
  token uuid primary key,
  person_id uuid not null constraint audit_actors_one_token unique
);
create table audit_lines (
  seq bigint generated always as identity primary key,
  at timestamptz(3) not null,
  action text not null constraint audit_lines_action_shape check (action ~ '^[a-z_]+\.[a-z_]+$'),
  body_id uuid,
  subject_id uuid,
  actor_token uuid,
  details jsonb not null default '{}'::jsonb
);
create index audit_lines_by_body on audit_lines (body_id, seq);
create table audit_seals (
  from_seq bigint primary key,
  to_seq bigint not null constraint audit_seals_order check (to_seq >= from_seq),
  line_count integer not null,
  sha256 text not null,
  previous_sha256 text,
  sealed_at timestamptz(3) not null
);
-- Final: nobody changes or removes a line, not even by mistake as owner.
create function audit_lines_are_final() returns trigger language plpgsql as $$
begin
  raise exception 'audit lines are final';
end
$$;
create trigger audit_lines_are_final before update or delete on audit_lines for each row execute function audit_lines_are_final();
create trigger audit_seals_are_final before update or delete on audit_seals for each row execute function audit_lines_are_final();
grant select, insert on audit_actors, audit_lines to fokus_app, fokus_signin;
