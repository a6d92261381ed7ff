// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import type { Draft } from "../draft/draft.ts";
import type { NextStep } from "../draft/next.ts";
import { strategyPaths as paths } from "../paths.ts";
import { releaseOf } from "./list.ts";
import { draftStanding } from "./standing.ts";
import { releaseTexts as t } from "./texts.de.ts";

/** The next step, unless it is the decision and two people release: then the draft is presented before it goes to the council. */
export async function releasedFirst(tx: Tx, draft: Draft, slug: string, step: NextStep | null): Promise<NextStep | null> {
  if (step?.path !== paths.decision(slug)) return step;
  const release = await releaseOf(tx, draft.bodyId);
  if (!release) return step;
  const { kind } = draftStanding(release, draft.revision);
  return kind === "released" || kind === "waiting" ? step : { text: t.next, path: paths.presentDraft(slug) };
}
