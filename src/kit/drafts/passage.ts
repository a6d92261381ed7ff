// SPDX-License-Identifier: EUPL-1.2
import type { Passage, WebContext } from "#kit/web";
import { type Kept, kept, runWithKept } from "#ui";
import { type DraftPlace, draftAt, dropDraft, keptDraft } from "./keep.ts";
import { t } from "./texts.de.ts";

/** How this asks for the form as it is saved, without the draft. */
const asSaved = "stand";

/** Where the draft of this request's form lies; undefined when nobody is signed in. */
export function placeIn(c: WebContext, bodyId: string, address = c.req.path): DraftPlace | undefined {
  const personId = c.var.actor.id;
  return personId === null ? undefined : { personId, bodyId, address };
}

/**
 * Stands before forms that are kept while somebody types. Opening one that has a draft draws it filled in, as after a session that
 * ended; when the thing was saved by somebody else meanwhile, both versions. A form that was sent needs its draft no more.
 */
export function withDrafts(forms: RegExp, bodyOf: (c: WebContext) => { id: string }): Passage {
  return async (c, next) => {
    if (!forms.test(c.req.path) || kept() || c.var.restoring) return next();
    const place = placeIn(c, bodyOf(c).id);
    if (!place) return next();
    if (c.req.method === "GET" && c.req.query(asSaved) === undefined) return (await filledIn(c, place)) ?? next();
    await next();
    if (c.req.method === "POST" && c.res.status === 303) await c.var.write((tx) => dropDraft(tx, place));
  };
}

async function filledIn(c: WebContext, place: DraftPlace): Promise<Response | undefined> {
  const [draft] = await c.var.ask(draftAt(place, c.var.clock.now()), keptDraft);
  if (!draft) return undefined;
  const { fields } = draft;
  const note = t.note(new Date(draft.savedMs), c.var.clock.now());
  const state: Kept = { note, savedAddress: `${c.req.path}?${asSaved}=gespeichert`, changed: false, flash: c.var.flash };
  return runWithKept(state, async () => {
    const filled = await c.var.drawAgain({ path: c.req.path, fields }, "filled-in");
    // What the form changes was removed meanwhile: her words stand in a form that leads on.
    if (filled.status === 409) return c.newResponse(filled.body, { status: 200, headers: filled.headers });
    if (filled.status !== 200) return undefined;
    if (!state.changed) return c.newResponse(filled.body, filled);
    state.note = `${note} ${t.changed}`;
    const compared = await c.var.drawAgain({ path: c.req.path, fields }, "compared");
    return compared.status === 409
      ? c.newResponse(compared.body, { status: 200, headers: compared.headers })
      : c.newResponse(filled.body, filled);
  });
}
