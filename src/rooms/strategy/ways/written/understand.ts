// SPDX-License-Identifier: EUPL-1.2
import { cleanText } from "#kit/text";
import { type Mark, markOf } from "./marks.ts";

/** What a line of an old strategy can become here. */
export const lineKinds = ["field", "goal", "measure", "text", "leave"] as const;
export type LineKind = (typeof lineKinds)[number];

export interface Line {
  text: string;
  kind: LineKind;
}

/**
 * Understands a pasted strategy line by line: what calls itself a goal or a measure, what headings, numbers and bullets
 * make of the rest. A guess to be looked at: every line comes back, also those nobody needs.
 */
export function understandStrategy(pasted: string): Line[] {
  const marks = nameless(joined(cleanText(pasted).split("\n")));
  const meaning = meaningOf(marks);
  const lines: Line[] = [];
  const seen: Seen = { list: null, above: null, chapter: false };
  for (const mark of marks) lines.push(lineOf(mark, meaning, seen));
  return lines;
}

interface Seen {
  /** What the list we are in consists of. */
  list: "field" | "goal" | "measure" | null;
  /** The last thing that is no text. */
  above: "field" | "goal" | "measure" | null;
  /** Inside a chapter that holds no goals. */
  chapter: boolean;
}

/** What the depths of numbers stand for in this text. Depth 1 is "2", depth 2 "2.1". */
type Meaning = readonly ["field" | "goal" | "measure", ...("field" | "goal" | "measure")[]];

function meaningOf(marks: readonly Mark[]): Meaning {
  const says = (as: string) => marks.some((mark) => mark.kind === "label" && mark.as === as);
  const depths = new Set(marks.flatMap((mark) => (mark.kind === "number" ? [mark.depth] : [])));
  if (says("goal")) return ["measure"];
  if (says("field")) return says("measure") ? ["goal"] : depths.size > 1 ? ["goal", "measure"] : ["goal"];
  if (depths.has(3) && depths.has(2)) return ["field", "goal", "measure"];
  return depths.has(2) ? ["goal", "measure"] : ["goal"];
}

function lineOf(mark: Mark, meaning: Meaning, seen: Seen): Line {
  const { text } = mark;
  if (mark.kind === "noise") return { text, kind: "leave" };
  if (mark.kind === "chapter") return within(seen, { chapter: true, list: null, above: null }, { text, kind: "text" });
  if (mark.kind === "list") return within(seen, { chapter: false, list: mark.of }, { text, kind: "leave" });
  if (mark.kind === "label") return within(seen, { chapter: false, list: null, above: mark.as }, { text, kind: mark.as });
  if (mark.kind === "plain") return { text, kind: "text" };
  if (mark.kind === "bullet") return bulletLine(text, seen);
  // Below a chapter such as "2 Ausgangslage" only the next chapter number leads out.
  if (seen.chapter && mark.depth > 1) return { text, kind: "text" };
  const kind = seen.list ?? meaning[Math.min(mark.depth, meaning.length) - 1] ?? "measure";
  return within(seen, { chapter: false, above: kind }, { text, kind });
}

/** A bullet is what its list says, else a measure below a goal, else part of the text above. */
function bulletLine(text: string, seen: Seen): Line {
  if (seen.chapter) return { text, kind: "text" };
  if (seen.list !== null) return within(seen, { above: seen.list }, { text, kind: seen.list });
  return { text, kind: seen.above === "goal" ? "measure" : "text" };
}

function within(seen: Seen, change: Partial<Seen>, line: Line): Line {
  Object.assign(seen, change);
  return line;
}

/** "Ziel 1" with its words on the next line: the two become one. Without any words it is a line nobody needs. */
function nameless(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  let waiting = "";
  for (const line of lines) {
    const mark = markOf(line);
    const before = marks.at(-1);
    if (before && waiting !== "" && (mark.kind === "plain" || mark.kind === "bullet"))
      marks[marks.length - 1] = { ...before, text: mark.text };
    else marks.push(mark);
    if (before && waiting !== "" && before.text === "" && marks.at(-1) === mark) marks[marks.length - 2] = { kind: "noise", text: waiting };
    waiting = mark.text === "" ? line : "";
  }
  const last = marks.at(-1);
  return last?.text === "" ? [...marks.slice(0, -1), { kind: "noise", text: waiting }] : marks;
}

/** From this length on a line looks as if it was broken by the page it came from. Unit: characters. */
const broken = 50;

/** Lines as they were meant: what a PDF broke in the middle of a sentence is put together again. */
function joined(raw: readonly string[]): string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of raw.map((one) => one.replace(/\s+/g, " ").trim())) {
    const before = lines.at(-1);
    const goesOn = open && before !== undefined && /^\p{Ll}/u.test(line) && markOf(line).kind === "plain";
    if (goesOn && /\p{L}-$/u.test(before)) lines[lines.length - 1] = before.slice(0, -1) + line;
    else if (goesOn && before.length >= broken && !/[.!?:;]$/.test(before)) lines[lines.length - 1] = `${before} ${line}`;
    else if (line !== "") lines.push(line);
    open = line !== "";
  }
  return lines;
}
