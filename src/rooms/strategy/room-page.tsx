// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import type { Errors } from "#kit/forms";
import type { Body } from "#register";
import { type Link, Page, type PageProps } from "#ui";
import { GuideAside, type GuideStep } from "./guide/aside.tsx";
import { strategyPaths as paths } from "./paths.ts";
import { seenByReaders } from "./reading/readers.ts";
import { t } from "./texts.de.ts";

export type View = keyof typeof t.tabs;

/** The chapter of the handbook that is about a view. */
const guideSteps: Record<View, GuideStep> = {
  overview: "ueberblick",
  goals: "ziele",
  foundations: "grundlagen",
  decision: "vorlage",
  publication: "veroeffentlichung",
};

type Props = Omit<PageProps, "seenBy" | "tabs" | "breadcrumb"> & {
  body: Body;
  view: View;
  /** Readers from outside see nothing of this page. */
  teamOnly?: boolean;
};

/** Readers from outside see the content; what is decided and published how stays with the team. */
function seenBy({ body, view, teamOnly }: Pick<Props, "body" | "view" | "teamOnly">): PageProps["seenBy"] {
  const team = { kind: "team", text: t.seenBy.team } as const;
  return teamOnly || view === "decision" || view === "publication" ? team : seenByReaders(body.slug);
}

/** One of the five views of the draft: who sees it, and the views as tabs. */
export function ViewPage(p: PropsWithChildren<Props>) {
  const { slug } = p.body;
  const views = [
    { view: "overview", href: paths.overview(slug) },
    { view: "goals", href: paths.goals(slug) },
    { view: "foundations", href: paths.foundations(slug) },
    { view: "decision", href: paths.decision(slug) },
    { view: "publication", href: paths.publication(slug) },
  ] as const;
  const tabs = views.map(({ view, href }) => ({ label: t.tabs[view], href, current: p.view === view }));
  return (
    <Page {...p} seenBy={seenBy(p)} tabs={tabs}>
      {p.children}
      <GuideAside step={guideSteps[p.view]} />
    </Page>
  );
}

/** A form below one of the views, or below what `above` names: the trail leads back there. With errors it was refused and comes back filled in. */
export function FormPage(p: PropsWithChildren<Props & { errors?: Errors | undefined; guide?: GuideStep; above?: Link | undefined }>) {
  const { slug } = p.body;
  const refused = Object.keys(p.errors ?? {}).length > 0;
  const from: Record<View, string> = {
    overview: paths.overview(slug),
    goals: paths.goals(slug),
    foundations: paths.foundations(slug),
    decision: paths.decision(slug),
    publication: paths.publication(slug),
  };
  const trail = [
    { label: t.menu, href: paths.overview(slug) },
    ...(p.view === "overview" ? [] : [p.above ?? { label: t.tabs[p.view], href: from[p.view] }]),
  ];
  return (
    <Page {...p} seenBy={seenBy(p)} breadcrumb={trail} refused={refused}>
      {p.children}
      {p.guide && <GuideAside step={p.guide} />}
    </Page>
  );
}
