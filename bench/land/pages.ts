// SPDX-License-Identifier: EUPL-1.2
import { town } from "./size.ts";

/** A public page and the bare one with the same rows. */
export interface MeasuredPage {
  what: string;
  path: string;
  bare: string;
  /** Milliseconds: 95 of 100 answers are there by then, at 50 requests in a second. */
  p95: number;
  /** Given out again while nobody writes. Pages with typed words never are. */
  isKept: boolean;
}

const place = `/kommunen/${town}`;

export const pages: readonly MeasuredPage[] = [
  { what: "start page", path: "/", bare: "/start", p95: 60, isKept: true },
  { what: "municipalities", path: "/kommunen", bare: "/liste", p95: 60, isKept: true },
  { what: "a municipality", path: place, bare: "/ort", p95: 60, isKept: true },
  { what: "its directory", path: `${place}/vereine`, bare: "/vereine", p95: 60, isKept: true },
  { what: "its directory, searched", path: `${place}/vereine?suche=frohsinn`, bare: "/treffer", p95: 60, isKept: false },
  { what: "its strategy", path: `${place}/strategie`, bare: "/strategie", p95: 60, isKept: true },
  { what: "search over everything", path: "/suche?wort=frohsinn", bare: "/suche", p95: 50, isKept: false },
  { what: "search with a slip", path: "/suche?wort=frohsin", bare: "/suche", p95: 50, isKept: false },
];
