-- SPDX-License-Identifier: EUPL-1.2
-- Whoever works for a municipality reads, and only reads, what the strategies of places that went into it are left with: drafts that go on
-- nowhere, decisions and editions. Personal notes of other kinds stay closed.
-- Undo: drop policy <table>_former on each of these tables. Rows touched: none. Locks: each of these tables, briefly.
do $$
declare
  one text;
begin
  foreach one in array array['strategies', 'strategy_fields', 'strategy_goals', 'strategy_measures', 'strategy_measure_costs', 'strategy_signs',
    'strategy_foundations', 'strategy_papers', 'strategy_plain_pages', 'strategy_principle_answers', 'strategy_committees', 'strategy_decisions',
    'strategy_editions', 'strategy_publications', 'strategy_release_rules', 'strategy_release_requests', 'strategy_paper_layouts']
  loop
    execute format('create policy %I on %I for select to fokus_app using (body_id in (select fokus_former()))', one || '_former', one);
  end loop;
end
$$;
