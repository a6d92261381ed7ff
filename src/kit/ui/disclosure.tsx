// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";

/** Something more for those who want it: the paragraph of the law, the technical details. */
export function Disclosure(p: PropsWithChildren<{ summary: string; open?: boolean }>) {
  return (
    <details class="fk-details" open={p.open}>
      <summary>{p.summary}</summary>
      <div>{p.children}</div>
    </details>
  );
}
