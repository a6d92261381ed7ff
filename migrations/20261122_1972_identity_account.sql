-- SPDX-License-Identifier: EUPL-1.2
-- My account: the own name, which mails come, and leaving. Whoever leaves takes along what is only hers (tasks, sessions, codes, parked
-- forms); where she only stands as "who did it", the place is left empty. fokus_forget_me() forgets the person of the transaction, nobody else.
-- Undo: drop function fokus_forget_me(); drop table mail_choices; drop policy people_rename on people; revoke update (name) on people from
--   fokus_app; references to people as before. Rows touched: none. Locks: each table with a reference to people, briefly.
create table mail_choices (
  person_id uuid not null references people on delete cascade,
  kind text not null constraint mail_choices_kind_shape check (kind ~ '^[a-z-]{1,40}$'),
  refused_at timestamptz(3) not null,
  constraint mail_choices_pkey primary key (person_id, kind)
);
alter table mail_choices enable row level security;
create policy mail_choices_own on mail_choices for all to fokus_app using (person_id = fokus_actor()) with check (person_id = fokus_actor());
grant select, insert, delete on mail_choices to fokus_app;
create policy people_rename on people for update to fokus_app using (id = fokus_actor()) with check (id = fokus_actor());
grant update (name) on people to fokus_app;
alter table delegations alter column given_by drop not null;
alter table inventory_shares alter column shared_by drop not null;
do $$
declare
  reference record;
begin
  for reference in
    select c.conname, c.conrelid::regclass as table_name, a.attname, a.attnotnull
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and c.confdeltype = 'a' and array_length(c.conkey, 1) = 1
  loop
    execute format('alter table %s drop constraint %I', reference.table_name, reference.conname);
    execute format('alter table %s add constraint %I foreign key (%I) references people on delete %s',
      reference.table_name, reference.conname, reference.attname,
      case when reference.attnotnull or reference.table_name::text = 'sign_in_codes' then 'cascade' else 'set null' end);
  end loop;
end
$$;
create function fokus_forget_me() returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  me people;
begin
  select p.* into me from people p where p.id = fokus_actor();
  if me.id is null then
    return;
  end if;
  delete from mails where recipient = me.email;
  update mails set subject = null, body = null, calendar = null
    where sent_at is not null and position(me.email in lower(body)) + position(me.name in concat(subject, body, calendar)) > 0;
  delete from invitations where email = me.email;
  delete from access_requests where email = me.email;
  delete from sign_in_codes where email = me.email;
  delete from audit_actors where person_id = me.id;
  delete from people where id = me.id;
end
$$;
revoke execute on function fokus_forget_me() from public;
grant execute on function fokus_forget_me() to fokus_app;
