// SPDX-License-Identifier: EUPL-1.2
import type { Audience } from "#kit/web";
import { helpPaths } from "./paths.ts";

const officer = (chapter: string) => `engagementbeauftragte/${chapter}`;

/** Pages below /intern/<body> by the beginning of their address, and the page of the handbook about them. The longest one that fits counts. */
const intern: Readonly<Record<string, string>> = {
  "/bestand": officer("bestand"),
  "/bestand/einlesen": officer("einlesen"),
  "/bestand/einladungen": officer("verbindungen"),
  "/bestand/fragen": officer("vereine-fragen"),
  "/bestand/freigaben": officer("zusammenarbeit#freigaben"),
  "/bestand/geteilt": "kreis#geteilte-bestaende-lesen",
  "/bestand/gibt-es-das-schon": officer("verbindungen"),
  "/bestand/klaeren": officer("klaeren"),
  "/bestand/luecken": officer("verbindungen"),
  "/bestand/verbindungen": officer("verbindungen"),
  "/bestand/verzeichnis": officer("verzeichnis"),
  "/bestand/zuordnungen": officer("vereine-fragen#vereine-mit-konto"),
  "/eintrag": "vereine#ihr-eintrag-mit-konto",
  "/strategie": officer("strategie"),
  "/strategie/beschluss": officer("beschluss"),
  "/strategie/freigabe-zu-zweit": officer("veroeffentlichen#zwei-personen-geben-frei"),
  "/strategie/freigaben": officer("gemeinsam"),
  "/strategie/frueher": officer("team#zusammenschluss"),
  "/strategie/geteilt": "kreis#geteilte-entwuerfe-lesen",
  "/strategie/grundlagen": officer("strategie#grundlagen"),
  "/strategie/grundsaetze": officer("strategie#fragen-zu-den-grundsaetzen"),
  "/strategie/kommentare": officer("gemeinsam"),
  "/strategie/lesen": officer("gemeinsam"),
  "/strategie/veroeffentlichung": officer("veroeffentlichen"),
  "/strategie/weg": officer("strategie#wege"),
  "/strategie/zeigen": officer("gemeinsam"),
  "/strategie/ziele": officer("strategie#ziele-und-massnahmen"),
  "/strategie/massnahmen": officer("strategie#ziele-und-massnahmen"),
  "/team": officer("team"),
  "/team/anfragen": officer("team#anfragen-auf-zugang"),
  "/team/ansprechperson": officer("team#ansprechperson"),
  "/team/auftraege": officer("zusammenarbeit#auftraege"),
  "/team/datenschutz": officer("team#datenschutz-ihre-papiere"),
  "/team/einblicke": officer("team#wenn-der-betrieb-einen-fehler-sucht"),
  "/team/protokoll": officer("team#protokoll"),
  "/team/stellen": officer("zusammenarbeit#stellen-die-keine-orte-sind"),
  "/team/zusammenschluss": officer("team#zusammenschluss"),
  "/zusammenschluesse": "land#zusammenschluesse-eintragen",
};

/** Pages elsewhere that need a sign-in. */
const others: Readonly<Record<string, string>> = {
  "/betrieb": "betrieb#im-browser-betrieb",
  "/betrieb/einblicke": "betrieb#einblick-zur-fehlersuche",
  "/konto": "konto",
};

/** Whoever does not work for a body meets its pages otherwise: her own part of the handbook tells how. */
const onlookers: Readonly<Partial<Record<Audience, string>>> = {
  agency: "agentur",
  auditor: "pruefung",
  councillor: "rat",
  ministry: "ressort",
  operator: "betrieb",
  representative: "vereine#ihr-eintrag-mit-konto",
  state: "land",
};

/** The same pages in the part of the handbook for the state unit. */
const forTheState: Readonly<Record<string, string>> = {
  "/strategie": "land#geteilte-entwuerfe-lesen",
  "/team": "land#zugang-und-team",
};

/** What a Kreis reads of a town that shares it. */
const forGuests: Readonly<Record<string, string>> = {
  "/bestand": "kreis#geteilte-bestaende-lesen",
  "/strategie": "kreis#geteilte-entwuerfe-lesen",
};

/** Parts of the handbook for whoever has this task; the first thing to read. */
const startOf = (audience: Audience, isKreis: boolean) => onlookers[audience] ?? (isKreis ? "kreis" : "engagementbeauftragte");

/** Where somebody is: at a Kreis, or as a guest, who works for another body. */
interface Where {
  isKreis?: boolean;
  isGuest?: boolean;
}

/** The page of the handbook about a page that needs a sign-in, with its anchor; nothing about public pages. */
export function helpFor(path: string, audience: Audience, where: Where = {}): string | undefined {
  const page = chapterFor(path, audience, where);
  return page && helpPaths.page(page);
}

function chapterFor(path: string, audience: Audience, { isKreis = false, isGuest = false }: Where): string | undefined {
  if (path === "/intern") return "konto#mehrere-aufgaben";
  const inside = /^\/intern\/[^/]+(\/.*)?$/.exec(path);
  if (!inside) return longest(others, path);
  const below = inside[1] ?? "";
  const own = audience === "state" ? forTheState : isGuest ? forGuests : {};
  const known = longest(own, below) ?? longest(intern, below);
  return known && (audience === "officer" || !known.startsWith("engagementbeauftragte/")) ? known : startOf(audience, isKreis);
}

function longest(pages: Readonly<Record<string, string>>, path: string): string | undefined {
  const fits = Object.keys(pages).filter((begin) => path === begin || path.startsWith(`${begin}/`) || path.startsWith(`${begin}.`));
  const best = fits.sort((one, other) => other.length - one.length)[0];
  return best === undefined ? undefined : pages[best];
}
