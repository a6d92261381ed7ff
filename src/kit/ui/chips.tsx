// SPDX-License-Identifier: EUPL-1.2

export interface Chip {
  label: string;
  /** Where the list stands with this filter set, or without it when it is set now. */
  href: string;
  current?: boolean;
  count?: number | undefined;
}

/** Filters as links: the choice stands in the address, so it can be shared and bookmarked. */
export function Chips(p: { label: string; items: readonly Chip[] }) {
  return (
    <nav class="fk-chips" aria-label={p.label}>
      <p aria-hidden="true">{p.label}</p>
      <ul>
        {p.items.map((chip) => (
          <li>
            <a href={chip.href} aria-current={chip.current ? "true" : undefined}>
              {chip.label}
              {chip.count !== undefined && <span> {chip.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
