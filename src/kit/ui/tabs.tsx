// SPDX-License-Identifier: EUPL-1.2

export interface Tab {
  label: string;
  href: string;
  current?: boolean;
  /** A figure beside the word, e.g. how many questions are open. */
  count?: number | undefined;
}

/** The second level inside a room: links between views of the same thing, at most five. */
export function Tabs(p: { label: string; items: readonly Tab[] }) {
  return (
    <nav class="fk-tabs" aria-label={p.label}>
      <ul>
        {p.items.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="fk-count"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
