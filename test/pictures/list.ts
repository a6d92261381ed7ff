// SPDX-License-Identifier: EUPL-1.2
import type { CastName } from "#identity";

/** One picture of README or handbook. */
export interface Shown {
  /** File name in docs/pictures, without its ending. */
  name: string;
  path: string;
  /** Unit: CSS pixels. */
  height: number;
  /** With menu and service line; otherwise the picture begins with what is the page's own. */
  whole?: true;
  /** Reads in the list of next year before the picture is taken. */
  readsList?: true;
}

/** What a picture page may weigh. Unit: bytes. */
export const heaviest = 60_000;
/** Unit: CSS pixels. */
export const width = 1280;

/** Every picture, by who sees the page. Heights end where something ends on the page. */
export const shown: Readonly<Partial<Record<CastName | "nobody", readonly Shown[]>>> = {
  nobody: [
    { name: "oeffentlich", path: "/kommunen/fabelrade/strategie", height: 1150 },
    { name: "verzeichnis", path: "/kommunen/musterstadt/vereine", height: 880 },
  ],
  dora: [{ name: "land", path: "/intern/land", height: 480 }],
  anna: [
    { name: "start", path: "/intern/musterstadt", height: 900, whole: true },
    { name: "ueberblick", path: "/intern/musterstadt/bestand/ueberblick", height: 940 },
    { name: "verbindungen", path: "/intern/musterstadt/bestand/verbindungen", height: 620 },
    { name: "strategie", path: "/intern/musterstadt/strategie", height: 1060 },
    { name: "leselink", path: "/intern/musterstadt/strategie/zeigen", height: 920 },
    { name: "vorlage", path: "/intern/musterstadt/strategie/beschluss", height: 640 },
    { name: "verstanden", path: "/intern/musterstadt/bestand/einlesen", height: 960, readsList: true },
  ],
};
