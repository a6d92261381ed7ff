// SPDX-License-Identifier: EUPL-1.2
import { findPairs, type Named } from "../src/rooms/inventory/understanding/doublesAcross.ts";
import { cityLists } from "../test/lists/city.ts";
import { atLeast, atMost, type Figure, shown } from "./figure.ts";

const [fresh, existing] = [5_000, 20_000];

/** Entries of a city: the names of its three lists, and more of their kind; every id is another one. */
function entries(): Named[] {
  const lines = cityLists().flatMap(({ bytes }, list) =>
    new TextDecoder()
      .decode(bytes)
      .split("\r\n")
      .slice(1)
      .map((line) => ({ name: line.split(";")[0] ?? "", place: line.split(";")[list === 2 ? 1 : 2] ?? "" })),
  );
  return Array.from({ length: fresh + existing }, (_, at) => {
    const { name = "", place = "" } = lines[at % lines.length] ?? {};
    const round = Math.floor(at / lines.length);
    const id = String(at).padStart(8, "0");
    return { id, name: round === 0 ? name : `${name} ${romans[round]}`, place, postcode: null, legalForm: null };
  });
}

const romans = ["I", "II", "III", "IV"];

/** 5,000 new entries against 20,000 that are there, on one core, beside a plain join of folded names. */
export async function measureDoubles(): Promise<Figure[]> {
  const all = entries();
  const places = [...new Set(all.map(({ place }) => place ?? ""))];
  const [news, olds] = [all.slice(-fresh), all.slice(0, existing)];
  // Once to warm up: the words of fields are read from files.
  findPairs(news.slice(0, 100), olds.slice(0, 100), places);
  const began = performance.now();
  const pairs = findPairs(news, olds, places);
  const seconds = (performance.now() - began) / 1000;
  const bareBegan = performance.now();
  const joined = bareJoin(news, olds);
  const bareSeconds = (performance.now() - bareBegan) / 1000;
  return [
    shown("doubles: bare join of folded names", bareSeconds, "s"),
    shown("doubles: names in both, letter by letter", joined, "pairs"),
    shown("doubles: pairs to ask about", pairs.length, "pairs"),
    atMost("doubles: 5,000 new entries against 20,000, one core", seconds, "s", 10),
    atLeast("doubles relative to the bare join", bareSeconds / seconds, "ratio", 0.04),
  ];
}

/** What a hash join of folded names alone takes, and how many it finds. */
function bareJoin(news: readonly Named[], olds: readonly Named[]): number {
  const key = ({ name, place }: Named) => `${foldedPlainly(name)}|${foldedPlainly(place ?? "")}`;
  const byKey = Map.groupBy(olds, key);
  return news.reduce((sum, one) => sum + (byKey.get(key(one))?.length ?? 0), 0);
}

function foldedPlainly(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
