// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";

/** Names and what they are: the facts about one thing. Entries without content are left out. */
export function SummaryList(p: { items: readonly { name: Child; content: Child }[] }) {
  const items = p.items.filter(({ content }) => content !== undefined && content !== null && content !== "");
  return (
    <dl class="fk-list">
      {items.map((item) => (
        <div>
          <dt>{item.name}</dt>
          <dd>{item.content}</dd>
        </div>
      ))}
    </dl>
  );
}
