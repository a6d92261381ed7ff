// SPDX-License-Identifier: EUPL-1.2
import { plural } from "#kit/text";
import { atStart, type Place, placeWords } from "#register";
import { type Draft, measuresOf } from "../draft/draft.ts";
import { periodOf } from "../phrases.ts";
import type { PaperTexts } from "./save.ts";
import { t } from "./texts.de.ts";

/** Longest subject the paper takes. Unit: characters. */
const longestSubject = 200;

/** Proposals for the paper's texts, in the words of the place; the municipality changes what it likes. */
export function modelTexts(draft: Draft, place: Place): PaperTexts {
  const words = placeWords(place);
  const council = atStart(words.councilOf.nominative);
  const period = periodOf(draft);
  const goals = plural(draft.goals.length, t.model.goalsOne, t.model.goalsMany);
  const measures = plural(measuresOf(draft).length, t.model.measuresOne, t.model.measuresMany);
  const subject = t.model.subject(draft.title, period);
  return {
    number: null,
    subject: subject.length <= longestSubject ? subject : draft.title,
    department: "",
    proposal: t.model.proposal(council, draft.title, period),
    reasons: t.model.reasons(words, place.name, goals, measures),
    alternatives: t.model.alternatives(council),
  };
}

/** The texts that the paper prints: what was saved, else the model texts. */
export function paperTexts(draft: Draft, place: Place): PaperTexts {
  return draft.paper ?? modelTexts(draft, place);
}
