// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, day, formId } from "#kit/forms";
import { sharingTexts as t } from "./texts.de.ts";

/** A new share. `receiverIds`: the bodies it can be with, `ownId` among them for the own council; `today`: a share that is over already is none. */
export function shareForm(receiverIds: readonly string[], ownId: string, today: string) {
  const shape = z.object({
    id: formId,
    withBodyId: z.string("receiverUnknown").refine((id) => receiverIds.includes(id), "receiverUnknown"),
    until: day("dayWrong").refine((until) => until === null || until >= today, "dayOver"),
    comments: choice(["yes", "no"], "commentsUnsaid"),
  });
  // Councils are elected anew, so what is shown to one has a last day.
  const schema = shape.refine(({ withBodyId, until }) => withBodyId !== ownId || until !== null, {
    path: ["until"],
    message: "untilMissing",
  });
  return { schema, texts: t.form };
}
