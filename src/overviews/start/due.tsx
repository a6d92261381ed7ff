// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths, type WaitingRequest } from "#identity";
import { longDate, plural } from "#kit/text";
import { type AnswersWaiting, type ClaimsWaiting, claimTexts, type DirectoryState, inventoryPaths } from "#rooms/inventory";
import { type CommentState, strategyPaths, type WaitingRelease, waitingSentence } from "#rooms/strategy";
import { t } from "../texts.de.ts";

/** Something somebody waits for: one sentence with its date, and one action. */
interface DueLine {
  text: string;
  /** What the date is about; left out where the sentence says it. */
  date?: string;
  since: Date;
  href: string;
  action: string;
}

interface DueProps {
  body: { slug: string };
  requests: readonly WaitingRequest[];
  asking: AnswersWaiting;
  claims: ClaimsWaiting;
  releases: readonly WaitingRelease[];
  comments: CommentState | null;
  directory: DirectoryState;
}

/** More would be a list to work through, and that stands in the rooms. */
const most = 5;

/** What waits, the longest first. */
export function dueLines(p: DueProps): DueLine[] {
  const { slug } = p.body;
  const { asking, claims, comments, directory } = p;
  const release = p.releases.at(-1);
  const lines: (DueLine | null)[] = [
    ...requestsDue(slug, p.requests),
    asking.since && {
      ...{ text: t.start.answers(asking), date: since(asking.since), since: asking.since },
      ...{ href: inventoryPaths.answers(slug), action: t.start.lookAtAnswers },
    },
    claims.since && {
      ...{ text: claimTexts.town.due(claims.waiting), date: since(claims.since), since: claims.since },
      ...{ href: inventoryPaths.claims(slug), action: claimTexts.town.look },
    },
    release
      ? {
          ...{ text: waitingSentence(p.releases), since: release.askedAt },
          ...(p.releases.length > 1 ? { date: since(release.askedAt) } : {}),
          ...{ href: strategyPaths.release(slug), action: t.start.lookAtReleases },
        }
      : null,
    comments && {
      ...{ text: t.start.comments(comments), since: comments.newestAt },
      ...{ href: strategyPaths.comments(slug), action: t.start.lookAtComments },
    },
    directory.reportedAt && {
      text: t.start.reports(plural(directory.reports, t.start.reportsOne, t.start.reportsMany)),
      ...{ date: since(directory.reportedAt), since: directory.reportedAt },
      ...{ href: inventoryPaths.reports(slug), action: t.start.lookAtReports },
    },
  ];
  return lines
    .filter((line) => line !== null)
    .sort((one, other) => one.since.getTime() - other.since.getTime())
    .slice(0, most);
}

const since = (at: Date) => t.start.since(longDate(at));

/** Requests for access, with the day by which the first was promised an answer. */
export function requestsDue(slug: string, requests: readonly WaitingRequest[]): DueLine[] {
  const [first] = requests;
  if (!first?.confirmedAt) return [];
  const date = first.answerBy === null ? since(first.confirmedAt) : t.start.answerBy(longDate(first.answerBy));
  const line = { text: t.start.requests(requests.length), date, since: first.confirmedAt };
  return [{ ...line, href: identityPaths.accessDesk(slug), action: t.start.lookAtRequests }];
}

export function Due(p: { lines: readonly DueLine[] }) {
  if (p.lines.length === 0) return null;
  return (
    <section>
      <h2>{t.start.due}</h2>
      <ul>
        {p.lines.map((line) => (
          <li>
            {line.text} {line.date}{" "}
            <a href={line.href} aria-label={line.action}>
              {t.start.look}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
