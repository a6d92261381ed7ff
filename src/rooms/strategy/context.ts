// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { people } from "#identity";
import { isId, newId } from "#kit/db";
import type { Values } from "#kit/forms";
import { found, keepForGoingBack, leaveFlash, mustBe, NotFound, type WebContext } from "#kit/web";
import { type ListedBody, placeOf } from "#register";
import { sawVersion } from "#ui";
import type { Act, Change } from "./draft/change.ts";
import type { Draft } from "./draft/draft.ts";
import { loadDraft } from "./draft/load.ts";
import { strategyPolicy } from "./policy.ts";

type Action = (typeof strategyPolicy.actions)[number];

/** The body of the address when the person may do this to its strategy; "not there" otherwise. Only places with a council have one. */
export function bodyFor(c: WebContext, action: Action): ListedBody {
  const body = placeOf(c);
  mustBe(body.kind === "municipality" || body.kind === "kreis");
  mustBe(strategyPolicy.allows(c.var.actor, action, { bodyId: body.id }));
  return body;
}

/** The body and its draft; "not there" when it has none. */
export async function draftFor(c: WebContext, action: Action): Promise<{ body: ListedBody; draft: Draft }> {
  const body = bodyFor(c, action);
  return { body, draft: found(await c.var.read((tx) => loadDraft(tx, body.id))) };
}

export function actOf(c: WebContext, body: { id: string }): Act {
  return { actor: c.var.actor, bodyId: body.id, now: c.var.clock.now() };
}

interface Settled {
  say: string;
  to: string;
  /** More to do, beside the sentence. */
  link?: { label: string; href: string };
  /** Draws both versions; left out where a change cannot meet another one. */
  conflict?: () => Promise<Response>;
}

/** Answers a change: on to the next page with a sentence, or both versions side by side. */
export async function settled(c: WebContext, outcome: Change, { say, to, link, conflict }: Settled): Promise<Response> {
  if (outcome.kind === "not-there") throw new NotFound();
  if (outcome.kind === "changed-since") {
    if (!conflict) throw new NotFound();
    return conflict();
  }
  leaveFlash(c, say, link ? { link } : {});
  return c.redirect(to, 303);
}

/** The name of the person who saved last, as far as the reader may know her. */
export async function nameOf(c: WebContext, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [person] = await c.var.read((tx) => tx.select({ name: people.name }).from(people).where(eq(people.id, personId)));
  return person?.name ?? null;
}

/** The id of the thing a form is going to make: the one it was drawn with, or a new one. */
export function idFor(c: WebContext, values: Values = {}): string {
  keepForGoingBack(c);
  const drawn = typeof values.id === "string" ? values.id : undefined;
  return isId(drawn) ? drawn : newId(c.var.clock.now());
}

/** The version a refused form was drawn from; drawing it anew must not hide that somebody else saved meanwhile. */
export function drawnVersion(values: Values, row: { version: number }): number {
  const drawn = Number(values.version) || row.version;
  sawVersion(drawn, row.version);
  return drawn;
}
