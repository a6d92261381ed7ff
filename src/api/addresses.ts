// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { bodiesAnswer, figuresAnswer, listChoices } from "#register";
import { directoryAnswer } from "#rooms/inventory";
import { strategyAnswer } from "#rooms/strategy";

/** What an address answers with. */
export const mediaTypes = {
  json: "application/json",
  csv: "text/csv",
  atom: "application/atom+xml",
  pdf: "application/pdf",
} as const;
export type Format = keyof typeof mediaTypes;

/** What is described of a word in the address behind the question mark. */
export interface QueryWord {
  name: string;
  says: string;
  schema: z.ZodType;
}

/** One address that programs can read, without sign-in. `id` never changes: programs are generated from it. */
export interface DataAddress {
  id: string;
  /** As routes name it: ":body" stands for a municipality or Kreis. */
  path: string;
  /** The thing it is about; the page for people has its words. */
  about: "bodies" | "figures" | "directory" | "strategy" | "money" | "document";
  format: Format;
  says: string;
  /** Null: not JSON, or a description of its own. */
  answer: z.ZodType | null;
  query: readonly QueryWord[];
}

const listQuery: readonly QueryWord[] = [
  { name: "suche", says: "Name, part of it, a misspelling, a former name, a postcode, a key", schema: z.string().max(100) },
  { name: "art", says: "kreise: Kreise instead of municipalities", schema: z.enum(["kreise"]) },
  { name: "kreis", says: "Address part of a Kreis: only its municipalities", schema: z.string() },
  { name: "bezirk", says: "Address part of a Regierungsbezirk", schema: z.string() },
  {
    name: "veroeffentlicht",
    says: "etwas: something is published; strategie; vereine: a directory; nichts",
    schema: z.enum(listChoices.veroeffentlicht),
  },
  { name: "groesse", says: "Class of population", schema: z.enum(listChoices.groesse) },
  {
    name: "besiedlung",
    says: "Degree of urbanisation: densely, of medium density, thinly settled",
    schema: z.enum(listChoices.besiedlung),
  },
  {
    name: "sortieren",
    says: "By Kreis, largest or smallest population first; by name when left out",
    schema: z.enum(listChoices.sortieren),
  },
];

const none: readonly QueryWord[] = [];
const ofBody = "/kommunen/:body";

/** Everything programs can read. A test fails when an address of the house that answers with data is missing. */
export const dataAddresses: readonly DataAddress[] = [
  {
    id: "bodies",
    path: "/kommunen.json",
    about: "bodies",
    format: "json",
    says: "Municipalities, or Kreise, as filtered",
    answer: bodiesAnswer,
    query: listQuery,
  },
  {
    id: "bodiesTable",
    path: "/kommunen.csv",
    about: "bodies",
    format: "csv",
    says: "The same as a table",
    answer: null,
    query: listQuery,
  },
  {
    id: "figures",
    path: `${ofBody}/zahlen.json`,
    about: "figures",
    format: "json",
    says: "A place in figures, each with unit, day, definition, source and licence",
    answer: figuresAnswer,
    query: none,
  },
  {
    id: "figuresTable",
    path: `${ofBody}/zahlen.csv`,
    about: "figures",
    format: "csv",
    says: "The same as a table",
    answer: null,
    query: none,
  },
  {
    id: "directory",
    path: `${ofBody}/vereine.json`,
    about: "directory",
    format: "json",
    says: "The public directory of associations and initiatives; 404 while it is closed",
    answer: directoryAnswer,
    query: none,
  },
  {
    id: "directoryTable",
    path: `${ofBody}/vereine.csv`,
    about: "directory",
    format: "csv",
    says: "The same as a table",
    answer: null,
    query: none,
  },
  {
    id: "strategy",
    path: `${ofBody}/strategie.json`,
    about: "strategy",
    format: "json",
    says: "The newest published edition of the strategy; 404 when none is published",
    answer: strategyAnswer,
    query: none,
  },
  {
    id: "strategyNews",
    path: `${ofBody}/strategie.atom`,
    about: "strategy",
    format: "atom",
    says: "Editions, redactions and withdrawals as a feed (RFC 4287)",
    answer: null,
    query: none,
  },
  {
    id: "strategyPaper",
    path: `${ofBody}/strategie.pdf`,
    about: "strategy",
    format: "pdf",
    says: "The same edition as an accessible PDF (PDF/UA-1)",
    answer: null,
    query: none,
  },
  {
    id: "strategyMoney",
    path: `${ofBody}/strategie/geld.csv`,
    about: "money",
    format: "csv",
    says: "Its money by year and certainty, in euros",
    answer: null,
    query: none,
  },
  {
    id: "description",
    path: "/api/openapi.json",
    about: "document",
    format: "json",
    says: "This description",
    answer: z.looseObject({ openapi: z.string() }).describe("An OpenAPI document"),
    query: none,
  },
];
