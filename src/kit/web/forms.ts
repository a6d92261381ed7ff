// SPDX-License-Identifier: EUPL-1.2
import type { z } from "zod";
import { type Form, type FormOutcome, readForm, valuesOf } from "#kit/forms";
import type { WebContext } from "./env.ts";
import { BadRequest } from "./refusals.ts";

/** The sent form. A body that breaks off is a clear sentence, not an exception page. */
export async function sentForm(c: WebContext): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof BadRequest) throw error;
    throw new BadRequest(400, "brokenUpload");
  }
}

/** Reads a form of this request. While a parked form is restored it is refused without errors, so the page draws it filled in. */
export async function formOf<Schema extends z.ZodObject>(c: WebContext, form: Form<Schema>): Promise<FormOutcome<z.infer<Schema>>> {
  const sent = await sentForm(c);
  if (c.var.restoring) return { ok: false, values: valuesOf(sent, form.lists ?? []), errors: {} };
  return readForm(form, sent);
}

/** The status of a page that shows a form again: refused, or brought back after sign-in. */
export const againStatus = (c: WebContext): 200 | 422 => (c.var.restoring ? 200 : 422);
