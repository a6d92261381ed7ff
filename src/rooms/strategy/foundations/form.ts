// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, formId, longText, type Values, version } from "#kit/forms";
import type { Foundation } from "../draft/draft.ts";
import { maxText } from "../kinds.ts";
import { t } from "../texts.de.ts";

/** What people write down themselves; findings come from the inventory. */
export const noteKinds = ["conversation", "other"] as const;

const fields = {
  kind: choice(noteKinds, "unknownKind"),
  text: longText({ max: maxText, required: "textRequired", tooLong: "tooLongText" }),
};

export const newNoteForm = { schema: z.object({ id: formId, ...fields }), texts: t.foundationForm };
export const noteForm = { schema: z.object({ version, ...fields }), texts: t.foundationForm };

/** Chosen findings by their keys; keys the inventory does not know are left out later. */
export const findingsForm = {
  schema: z.object({ findings: z.array(z.string().max(500), "chooseFinding").min(1, "chooseFinding").max(100, "chooseFinding") }),
  texts: t.foundationForm,
  lists: ["findings"],
};

export const noteValues = (foundation: Foundation): Values => ({ kind: foundation.kind, text: foundation.text });
