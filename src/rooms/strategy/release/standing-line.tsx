// SPDX-License-Identifier: EUPL-1.2
import { t as room } from "../texts.de.ts";
import { changesShown, type DraftChange } from "./changes.ts";
import type { DraftStanding } from "./standing.ts";
import { releaseTexts as t } from "./texts.de.ts";

/** Where the draft stands, in one sentence. */
export function standingSentence(standing: DraftStanding): string {
  if (standing.kind === "never") return t.standing.never;
  const { request } = standing;
  if (standing.kind === "released") return t.standing.released(request.settledByName, request.settledAt ?? request.askedAt);
  if (standing.kind === "waiting") return t.standing.waiting;
  if (standing.kind === "declined") return t.standing.declined(request.settledByName, request.reason ?? "");
  return request.outcome === "confirmed"
    ? t.standing.oldReleased(request.settledAt ?? request.askedAt)
    : t.standing.oldWaiting(request.askedAt);
}

/** Who changed what when since something was presented. */
export function Changes(p: { changes: readonly DraftChange[] }) {
  if (p.changes.length === 0) return null;
  return (
    <>
      <h3>{t.changes.title}</h3>
      <ul>
        {p.changes.slice(0, changesShown).map((change) => (
          <li>{sentence(change)}</li>
        ))}
      </ul>
      {p.changes.length > changesShown && <p class="fk-muted">{t.changes.more}</p>}
    </>
  );
}

const tells: Readonly<Record<string, string>> = room.tells;

/** Some acts are told as "hat …", others as a noun with a participle. */
function sentence({ action, by, at }: DraftChange): string {
  const told = tells[action] ?? "";
  return told.startsWith("hat ") ? t.changes.line(at, by, told) : t.changes.noted(at, by, told);
}
