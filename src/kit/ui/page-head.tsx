// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { ButtonLink } from "./button.tsx";
import { type Audience, SeenBy } from "./seen-by.tsx";
import { type Link, shell } from "./shell.ts";
import { type Tab, Tabs } from "./tabs.tsx";
import { t } from "./texts.ts";

export interface PageHeadProps {
  title: string;
  /** A page that is not there, or went wrong: there is no help about it, and nothing tells where it would lie. */
  isNowhere?: boolean;
  /** The title as it stands on the page, where letters alone do not do; the tab shows the letters. */
  heading?: Child;
  seenBy?: Audience | undefined;
  lead?: Child;
  /** Pages above this one, from the top; the page itself is the title. */
  breadcrumb?: readonly Link[] | undefined;
  tabs?: readonly Tab[] | undefined;
  /** The one main thing to do here. */
  primary?: Link | undefined;
  /** Quieter things to do beside it: printing, other formats. */
  actions?: Child;
}

/** The trail that leads here. */
export function Trail(p: { links: readonly Link[] }) {
  return (
    <nav class="fk-trail" aria-label={t.trailLabel}>
      <ol>
        {p.links.map((link) => (
          <li>
            <a href={link.href} lang={link.lang}>
              {link.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Leads to the page of the handbook about this page; not on paper. */
function HelpHere({ link }: { link: Link | undefined }) {
  return link ? (
    <p class="fk-help-here fk-screen">
      <a href={link.href}>{link.label}</a>
    </p>
  ) : null;
}

/** Title, who sees it, what it is for, the main thing to do, and the views. */
export function PageHead(p: PageHeadProps) {
  return (
    <>
      <div class="fk-title">
        <div>
          <h1>{p.heading ?? p.title}</h1>
          <div class="fk-page-about">
            {p.seenBy && <SeenBy audience={p.seenBy} />}
            <HelpHere link={p.isNowhere ? undefined : shell().helpHere} />
          </div>
          {p.lead && <p class="fk-lead">{p.lead}</p>}
        </div>
        {(p.primary || p.actions) && (
          <div class="fk-row">
            {p.primary && <ButtonLink href={p.primary.href} label={p.primary.label} kind="primary" />}
            {p.actions}
          </div>
        )}
      </div>
      {p.tabs && <Tabs label={t.tabsLabel(p.title)} items={p.tabs} />}
    </>
  );
}
