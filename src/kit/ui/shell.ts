// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";

export interface Link {
  label: string;
  href: string;
  /** The language of the label, where it is not that of the page. */
  lang?: string;
}

/** An entry of the service line: a link, or one button that posts (signing out changes something, so it is no link). */
export type ServiceEntry =
  | (Link & { lang?: string })
  | { label: string; action: string; lang?: string; fields?: Readonly<Record<string, string>> };

export interface Flash {
  kind: "success" | "info" | "warning";
  text: string;
  /** The language it was said in, which the next page may not speak. */
  lang?: string;
  link?: Link;
}

/** The pages a footer may point to, in the order they are shown. */
export const footerPages = ["contact", "principles", "accessibility", "display", "reportBarrier", "privacy", "imprint", "sources"] as const;
export type FooterPage = (typeof footerPages)[number];

/** What surrounds every page of one request. kit/web fills it; components read it, so that no page carries it along. */
export interface Shell {
  lang: string;
  /** Direction of writing, where it is not from left to right. */
  dir?: "rtl";
  /** Where the platform is found from outside, on pages for everybody; links that are shared need whole addresses. */
  origin?: string;
  /** Path of the request, without query: decides which entries are current. */
  path: string;
  home: string;
  menu: readonly Link[];
  service: readonly ServiceEntry[];
  /** Only pages that exist. */
  footer: Partial<Record<FooterPage, string>>;
  /** Name of the person who is signed in. */
  person?: string;
  /** Whose workplace this is; the link leads to the choice and is left out when there is only one. */
  workplace?: { label: string; href?: string };
  /** Full sentence, e.g. "Sie handeln für Musterstadt (Auftrag vom 3. Februar 2027)". */
  delegation?: string;
  flash?: Flash;
  exampleMode?: { choosePersonHref?: string };
  /** How somebody wants pages to look: attributes of the document, such as data-contrast="more". */
  look?: Readonly<Record<`data-${string}`, string>>;
  /** The page of the handbook about the page somebody is on. */
  helpHere?: Link;
  /** Said where a page does not exist in the language somebody chose. */
  onlyGerman?: { text: string; lang: string };
}

const empty: Shell = { lang: "de", path: "/", home: "/", menu: [], service: [], footer: {} };
const storage = new AsyncLocalStorage<Shell>();

/** Runs one request's work with its surroundings; everything rendered inside sees them. */
export function runWithShell<Result>(surroundings: Shell, work: () => Result): Result {
  return storage.run(surroundings, work);
}

/** The surroundings of the current request; outside a request an empty public one. */
export function shell(): Shell {
  return storage.getStore() ?? empty;
}

/** The entry that leads to where we are: the longest href the path begins with, so that "Übersicht" is not current everywhere. */
export function currentEntry<Entry extends Link>(entries: readonly Entry[], path: string): Entry | undefined {
  const fits = entries.filter(({ href }) => path === href || path.startsWith(href.endsWith("/") ? href : `${href}/`));
  return fits.sort((one, other) => other.href.length - one.href.length)[0];
}
