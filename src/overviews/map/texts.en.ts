// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  title: "Map of the municipalities",
  of: (region) => `Map: ${region}`,
  seenBy: "Everybody can see this",
  label: "Map: one field for each municipality",
  caption: "Each field is a municipality. Green: there is something to read. The map does not compare anyone.",
  description: "Map of the towns and municipalities: one field for each.",
  public: (name) => `${name}: something to read`,
  nothing: (name) => `${name}: nothing published yet`,
  near: "Closer:",
  nearTo: (part) => `Closer: ${part}`,
  fingers: "Tap the map to come closer.",
  skip: "Skip the map, go to the list",
  skipHome: "Skip the map",
  list: "The same municipalities as a list",
  listOf: (part, municipalities) => `${part}: ${municipalities} municipalities`,
  withoutKreis: "Towns that belong to no district",
  somethingToRead: "there is something to read",
  legendPublic: "There is something to read",
  legendNothing: "Nothing published yet",
  hexagons: "All municipalities have the same size and lie near their true place. Lines separate districts (Kreise) and regions.",
  borders: (source, day) => `Borders: ${source}, as of ${day}, simplified.`,
  sources: {
    what: "Borders on the map, simplified",
    licence: "see the source",
  },
  example: {
    title: (kreis) => `Example: ${kreis}`,
    label: "Map: the invented places",
    text: "These places are invented. They show what the map looks like when there is something to read.",
    open: "See the example larger",
  },
};
