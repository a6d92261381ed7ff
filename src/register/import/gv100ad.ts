// SPDX-License-Identifier: EUPL-1.2

/** A municipality as the directory has it. Units: persons, km². */
export interface DirectoryTown {
  ags: string;
  ars: string;
  name: string;
  officialName: string;
  designation: "Stadt" | "Gemeinde";
  isKreisfrei: boolean;
  areaKm2: number;
  population: number;
  /** What only some editions tell; "" where this one does not. Unit: degrees (WGS 84). */
  beside?: { lon: string; lat: string; urbanisation: string };
  /** Of the town hall; a municipality may have more. */
  postcode?: string;
}

/** A Land's part of the directory. */
export interface Directory {
  /** Day of the territory, such as "2026-02-28". */
  territoryOn: string;
  regierungsbezirke: { ags: string; name: string }[];
  /** Kreise without kreisfreie Städte, as named there: "Kleve", "Rhein-Kreis Neuss". */
  kreise: { ags: string; name: string; designation: "Kreis" | "Landkreis" | "Regionalverband" }[];
  towns: DirectoryTown[];
}

/** Text codes of the directory; 65 and 66 are areas without a municipality. */
const codes = { kreisfreieStadt: ["41", "42"], kreisfrei: ["61", "62"], town: ["61", "62", "63", "67"], village: ["60", "64"] };

const kreisCodes: Readonly<Record<string, "Landkreis" | "Regionalverband">> = { "44": "Landkreis", "45": "Regionalverband" };

/**
 * Reads the fixed-width file "GV100AD" of Destatis: one record per line, its kind in the first two characters
 * (20 Regierungsbezirk, 40 Kreis, 60 municipality), the key from column 11, the name from column 23.
 * @throws RangeError when the file has no municipality of this Land.
 */
export function readDirectory(text: string, land: string): Directory {
  const lines = text.split(/\r?\n/).filter((line) => line.slice(10, 12) === land);
  const ofKind = (kind: string) => lines.filter((line) => line.startsWith(kind));
  const [first] = ofKind("60");
  if (first === undefined) throw new RangeError(`There is no municipality of Land ${land} in this file. Is it GV100AD?`);
  const named = (line: string, keyLength: number) => ({ ags: line.slice(10, 10 + keyLength), name: line.slice(22, 72).trim() });
  return {
    territoryOn: first.slice(2, 10).replace(/(\d{4})(\d{2})(\d{2})/, "$1-$2-$3"),
    regierungsbezirke: ofKind("20").map((line) => named(line, 3)),
    kreise: ofKind("40")
      .filter((line) => !codes.kreisfreieStadt.includes(line.slice(122, 124)))
      .map((line) => ({ ...named(line, 5), designation: kreisCodes[line.slice(122, 124)] ?? "Kreis" })),
    towns: ofKind("60").flatMap((line) => townOf(line) ?? []),
  };
}

function townOf(line: string): DirectoryTown | null {
  const code = line.slice(122, 124);
  const isTown = codes.town.includes(code);
  if (!isTown && !codes.village.includes(code)) return null;
  const officialName = line.slice(22, 72).trim().replace(/\s+/g, " ");
  const hectares = Number(line.slice(128, 139));
  return {
    ags: line.slice(10, 18),
    ars: line.slice(10, 15) + line.slice(18, 22) + line.slice(15, 18),
    name: officialName.split(",")[0] ?? officialName,
    officialName,
    designation: isTown ? "Stadt" : "Gemeinde",
    isKreisfrei: codes.kreisfrei.includes(code),
    areaKm2: hectares / 100,
    population: Number(line.slice(139, 150)),
  };
}
