// SPDX-License-Identifier: EUPL-1.2
import type { Values } from "#kit/forms";
import { cleanLine, cleanText } from "#kit/text";
import { columnTargets, fieldIds } from "../understanding/index.ts";
import { type Corrections, delimiters, encodings } from "./corrections.ts";
import { ways } from "./ways.ts";

/** Fields of the page "Was wir verstanden haben" that come several times. */
export const correctionLists = ["places", "forTeam"];

/** Names of its fields; `was` holds what stood there, so that only a changed value counts as a choice. */
export const fieldNames = {
  column: (index: number) => `column-${index}`,
  value: (value: string) => `value:${value}`,
  was: (name: string) => `was:${name}`,
};

/** In a select: this value says nothing. */
export const saysNothing = "nothing";

const maxPlaces = 200;
const maxPlaceLength = 100;

/** What she said so far, with what she says now. Whatever is not one of our choices is left out. */
export function correctedBy(before: Corrections, sent: Values): Corrections {
  const read = readingChanges(sent);
  // Other rows and columns: what was said about the old ones does not fit any more.
  const kept =
    "delimiter" in read || "headerRow" in read
      ? { ...before, mapping: undefined, forTeam: undefined, asOn: undefined }
      : { ...before, ...columnChanges(before, sent) };
  return withoutEmpty({ ...kept, ...read, ...valueChanges(before, sent), ...placeChanges(sent), ...belongsIn(sent), ...wayIn(sent) });
}

function textOf(sent: Values, name: string): string | undefined {
  const value = sent[name];
  return typeof value === "string" ? value : value?.[0];
}

function listOf(sent: Values, name: string): string[] {
  return [sent[name] ?? []].flat();
}

function changed(sent: Values, name: string): string | undefined {
  const now = textOf(sent, name);
  return now === undefined || now === textOf(sent, fieldNames.was(name)) ? undefined : now;
}

function readingChanges(sent: Values): Corrections {
  const encoding = encodings.find((one) => one === changed(sent, "encoding"));
  const delimiter = delimiters.find((one) => one === changed(sent, "delimiter"));
  const headerRow = changed(sent, "headerRow")?.trim();
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(headerRow === undefined || !/^\d{0,6}$/.test(headerRow) ? {} : { headerRow: headerRow === "" ? null : Number(headerRow) }),
  };
}

function columnChanges(before: Corrections, sent: Values): Corrections {
  const mapping = { ...before.mapping };
  for (const name of Object.keys(sent)) {
    const index = /^column-(\d{1,3})$/.exec(name)?.[1];
    const target = columnTargets.find((one) => one === changed(sent, name));
    if (index !== undefined && target !== undefined) mapping[index] = target;
  }
  const forTeam = listOf(sent, "forTeam").filter((index) => /^\d{1,3}$/.test(index));
  return { mapping, forTeam: forTeam.map(Number) };
}

function valueChanges(before: Corrections, sent: Values): Corrections {
  const values = { ...before.values };
  for (const name of Object.keys(sent)) {
    const value = /^value:(.{1,200})$/.exec(name)?.[1];
    const chosen = changed(sent, name);
    const field = fieldIds.find((id) => id === chosen);
    if (value === undefined || chosen === undefined || cleanText(value) !== value) continue;
    if (field !== undefined || chosen === saysNothing) values[value] = field ?? null;
    else delete values[value];
  }
  return { values };
}

/** Ticked ones and further ones; left out when the page asked for none. */
function placeChanges(sent: Values): Corrections {
  if (textOf(sent, "noPlaces") !== undefined) return { places: [] };
  const further = (textOf(sent, "morePlaces") ?? "").split(/[,;\n]/);
  const asked = textOf(sent, "placesAsked") !== undefined;
  const places = [...listOf(sent, "places"), ...further].map((place) => cleanLine(place).slice(0, maxPlaceLength)).filter(Boolean);
  return places.length > 0 || asked ? { places: [...new Set(places)].slice(0, maxPlaces) } : {};
}

function belongsIn(sent: Values): Corrections {
  const answer = textOf(sent, "belongs");
  return answer !== undefined && /^[a-z-]{1,40}$/.test(answer) ? { belongs: answer } : {};
}

function wayIn(sent: Values): Corrections {
  const way = ways.find((one) => one === textOf(sent, "way"));
  return way ? { way } : {};
}

function withoutEmpty(all: Corrections): Corrections {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && (!isRecord(value) || Object.keys(value).length > 0)),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
