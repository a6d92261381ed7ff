-- SPDX-License-Identifier: EUPL-1.2
-- Two places keep a copy of a name, because the reader may not see the person: looks at a shared draft, and comments. A new name goes there too.
-- A comment by a share ends with the body's name, which stays.
-- Undo: drop trigger people_names_follow on people; drop function people_names_follow(). Rows touched: none. Locks: people, briefly.
create function people_names_follow() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update strategy_share_looks set person_name = new.name where person_id = new.id;
  update strategy_comments set said_by = left(new.name || substr(said_by, char_length(old.name) + 1), 420)
    where written_by = new.id and left(said_by, char_length(old.name)) = old.name;
  return new;
end
$$;
create trigger people_names_follow after update of name on people
  for each row when (old.name is distinct from new.name) execute function people_names_follow();
