// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import type { Body } from "#register";
import { Page, type PageProps } from "#ui";
import { paths } from "../paths.ts";
import { seenBy } from "../sharing/seen-by.ts";
import { t } from "../texts.de.ts";
import { askingPaths } from "./paths.ts";
import { roundTexts } from "./rounds/texts.de.ts";

type AskingPageProps = Omit<PageProps, "seenBy" | "tabs" | "breadcrumb"> & {
  body: Body;
  /** The first page of asking itself. */
  top?: boolean;
  /** The round this page belongs to. */
  round?: { id: string; title: string } | undefined;
};

/** A page of asking: the trail leads back to the inventory, to asking, and to the round. */
export function AskingPage(p: PropsWithChildren<AskingPageProps>) {
  const { slug } = p.body;
  const trail = [{ label: t.menu, href: paths.list(slug) }];
  if (!p.top) trail.push({ label: roundTexts.title, href: askingPaths.asking(slug) });
  if (p.round) trail.push({ label: p.round.title, href: askingPaths.round(slug, p.round.id) });
  return (
    <Page {...p} seenBy={seenBy(p.body, t.seenByTeam)} breadcrumb={trail}>
      {p.children}
    </Page>
  );
}
