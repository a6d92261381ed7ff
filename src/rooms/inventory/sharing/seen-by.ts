// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths, texts } from "#identity";
import type { Body } from "#register";
import { type Audience, type Link, shell, type Tab } from "#ui";
import { paths } from "../paths.ts";
import { isReader, looking } from "./looking.ts";
import { sharingTexts as t } from "./texts.de.ts";

/** Who sees the page that is being drawn, with the way to change it for those who may. */
export function seenBy(body: Pick<Body, "slug">, onlyTeam: string): Audience {
  const { sharedWith, acting, mayShare, look, lookUntil } = looking();
  if (look) return { kind: "shared", text: texts.looks.reading.notice };
  const href = paths.shares(body.slug);
  // Sharing itself is decided by the team alone.
  if (shell().path === href) return { kind: "team", text: onlyTeam };
  const link = mayShare ? { link: { label: t.link, href } } : {};
  const operator = lookUntil ? [texts.looks.reading.operator(lookUntil)] : [];
  if (acting.length > 0) return { kind: "shared", text: t.byOrder([...acting, ...operator].join(", ")), ...link };
  if (operator.length > 0)
    return { kind: "shared", text: t.lookedAt([...sharedWith.map(({ withName }) => withName), ...operator].join(", ")), ...link };
  if (sharedWith.length === 0) return { kind: "team", text: onlyTeam, ...link };
  return { kind: "shared", text: t.sharedWith(sharedWith.map(({ withName }) => withName).join(", ")), ...link };
}

/** The way back of somebody who reads along: the list of all that is shared with her body. */
export function trailOfGuest(): Link[] {
  const { guest, look } = looking();
  if (look) return [{ label: texts.looks.own.title, href: identityPaths.ownLooks() }];
  return guest ? [{ label: t.towns.title, href: paths.sharedTowns(guest.withSlug) }] : [];
}

/** The views somebody who reads along can open. */
export function forReader(tabs: readonly Tab[], { slug }: Pick<Body, "slug">): readonly Tab[] {
  if (!isReader()) return tabs;
  return tabs.filter(({ href }) => [paths.list(slug), paths.overview(slug)].includes(href));
}
