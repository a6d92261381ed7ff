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

/** Whether a file may come along: such a form is not parked, and its route limits it. */
export function bringsFile(c: WebContext): boolean {
  return (c.req.header("Content-Type") ?? "").startsWith("multipart/");
}

/** Reads a form of this request. While a parked form is restored it is refused without errors, so the page draws it filled in. */
export async function formOf<Schema extends z.ZodObject>(c: WebContext, form: Form<Schema>): Promise<FormOutcome<z.infer<Schema>>> {
  const sent = await sentForm(c);
  if (c.var.restoring) return { ok: false, values: valuesOf(sent, form.lists ?? []), errors: {} };
  return readForm(form, sent);
}

/**
 * Lets the browser draw an empty form from its own memory when somebody goes back to it. Asked for anew it would carry a
 * new id beside the old text, and sending it again would make a second thing. Everything else is never stored.
 */
export function keepForGoingBack(c: WebContext): void {
  if (c.req.method === "GET") c.header("Cache-Control", "private, no-cache");
}

/** The status of a page that shows a form again: refused, or brought back after sign-in. */
export const againStatus = (c: WebContext): 200 | 422 => (c.var.restoring ? 200 : 422);
