// SPDX-License-Identifier: EUPL-1.2
import { Icon } from "./icon.tsx";
import type { Link } from "./shell.ts";
import { t } from "./texts.ts";

export interface Audience {
  kind: "team" | "shared" | "public" | "you";
  /** Words, e.g. "Nur Ihr Team sieht das". */
  text: string;
  /** Where somebody who may can change it. */
  link?: Link;
}

/** Answers "Wer sieht das?" at the same place on every page. */
export function SeenBy(p: { audience: Audience }) {
  return (
    <p class="fk-seen">
      <Icon name={p.audience.kind} small />
      <span>
        <span class="kern-sr-only">{t.seenBy} </span>
        {p.audience.text}
        {p.audience.link && (
          <>
            {" · "}
            <a href={p.audience.link.href}>{p.audience.link.label}</a>
          </>
        )}
      </span>
    </p>
  );
}
