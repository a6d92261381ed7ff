// SPDX-License-Identifier: EUPL-1.2
import type { Release, ShownRequest } from "./list.ts";

/** How the draft stands to its release. `old`: what was presented or released is not the draft any more. */
export type DraftStanding = { kind: "never" } | { kind: "released" | "waiting" | "declined" | "old"; request: ShownRequest };

/** Only the very revision counts; of several requests for it the one that says most. */
export function draftStanding({ requests }: Release, revision: number): DraftStanding {
  const asked = requests.filter(({ what, outcome }) => what === "draft" && outcome !== "withdrawn");
  const now = asked.filter((request) => request.revision === revision);
  const released = now.find(({ outcome }) => outcome === "confirmed");
  if (released) return { kind: "released", request: released };
  const waiting = now.find(({ outcome }) => outcome === null);
  if (waiting) return { kind: "waiting", request: waiting };
  const [declined] = now;
  if (declined) return { kind: "declined", request: declined };
  const earlier = asked.find(({ outcome }) => outcome !== "declined");
  return earlier ? { kind: "old", request: earlier } : { kind: "never" };
}

/** The request that waits for an answer about an edition. */
export function editionWaiting({ requests }: Release, editionId: string): ShownRequest | undefined {
  return requests.find((request) => request.editionId === editionId && request.outcome === null);
}

/** What the council paper says about its release: since when it is released, or null while it is not. */
export interface PaperRelease {
  releasedAt: Date | null;
}

/** Null: the municipality has no such rule, and the paper says nothing about it. */
export function paperRelease(release: Release | null, revision: number): PaperRelease | null {
  if (!release) return null;
  const standing = draftStanding(release, revision);
  return { releasedAt: standing.kind === "released" ? standing.request.settledAt : null };
}

/** Requests that can still be answered: a draft that has changed since cannot. */
export function openRequests({ requests }: Release, revision: number): ShownRequest[] {
  return requests.filter(({ outcome, what, ...request }) => outcome === null && (what !== "draft" || request.revision === revision));
}
