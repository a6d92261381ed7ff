-- SPDX-License-Identifier: EUPL-1.2
-- The council paper in the municipality's own order and words, its optional blocks, the committees it passes, and one page
-- in plain language.
-- Undo: drop table strategy_plain_pages, strategy_committees, strategy_paper_layouts; drop the columns climate, equality,
--   voluntary, voluntary_note and attachments of strategy_papers. Rows touched: none (defaults). Locks: short, no rewrite.
-- blocks: a list of {key, name, shown} in order; name "" is our name for it. One row per municipality, for all its strategies.
create table strategy_paper_layouts (
  body_id uuid primary key references bodies,
  blocks jsonb not null constraint strategy_paper_layouts_blocks_list check (jsonb_typeof(blocks) = 'array'),
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null
);
-- Null: nobody has saved this block; when it is shown, our proposal stands there. '' leaves the block out.
alter table strategy_papers add column climate text constraint strategy_papers_climate_length check (char_length(climate) <= 20000);
alter table strategy_papers add column equality text constraint strategy_papers_equality_length check (char_length(equality) <= 20000);
alter table strategy_papers add column voluntary text
  constraint strategy_papers_voluntary_known check (voluntary in ('yes', 'partly', 'no'));
alter table strategy_papers add column voluntary_note text not null default ''
  constraint strategy_papers_voluntary_note_length check (char_length(voluntary_note) <= 20000);
-- Attachments of the municipality's own, one per line.
alter table strategy_papers add column attachments text not null default ''
  constraint strategy_papers_attachments_length check (char_length(attachments) <= 20000);
-- meets_on null: the day is still open.
create table strategy_committees (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  name text not null constraint strategy_committees_name_length check (char_length(name) between 1 and 200),
  meets_on date,
  task text not null constraint strategy_committees_task_known check (task in ('advice', 'notice', 'decision')),
  is_public boolean not null default true,
  position integer not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  removed_at timestamptz(3),
  constraint strategy_committees_of_body foreign key (strategy_id, body_id) references strategies (id, body_id)
);
create index strategy_committees_by_strategy on strategy_committees (strategy_id, position);
create index strategy_committees_by_body on strategy_committees (body_id);
-- checked_by: the group that checked the text for easy language (Leichte Sprache); only then is it called so.
create table strategy_plain_pages (
  strategy_id uuid primary key,
  body_id uuid not null,
  text text not null constraint strategy_plain_pages_text_length check (char_length(text) between 1 and 20000),
  checked_by text constraint strategy_plain_pages_checked_by_length check (char_length(checked_by) between 1 and 200),
  checked_on date,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  updated_by uuid references people on delete set null,
  constraint strategy_plain_pages_checked_dated check ((checked_by is null) = (checked_on is null)),
  constraint strategy_plain_pages_of_body foreign key (strategy_id, body_id) references strategies (id, body_id)
);
create index strategy_plain_pages_by_body on strategy_plain_pages (body_id);
alter table strategy_paper_layouts enable row level security;
alter table strategy_committees enable row level security;
alter table strategy_plain_pages enable row level security;
create policy strategy_paper_layouts_of_own_body on strategy_paper_layouts for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_committees_of_own_body on strategy_committees for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
create policy strategy_plain_pages_of_own_body on strategy_plain_pages for all to fokus_app
  using (body_id in (select fokus_bodies())) with check (body_id in (select fokus_bodies()));
grant select, insert, update on strategy_committees to fokus_app;
grant select, insert, update, delete on strategy_paper_layouts, strategy_plain_pages to fokus_app;
