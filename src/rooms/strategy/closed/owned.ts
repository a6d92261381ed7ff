// SPDX-License-Identifier: EUPL-1.2
import type { Link } from "#ui";
import { type EditionPaths, strategyPaths } from "../paths.ts";
import { closedTexts } from "./texts.de.ts";

/** A body whose people act on editions: its own, or those of a place that went into it. */
export interface Owned {
  body: { slug: string };
  former: { slug: string; name: string } | undefined;
}

export const editionsOf = ({ body, former }: Owned): EditionPaths => strategyPaths.editions(body.slug, former?.slug);

/** The page of a former place's editions, where that is what somebody came from. */
export const aboveOf = (owned: Owned): Link | undefined =>
  owned.former && { label: closedTexts.title(owned.former.name), href: editionsOf(owned).list };
