// SPDX-License-Identifier: EUPL-1.2
import { atStart, type Place, placeWords } from "#register";
import type { Draft } from "../draft/draft.ts";
import { periodOf } from "../phrases.ts";
import { plainTexts } from "./texts.de.ts";

const t = plainTexts.proposal;

/** A page to begin with, made of goals and measures; she writes it anew in easier words. */
export function plainProposal(draft: Draft, place: Place): string {
  const goals = draft.goals.map(({ number, title, measures }) => {
    const list = measures.map((measure) => `- ${measure.title}`).join("\n");
    return [t.goal(number, title), ...(list === "" ? [] : [`${t.doing}\n${list}`])].join("\n\n");
  });
  const council = atStart(placeWords(place).council.nominative);
  return [t.head(place.name), t.plan(draft.title, periodOf(draft)), ...goals, t.deciding(council)].join("\n\n");
}
