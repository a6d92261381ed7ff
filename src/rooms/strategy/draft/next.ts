// SPDX-License-Identifier: EUPL-1.2
import type { Standing } from "../decision/history.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import type { Draft } from "./draft.ts";
import type { Hint } from "./hint.ts";
import { hintsFor } from "./hints.ts";

/** One thing to go on with. */
export interface NextStep {
  text: string;
  path: string;
}

/** What is next for a strategy: an open question, the decision, the publication; null when all is done and public. `hints`: where they are known. */
export function nextStepOf(draft: Draft, standing: Standing, body: string, hints?: readonly Hint[]): NextStep | null {
  if (standing.kind === "same") {
    const { edition } = standing;
    return edition.publishedAt ? null : { text: t.next.publish(edition.number), path: paths.publication(body) };
  }
  const open = (hints ?? hintsFor(draft, body)).find((hint) => hint.question !== undefined);
  return open ? { text: open.question ?? open.text, path: open.path } : { text: t.next.decide, path: paths.decision(body) };
}
