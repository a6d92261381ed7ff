-- SPDX-License-Identifier: EUPL-1.2
-- Comments on the blocks of a draft: by the team, by people of a body it is shared with, by readers through a link without account.
-- block_id names a row of the draft, or the strategy itself; block_title is what it was called then, so that a comment on something removed
-- still says what it was about. said_by is what stands beside the comment; readers without account choose it or give none.
-- came_by stays when the link or share is forgotten. The team reads all comments of its body; guests those of their own link or share.
-- removed_at: taken back by whoever wrote it. A settlement is a row of its own with a person and a time; taking it back deletes it.
-- Undo: drop table strategy_comment_settlements, strategy_comments. Rows touched: none. Locks: none.
create table strategy_comments (
  id uuid primary key,
  body_id uuid not null,
  strategy_id uuid not null,
  block_kind text not null constraint strategy_comments_block_kind_known check (block_kind in ('strategy', 'field', 'goal', 'measure', 'sign')),
  block_id uuid not null,
  block_title text not null constraint strategy_comments_block_title_length check (char_length(block_title) between 1 and 300),
  said text not null constraint strategy_comments_said_length check (char_length(said) between 1 and 5000),
  said_by text not null constraint strategy_comments_said_by_length check (char_length(said_by) between 1 and 420),
  came_by text not null constraint strategy_comments_came_by_known check (came_by in ('team', 'share', 'link')),
  written_by uuid references people on delete set null,
  reading_id uuid,
  share_id uuid,
  written_at timestamptz(3) not null,
  removed_at timestamptz(3),
  constraint strategy_comments_id_in_body unique (id, body_id),
  constraint strategy_comments_of_body foreign key (strategy_id, body_id) references strategies (id, body_id),
  constraint strategy_comments_of_reading foreign key (reading_id, body_id) references strategy_readings (id, body_id) on delete set null (reading_id),
  constraint strategy_comments_of_share foreign key (share_id, body_id) references strategy_shares (id, body_id) on delete set null (share_id),
  constraint strategy_comments_one_way check ((reading_id is null or (came_by = 'link' and written_by is null))
    and (share_id is null or came_by = 'share') and (came_by <> 'link' or share_id is null))
);
create index strategy_comments_by_body on strategy_comments (body_id, written_at);
create index strategy_comments_by_reading on strategy_comments (reading_id) where reading_id is not null;
create index strategy_comments_by_share on strategy_comments (share_id) where share_id is not null;
create table strategy_comment_settlements (
  comment_id uuid primary key,
  body_id uuid not null,
  settled_by uuid references people on delete set null,
  settled_at timestamptz(3) not null,
  constraint strategy_comment_settlements_of_comment
    foreign key (comment_id, body_id) references strategy_comments (id, body_id) on delete cascade
);
create index strategy_comment_settlements_by_body on strategy_comment_settlements (body_id);
alter table strategy_comments enable row level security;
alter table strategy_comment_settlements enable row level security;
create policy strategy_comments_read on strategy_comments for select to fokus_app
  using (body_id in (select fokus_bodies())
    or share_id in (select s.id from fokus_strategy_shares() s)
    or reading_id in (select r.id from fokus_reading() r));
create policy strategy_comments_by_team on strategy_comments for insert to fokus_app
  with check (came_by = 'team' and written_by = fokus_actor() and body_id in (select fokus_bodies()));
create policy strategy_comments_by_share on strategy_comments for insert to fokus_app
  with check (came_by = 'share' and written_by = fokus_actor()
    and share_id in (select s.id from fokus_strategy_shares() s where s.may_comment));
create policy strategy_comments_by_link on strategy_comments for insert to fokus_app
  with check (came_by = 'link' and reading_id in (select r.id from fokus_reading() r where r.may_comment));
-- Taking back is for whoever wrote it: the person, or whoever has the link.
create policy strategy_comments_own on strategy_comments for update to fokus_app
  using ((written_by = fokus_actor() and (body_id in (select fokus_bodies()) or share_id in (select s.id from fokus_strategy_shares() s)))
    or reading_id in (select r.id from fokus_reading() r))
  with check (written_by = fokus_actor() or reading_id in (select r.id from fokus_reading() r));
create policy strategy_comment_settlements_read on strategy_comment_settlements for select to fokus_app
  using (body_id in (select fokus_bodies()) or comment_id in (select c.id from strategy_comments c));
create policy strategy_comment_settlements_made on strategy_comment_settlements for insert to fokus_app
  with check (body_id in (select fokus_bodies()));
create policy strategy_comment_settlements_undone on strategy_comment_settlements for delete to fokus_app
  using (body_id in (select fokus_bodies()));
grant select, insert on strategy_comments to fokus_app;
grant update (removed_at) on strategy_comments to fokus_app;
grant select, insert, delete on strategy_comment_settlements to fokus_app;
