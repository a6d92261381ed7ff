// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choices, day, formId, oneLine } from "#kit/forms";
import { roomsByOrder } from "./rooms.ts";
import { orderTexts } from "./texts.de.ts";

/** Unit: characters; the table has the same bound. */
const maxDocument = 300;

/** A new order. `today`: calendar day; an order that is over already is none. `receivers`: ids of the bodies it can go to. */
export function orderForm(receivers: readonly string[], today: string) {
  const schema = z
    .object({
      id: formId,
      toBodyId: z.string("receiverRequired").refine((id) => receivers.includes(id), "receiverRequired"),
      rooms: choices(roomsByOrder, "roomUnknown").refine((rooms) => rooms.length > 0, "roomRequired"),
      since: day("dayWrong")
        .refine((since) => since !== null, "sinceRequired")
        .transform(String),
      until: day("dayWrong"),
      document: oneLine({ max: maxDocument, required: "documentRequired", tooLong: "documentTooLong" }),
    })
    .superRefine(({ since, until }, context) => {
      const message = until === null ? null : until < since ? "untilBeforeSince" : until < today ? "untilOver" : null;
      if (message) context.addIssue({ code: "custom", path: ["until"], message });
    });
  return { schema, texts: orderTexts.form.errors, lists: ["rooms"] as const };
}
