-- SPDX-License-Identifier: EUPL-1.2
-- Whoever leaves for good takes her name along: her comments stay, a dash stands where the name stood.
-- Undo: drop trigger strategy_comments_forget_name on strategy_comments; drop function strategy_comments_forget_name().
-- Rows touched: none. Locks: strategy_comments, briefly.
create function strategy_comments_forget_name() returns trigger language plpgsql as $$
begin
  new.said_by := '–';
  return new;
end
$$;
create trigger strategy_comments_forget_name before update of written_by on strategy_comments
  for each row when (old.written_by is not null and new.written_by is null) execute function strategy_comments_forget_name();
