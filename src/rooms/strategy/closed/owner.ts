// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { found, type WebContext } from "#kit/web";
import { type Body, bodyById, formersOf, type ListedBody } from "#register";
import { bodyFor, draftFor } from "../context.ts";
import type { Draft } from "../draft/draft.ts";

/** In whose editions somebody acts. */
interface Owner {
  /** The body in the address, for which she works. */
  body: ListedBody;
  /** The body whose editions these are. */
  of: Body;
  former: Body | undefined;
  /** Null for a former place: its draft goes on elsewhere, or nowhere. */
  draft: Draft | null;
}

/** The body of the address, or the place named in it that went into this body; "not there" otherwise. */
export async function ownerFor(c: WebContext): Promise<Owner> {
  const slug = c.req.param("former");
  if (slug === undefined) {
    const { body, draft } = await draftFor(c, "publish");
    return { body, of: body, former: undefined, draft };
  }
  const body = bodyFor(c, "publish");
  const former = await c.var.read((tx) => formerPlace(tx, body, slug));
  return { body, of: former, former, draft: null };
}

/** A place that went into this one, by the address it had. */
export async function formerPlace(tx: Tx, body: { id: string }, slug: string): Promise<Body> {
  const known = found((await formersOf(tx, body.id)).find((one) => one.slug === slug));
  return found(await bodyById(tx, known.id));
}
