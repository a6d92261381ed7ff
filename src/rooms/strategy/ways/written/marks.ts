// SPDX-License-Identifier: EUPL-1.2

/** What a line says of itself before anybody looks at its neighbours. */
export type Mark =
  /** "Ziel 1: …", "Maßnahme 2.1 …", "Handlungsfeld A – …" */
  | { kind: "label"; as: "field" | "goal" | "measure"; text: string }
  /** "Ziele", "Maßnahmen:" alone: what the list below consists of. */
  | { kind: "list"; of: "field" | "goal" | "measure"; text: string }
  /** "1.2 …", "3. …", "II. …", "a) …" */
  | { kind: "number"; depth: number; text: string }
  | { kind: "bullet"; text: string }
  /** "Vorwort", "2 Ausgangslage": a chapter that holds no goals. */
  | { kind: "chapter"; text: string }
  /** Page numbers, tables of contents. */
  | { kind: "noise"; text: string }
  | { kind: "plain"; text: string };

/** "Ziel 1", "Ziel 2.1:", "Ziel IV –", "Ziel A." or "Ziel:"; "Ziel ist es, …" and "Zielgruppe" are sentences. */
const labelled = (words: string, codes: string) => {
  const number = String.raw`\s*(?:nr\.?\s*)?\d{1,2}(?:\.\d{1,2}){0,3}\.?|\s+[ivx]{1,5}(?=[\s:.)–—-]|$)|\s+[a-z](?=[\s:.)–—-]|$)`;
  const coded = String.raw`(?:${codes})\s?\d{1,2}(?:\.\d{1,2}){0,3}\.?`;
  return new RegExp(String.raw`^(?:(?:${words})(?:${number}|(?=\s*[:–—-])|$)|${coded}(?=[\s:)–—-]))\s*[:.)–—-]*\s*(.*)$`, "iu");
};

const labels = [
  ["field", labelled("handlungsfeld|themenfeld|aktionsfeld|schwerpunkt|handlungsbereich|themenbereich", "hf")],
  ["measure", labelled("maßnahme|massnahme|einzelmaßnahme|projekt|vorhaben|aktivität|umsetzungsschritt", "m")],
  [
    "goal",
    labelled("ziel|leitziel|oberziel|hauptziel|teilziel|unterziel|strategisches ziel|operatives ziel|entwicklungsziel|handlungsziel", "z"),
  ],
] as const;

const lists = [
  ["field", /^(?:(?:unsere|die)\s+)?(?:handlungsfelder|themenfelder|schwerpunkte|handlungsbereiche)\s*:?$/iu],
  ["measure", /^(?:(?:unsere|die|geplante|konkrete)\s+)?(?:maßnahmen|massnahmen|projekte|vorhaben|umsetzung)\s*:?$/iu],
  ["goal", /^(?:(?:unsere|die|strategische)\s+)?(?:ziele|leitziele|teilziele)\s*:?$/iu],
] as const;

const chapters =
  /^(?:vorwort|einleitung|einführung|präambel|ausgangslage|ausgangssituation|anlass|hintergrund|bestandsaufnahme|bestandsanalyse|leitbild|vision|grundsätze|leitsätze|begriffe|methodik|vorgehen|prozess|beteiligung|fazit|ausblick|zusammenfassung|finanzierung|evaluation|anhang|anlagen?|quellen|literatur|impressum|dank|inhalt|inhaltsverzeichnis)\b.{0,40}$/iu;

const noise = [
  /^(?:seite|s\.)\s*\d{1,3}(?:\s*(?:von|\/)\s*\d{1,3})?$/iu,
  /^[-–—\s]*\d{1,3}[-–—\s]*$/u,
  /\.{4,}\s*\d{1,3}$/u,
  /^[\s\p{P}\p{S}]*$/u,
];

const numbers: readonly [RegExp, (hit: RegExpExecArray) => number][] = [
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(.*)$/u, (hit) => (hit[1] ?? "").split(".").length],
  [/^(\d{1,2})[.)]\s+(.*)$/u, () => 1],
  [/^(\d{1,2})\s+(\p{Lu}.*)$/u, () => 1],
  [/^([IVX]{1,5})[.)]\s+(.*)$/u, () => 1],
  [/^([A-H])[.)]\s+(.*)$/u, () => 1],
];

const bullet = /^(?:[-–—*•●○▪■‣◦·→✓+]|[a-h]\)|\(\d{1,2}\)|o(?=\s+\p{Lu}))\s*(\S.*)$/u;

/** Looks at one line by itself. */
export function markOf(line: string): Mark {
  if (noise.some((one) => one.test(line))) return { kind: "noise", text: line };
  for (const [of, pattern] of lists) if (pattern.test(line)) return { kind: "list", of, text: line };
  for (const [as, pattern] of labels) {
    const hit = pattern.exec(line);
    if (hit) return { kind: "label", as, text: (hit[1] ?? "").trim() };
  }
  for (const [pattern, depthOf] of numbers) {
    const hit = pattern.exec(line);
    if (hit) return numbered(line, (hit[2] ?? "").trim(), depthOf(hit));
  }
  const point = bullet.exec(line);
  if (point) return pointOf((point[1] ?? "").trim());
  return chapters.test(line) ? { kind: "chapter", text: line } : { kind: "plain", text: line };
}

/** "1.2 Maßnahme: …" is what it calls itself; "2 Ausgangslage" is a chapter. */
function numbered(line: string, text: string, depth: number): Mark {
  const inner = text === "" ? undefined : markOf(text);
  if (inner?.kind === "label" || inner?.kind === "list") return inner;
  if (inner?.kind === "chapter") return { kind: "chapter", text: line };
  return { kind: "number", depth, text };
}

function pointOf(text: string): Mark {
  const inner = markOf(text);
  return inner.kind === "label" ? inner : { kind: "bullet", text };
}
