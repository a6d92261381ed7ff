// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { day, formId } from "#kit/forms";
import { sharingTexts as t } from "./texts.de.ts";

/** A new share. `receiverId`: the body it can be with; `today`: calendar day, a share that is over already is none. */
export function shareForm(receiverId: string, today: string) {
  const schema = z.object({
    id: formId,
    withBodyId: z.literal(receiverId, "receiverUnknown"),
    until: day("dayWrong").refine((until) => until === null || until >= today, "dayOver"),
  });
  return { schema, texts: t.form };
}
