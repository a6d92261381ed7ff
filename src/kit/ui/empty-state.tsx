// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { ButtonLink } from "./button.tsx";
import type { Link } from "./shell.ts";

// A small neighbourhood: one cell is here, the next one is waiting, the others are still to be drawn.
const here = "M41.4 25l12.6 7.3v14.6l-12.6 7.3-12.6-7.3v-14.6z";
const next = "M55.2 1l12.6 7.3v14.6l-12.6 7.3-12.6-7.3v-14.6z";
const open =
  "M27.5 1l12.6 7.3v14.6l-12.6 7.3-12.6-7.3v-14.6zM13.6 25l12.6 7.3v14.6l-12.6 7.3-12.6-7.3v-14.6zM69.1 25l12.6 7.3v14.6l-12.6 7.3-12.6-7.3v-14.6zM27.5 49l12.6 7.3v14.6l-12.6 7.3-12.6-7.3v-14.6zM55.2 49l12.6 7.3v14.6l-12.6 7.3-12.6-7.3v-14.6z";

/** Nothing there yet: says why, and what the next step is. */
export function EmptyState(p: PropsWithChildren<{ text: string; action?: Link }>) {
  return (
    <div class="fk-empty">
      <svg viewBox="0 0 82.7 79.2" width="112" height="108" aria-hidden="true" focusable="false">
        <path class="fk-empty__cell" d={open} />
        <path class="fk-empty__cell--full" d={here} />
        <path class="fk-empty__cell--next" d={next} />
      </svg>
      <div>
        <p>{p.text}</p>
        {p.children}
        {p.action && (
          <div class="fk-row">
            <ButtonLink href={p.action.href} label={p.action.label} kind="primary" />
          </div>
        )}
      </div>
    </div>
  );
}
