// SPDX-License-Identifier: EUPL-1.2
import { expectedFor, type FurtherSpectator, type PermissionRow, type Situation, type Spectator } from "#kit/policy";

type Who = Spectator | FurtherSpectator;

const columns: readonly (readonly [who: Who, name: string])[] = [
  ["nobody", "niemand angemeldet"],
  ["officer", "Engagementbeauftragte"],
  ["deputy", "Vertretung"],
  ["foreign", "andere Kommune"],
  ["coordinator", "Kreis"],
  ["state", "Land"],
  ["councillor", "Rat"],
  ["auditor", "Prüfung"],
  ["agency", "Agentur"],
  ["ministry", "Ministerium"],
  ["representative", "Verein"],
  ["operator", "Betrieb"],
];

const situationNames: Record<Situation, string> = {
  ordered: "mit Auftrag für den Bestand",
  shared: "Bestand mit dem Kreis geteilt",
  draftShared: "Entwurf mit Kreis, Land und Rat geteilt",
  busy: "wo es so etwas gibt",
};

/** What a status means for whoever asked; a POST is tried with an empty form. */
function inWords(route: string, status: number): string {
  if (status === 404) return "nichts";
  if (status === 301) return "wird weitergeleitet";
  if (status !== 303) return route.startsWith("GET") ? "sieht" : "darf";
  return route.startsWith("GET") ? "wird weitergeleitet" : "darf";
}

/** Below these addresses nobody goes on without signing in. */
const needsSignIn = /^(GET|POST) \/(intern|konto|betrieb)(\/|$)/;

function cell([route, expected]: PermissionRow, who: Who): string {
  const plain = expectedFor(expected, who);
  if (who === "nobody" && plain === 303 && needsSignIn.test(route)) return "muss sich anmelden";
  const then = (Object.keys(expected.when ?? {}) as Situation[]).filter((one) => expected.when?.[one]?.[who] !== undefined);
  const more = then
    .map((one): [Situation, string] => [one, inWords(route, expectedFor(expected, who, one))])
    .filter(([, words]) => words !== inWords(route, plain));
  return [inWords(route, plain), ...more.map(([one, words]) => `${situationNames[one]}: ${words}`)].join("; ");
}

const shortened = (route: string) => route.replace(/(:[a-z]+)\{(?:[^{}]|\{[^{}]*\})*\}/gi, "$1");

/** The permission table as a page people can read: every route, every person, every state. */
export function permissionsPage(table: readonly PermissionRow[]): string {
  const rows = [...table].sort(([one], [other]) => (shortened(one) < shortened(other) ? -1 : 1));
  const head = ["Adresse", ...columns.map(([, name]) => name), "Regel"];
  const lines = rows.map((row) => [`\`${shortened(row[0])}\``, ...columns.map(([who]) => cell(row, who)), row[1].by ?? ""]);
  return `<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Wer sieht was

Diese Seite ist aus den Tabellen \`permissions.ts\` gemacht; ein Test prüft jede Zeile an der laufenden Anwendung und vergleicht
sie mit den Regeln der Räume. \`:body\` ist Musterstadt. »Nichts« heißt: die Seite antwortet, als gäbe es sie nicht. »Darf« steht bei
Formularen; was darin fehlt, wird danach gefragt. Neu schreiben: \`node bin/permissions\`.

${[head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}
`;
}
