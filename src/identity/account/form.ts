// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { personName } from "../invitations/form.ts";
import { accountTexts as t } from "./texts.de.ts";

export const nameForm = { schema: z.object({ name: personName }), texts: t.errors };

export const mailForm = { schema: z.object({ mails: z.array(z.string()).default([]) }), texts: t.errors, lists: ["mails"] as const };

export const leaveForm = { schema: z.object({ sure: z.literal("ja", "sureRequired") }), texts: t.errors };
