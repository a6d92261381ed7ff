// SPDX-License-Identifier: EUPL-1.2
import { Alert } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import type { Release, WaitingRelease } from "./list.ts";
import { draftStanding, openRequests } from "./standing.ts";
import { standingSentence } from "./standing-line.tsx";
import { releaseTexts as t } from "./texts.de.ts";

interface NoteProps {
  slug: string;
  release: Release | null;
  revision: number;
  /** The tab the note stands on. */
  on: "decision" | "publication";
}

/** On the tabs of decision and publication: whether two people release, what waits, and the way there. */
export function ReleaseNote(p: NoteProps) {
  const way = <a href={paths.release(p.slug)}>{p.release ? t.note.link : t.note.offLink}</a>;
  if (!p.release) return <p>{way}</p>;
  const standing = draftStanding(p.release, p.revision);
  const waiting = openRequests(p.release, p.revision);
  return (
    <Alert kind="info">
      <p>{p.on === "decision" ? standingSentence(standing) : t.note.isOn}</p>
      {p.on === "decision" && standing.kind !== "released" && <p>{t.note.unreleasedPaper}</p>}
      {waiting.map((request) => (
        <p>
          {t.asked(request.what, request.edition, request.askedByName, request.askedAt)}{" "}
          <a href={paths.presented(p.slug, request)}>{t.on.look}</a>
        </p>
      ))}
      <p>{way}</p>
    </Alert>
  );
}

/** What waits for a person, in one sentence for her start page. */
export function waitingSentence(waiting: readonly WaitingRelease[]): string {
  const [first] = waiting;
  if (!first || waiting.length > 1) return t.waiting(waiting.length);
  return t.asked(first.what, first.edition, first.askedByName, first.askedAt);
}
