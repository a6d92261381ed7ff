// SPDX-License-Identifier: EUPL-1.2

export const delimiters = [";", "\t", "|", ","] as const;

/** Lines looked at; a list that changes its delimiter later is read as what it started as. */
const sampleLines = 400;

/** Finds what separates the cells: the sign that stands equally often in most lines. null: one column only. */
export function findDelimiter(text: string): string | null {
  const lines = countPerLine(text);
  if (lines.length === 0) return delimiters.find((delimiter) => text.includes(delimiter)) ?? null;
  const scored = delimiters.map((delimiter, index) => ({ delimiter, score: steadiness(lines.map((line) => line[index] ?? 0)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < 0.5) return null;
  return best.delimiter === "," && isProse(text, lines.length) ? null : best.delimiter;
}

/**
 * Share of lines with the commonest count above zero; more separators per line weigh a little more.
 * Titles above and totals below a list may have none, so half of the lines are enough.
 */
function steadiness(counts: number[]): number {
  const frequency = new Map<number, number>();
  for (const n of counts) if (n > 0) frequency.set(n, (frequency.get(n) ?? 0) + 1);
  const [commonest, lines] = [...frequency].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const having = counts.filter((n) => n > 0).length / counts.length;
  return having < 0.5 ? 0 : (0.4 + (0.6 * lines) / counts.length) * (1 + Math.min(commonest, 20) / 100);
}

/** Names such as »Verein für Kunst, Kultur« hold commas with a blank behind; a real delimiter stands tight somewhere. */
function isProse(text: string, lines: number): boolean {
  const sample = text.slice(0, 20_000);
  const all = sample.split(",").length - 1;
  const spaced = sample.match(/, \S/g)?.length ?? 0;
  return !sample.includes('"') && spaced >= all * 0.9 && all <= lines * 2;
}

/** Counts each delimiter per record, outside quotes, over the first lines that hold anything. */
function countPerLine(text: string): number[][] {
  const lines: number[][] = [];
  let counts = delimiters.map(() => 0);
  let quoted = false;
  let filled = false;
  for (let i = 0; i <= text.length && lines.length < sampleLines; i++) {
    const sign = text[i] ?? "\n";
    if (sign === '"') quoted = !quoted;
    if (quoted && i < text.length && sign !== '"') continue;
    if (sign === "\n" || sign === "\r") {
      if (filled) lines.push(counts);
      counts = delimiters.map(() => 0);
      filled = false;
      continue;
    }
    const index = delimiters.indexOf(sign as (typeof delimiters)[number]);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
    else if (sign.trim() !== "") filled = true;
  }
  return lines;
}
