// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import type { Body } from "#register";
import { Page, type PageProps } from "#ui";
import { paths } from "./paths.ts";
import { forReader, seenBy, trailOfGuest } from "./sharing/seen-by.ts";
import { t } from "./texts.de.ts";

export type View = "entries" | "clarify" | "overview" | "connections" | "readIn";

/** A page of the room: who sees it, and the views as tabs. */
export function RoomPage(p: PropsWithChildren<Omit<PageProps, "seenBy" | "tabs"> & { body: Body; view: View }>) {
  const { slug } = p.body;
  const tabs = [
    { label: t.tabs.entries, href: paths.list(slug), current: p.view === "entries" },
    { label: t.tabs.clarify, href: paths.clarify(slug), current: p.view === "clarify" },
    { label: t.tabs.overview, href: paths.overview(slug), current: p.view === "overview" },
    { label: t.tabs.connections, href: paths.connections(slug), current: p.view === "connections" },
    { label: t.tabs.readIn, href: paths.readings(slug), current: p.view === "readIn" },
  ];
  return (
    <Page {...p} seenBy={seenBy(p.body, t.seenByTeam)} tabs={forReader(tabs, p.body)} breadcrumb={trailOfGuest()}>
      {p.children}
    </Page>
  );
}

/** A page below the views: the trail leads back. */
export function DeepPage(
  p: PropsWithChildren<
    Omit<PageProps, "seenBy" | "tabs" | "breadcrumb"> & {
      body: Body;
      from?: "entries" | "clarify" | "readIn" | "connections" | "directory";
      /** The list as it stood: the part of its address behind the "?". */
      back?: string | undefined;
    }
  >,
) {
  const { slug } = p.body;
  const room = { label: t.menu, href: p.back ? `${paths.list(slug)}?${p.back}` : paths.list(slug) };
  const above = {
    entries: [],
    clarify: [{ label: t.tabs.clarify, href: paths.clarify(slug) }],
    readIn: [{ label: t.tabs.readIn, href: paths.readings(slug) }],
    connections: [{ label: t.tabs.connections, href: paths.connections(slug) }],
    directory: [{ label: t.directory.title, href: paths.directory(slug) }],
  };
  const trail = [room, ...above[p.from ?? "entries"]];
  return (
    <Page {...p} seenBy={seenBy(p.body, t.seenByTeam)} breadcrumb={[...trailOfGuest(), ...trail]}>
      {p.children}
    </Page>
  );
}
