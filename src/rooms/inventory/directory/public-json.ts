// SPDX-License-Identifier: EUPL-1.2
import { csvOf } from "#kit/tables";
import { atStart, type Body, placeWords } from "#register";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import type { DirectoryAnswer } from "./answer.ts";
import type { PublicDirectory, PublicEntry } from "./find-public.ts";

const words = t.directory.csv;

/** Changes when a field changes its meaning or goes; new fields may come at any time. */
const schemaVersion = 1 as const;

/** Everybody may use the data for anything. */
const licence = "CC0-1.0" as const;

interface Published {
  body: Pick<Body, "name" | "slug" | "ags" | "kind" | "designation" | "status">;
  directory: PublicDirectory;
  items: readonly PublicEntry[];
  /** Calendar day in Germany. */
  today: string;
  /** Public address of the platform, without a slash at the end. */
  url: string;
}

/** A public directory for programs; every field is described in directory-json.md beside this file. Days as YYYY-MM-DD. */
export function directoryJson({ body, directory, items, today, url }: Published): DirectoryAnswer {
  return {
    schemaVersion,
    body: { name: body.name, slug: body.slug, ags: body.ags },
    url: `${url}${paths.public(body.slug)}`,
    asOf: today,
    licence,
    source: atStart(placeWords(body).place.nominative),
    criteria: directory.criteria,
    entries: items.map((entry) => ({
      code: entry.code,
      url: `${url}${paths.publicEntry(body.slug, entry)}`,
      name: entry.name,
      kind: entry.kind,
      fields: entry.fields,
      targetGroups: entry.targetGroups,
      place: entry.place,
      street: entry.street,
      postcode: entry.postcode,
      website: entry.website,
      publicContact: entry.publicContact,
      offers: entry.offers,
      seeks: entry.seeks,
      confirmedOn: entry.confirmedOn,
    })),
  };
}

/** The same as a table for a spreadsheet; every row says where it comes from and as of when. */
export function directoryCsv({ body, items, today, url }: Published): string {
  const source = words.source(atStart(placeWords(body).place.nominative), today);
  const cells = (entry: PublicEntry): Record<keyof typeof words.columns, string> => ({
    code: entry.code,
    name: entry.name,
    kind: t.kinds[entry.kind],
    fields: entry.fields.map((id) => t.fields[id]).join(" | "),
    groups: entry.targetGroups.map((id) => t.targetGroups[id]).join(" | "),
    place: entry.place ?? "",
    street: entry.street ?? "",
    postcode: entry.postcode ?? "",
    website: entry.website ?? "",
    contact: entry.publicContact ?? "",
    offers: entry.offers ?? "",
    seeks: entry.seeks ?? "",
    confirmedOn: entry.confirmedOn ?? "",
    address: `${url}${paths.publicEntry(body.slug, entry)}`,
    source,
  });
  return csvOf(
    Object.values(words.columns),
    items.map((entry) => Object.values(cells(entry))),
  );
}
