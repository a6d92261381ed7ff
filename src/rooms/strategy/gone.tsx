// SPDX-License-Identifier: EUPL-1.2
import type { HtmlEscapedString } from "hono/utils/html";
import { newId } from "#kit/db";
import { type Values, valuesOf } from "#kit/forms";
import { found, NotFound, sentForm, type WebContext } from "#kit/web";
import type { Body } from "#register";
import { draftFor } from "./context.ts";
import type { Draft } from "./draft/draft.ts";
import { loadWithRemoved } from "./draft/load.ts";

/** What a form sent to a thing that is not there any more is drawn from. */
export interface Gone {
  body: Body;
  /** The draft as it is. */
  draft: Draft;
  /** The draft with what was removed; what is not in here either never was. */
  before: Draft;
  typed: Values;
  /** For the thing that is made instead. */
  freshId: string;
  /** An id of the address, such as "goal". */
  short(name: string): string;
}

/** Fields that come several times. */
const lists = ["findings"];

/** Answers a form; when somebody removed what it changes, the words come back in a form that leads on, never "not there". */
export function orAgain(
  answer: (c: WebContext) => Promise<Response>,
  again: (gone: Gone, c: WebContext) => HtmlEscapedString | Promise<HtmlEscapedString>,
) {
  return async (c: WebContext): Promise<Response> => {
    try {
      return await answer(c);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      const { body, draft } = await draftFor(c, "edit");
      const before = found(await c.var.read((tx) => loadWithRemoved(tx, body.id)));
      const typed = valuesOf(await sentForm(c), lists);
      const short = (name: string) => c.req.param(name) ?? "";
      return c.html(await again({ body, draft, before, typed, freshId: newId(c.var.clock.now()), short }, c), 409);
    }
  };
}
