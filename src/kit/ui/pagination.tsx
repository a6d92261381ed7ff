// SPDX-License-Identifier: EUPL-1.2
import { Icon } from "./icon.tsx";
import { t } from "./texts.ts";

interface PaginationProps {
  previous?: string | undefined;
  next?: string | undefined;
  previousLabel?: string;
  nextLabel?: string;
  /** Where we are, e.g. "Einträge 51 bis 66 von 66". */
  position?: string | undefined;
}

/** The way through a long list. Cursors know no page numbers, so there are only two directions. */
export function Pagination(p: PaginationProps) {
  if (!p.previous && !p.next) return null;
  return (
    <nav class="fk-pages" aria-label={t.pages.label}>
      {p.position && <p>{p.position}</p>}
      {p.previous && (
        <a href={p.previous} rel="prev">
          <Icon name="previous" />
          {p.previousLabel ?? t.pages.previous}
        </a>
      )}
      {p.next && (
        <a href={p.next} rel="next">
          {p.nextLabel ?? t.pages.next}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
