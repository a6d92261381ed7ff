// SPDX-License-Identifier: EUPL-1.2
import type { WebContext } from "#kit/web";
import type { ListedBody } from "#register";
import { bodyFor } from "../context.ts";
import type { Draft } from "../draft/draft.ts";
import { loadDraft } from "../draft/load.ts";
import type { Way } from "../kinds.ts";
import { strategyPaths as paths } from "../paths.ts";

/** The body and its draft for a page of a way; whoever has no draft yet is led to begin one on this way. */
export async function onWay(
  c: WebContext,
  way: Way,
  page: (body: ListedBody, draft: Draft) => Promise<Response> | Response,
): Promise<Response> {
  const body = bodyFor(c, "edit");
  const draft = await c.var.read((tx) => loadDraft(tx, body.id));
  return draft ? page(body, draft) : c.redirect(paths.begin(body.slug, way), 303);
}
