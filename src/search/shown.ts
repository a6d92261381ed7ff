// SPDX-License-Identifier: EUPL-1.2

import type { Result } from "./asking/find.ts";
import { excerpt } from "./asking/marked.ts";
import { searchPaths } from "./paths.ts";
import { t } from "./texts.ts";

/** A result as pages and suggestions show it. */
export interface Shown {
  href: string;
  title: string;
  /** What it is, and where. */
  kind: string;
  where: string;
  labels: string;
  excerpt: string;
  /** The title is German, whatever the page around it speaks. */
  isGerman: boolean;
  /** So are labels and excerpt: people wrote them. What led to a place we say ourselves. */
  saysGerman: boolean;
}

/** A result in words; `marked` are those the excerpt is cut around. */
export function shownOf(result: Result, marked: readonly string[] = []): Shown {
  if (result.kind === "place") {
    const { body, why } = result.place;
    const reason = why === "name" || why === "part" ? "" : t.why[why];
    const kind = body.kind === "kreis" ? t.kinds.kreis : t.kinds.municipality;
    return {
      href: searchPaths.municipality(body.slug),
      title: body.name,
      kind,
      where: body.kreis?.name ?? "",
      labels: reason,
      excerpt: "",
      isGerman: true,
      saysGerman: false,
    };
  }
  const { kind, title, body, place, labels, said, href, isGerman } = result.thing;
  return {
    href,
    title,
    kind: t.kinds[kind],
    where: [body, place].filter(Boolean).join(", "),
    labels,
    excerpt: excerpt(said, marked),
    isGerman,
    saysGerman: isGerman,
  };
}
