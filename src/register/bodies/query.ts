// SPDX-License-Identifier: EUPL-1.2
import { cleanLine } from "#kit/text";
import type { ListQuery } from "../paths.ts";
import { type ListFilter, orders, publications, type Settlement, type Size, settlements, sizes } from "./choice.ts";

/** Longest text of a filter we look at. Unit: characters. */
const longest = 100;

/** The words an address can hold, by name. */
export const listChoices = {
  veroeffentlicht: publications,
  groesse: wordsOf(sizes),
  besiedlung: wordsOf(settlements),
  sortieren: orders,
};

function wordsOf<Word extends string>(known: Readonly<Record<Word, unknown>>): Word[] {
  return Object.keys(known) as Word[];
}

/** What the address of the list says; words nobody knows narrow nothing. */
export function queryFrom(address: URLSearchParams): ListQuery {
  const given = (name: keyof ListQuery) => cleanLine(address.get(name) ?? "").slice(0, longest) || undefined;
  const oneOf = (name: keyof ListQuery, known: readonly string[]) => known.find((word) => word === given(name));
  const page = given("seite");
  return {
    suche: given("suche"),
    art: oneOf("art", ["kreise"]),
    kreis: given("kreis"),
    bezirk: given("bezirk"),
    veroeffentlicht: oneOf("veroeffentlicht", publications),
    groesse: oneOf("groesse", listChoices.groesse),
    besiedlung: oneOf("besiedlung", listChoices.besiedlung),
    sortieren: oneOf("sortieren", orders),
    seite: page && /^[1-9]\d{0,3}$/.test(page) ? page : undefined,
  };
}

/** Whether the address leaves anything out, beside the kind of body. */
export function narrows({ kreis, bezirk, veroeffentlicht, groesse, besiedlung }: ListQuery): boolean {
  return [kreis, bezirk, veroeffentlicht, groesse, besiedlung].some((word) => word !== undefined);
}

/** The address as a filter. A search looks among municipalities and Kreise alike. */
export function filterOf(query: ListQuery): ListFilter {
  const kind = query.art === "kreise" ? "kreis" : "municipality";
  const publication = publications.find((word) => word === query.veroeffentlicht);
  const order = orders.find((word) => word === query.sortieren);
  return {
    ...(query.suche ? { search: query.suche } : { kind }),
    ...(query.kreis ? { kreis: query.kreis } : {}),
    ...(query.bezirk ? { regierungsbezirk: query.bezirk } : {}),
    ...(publication ? { publication } : {}),
    ...(query.groesse ? { size: query.groesse as Size } : {}),
    ...(query.besiedlung ? { settlement: query.besiedlung as Settlement } : {}),
    ...(order ? { order } : {}),
    ...(query.seite ? { page: Number(query.seite) } : {}),
  };
}
