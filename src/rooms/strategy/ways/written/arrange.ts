// SPDX-License-Identifier: EUPL-1.2
import { maxTitle } from "../../kinds.ts";
import { wayTexts } from "../texts.de.ts";
import type { Line } from "./understand.ts";

interface Named {
  title: string;
  description: string;
}
export interface ArrangedGoal extends Named {
  /** Which field of action it stands in, counted from 0; null for none. */
  field: number | null;
  measures: Named[];
}
/** A strategy put together from its lines. */
export interface Arranged {
  /** Texts before the first thing: they go to the occasion. */
  occasion: string;
  fields: Named[];
  goals: ArrangedGoal[];
}

/** Puts lines together in their order. Texts belong to what stands above them; measures without a goal get one that is still open. */
export function arrange(lines: readonly Line[]): Arranged {
  const arranged: Arranged = { occasion: "", fields: [], goals: [] };
  let above: Named | null = null;
  let field: number | null = null;
  for (const { text, kind } of lines) {
    if (kind === "leave" || text === "") continue;
    if (kind === "text") {
      if (above) above.description = added(above.description, text);
      else arranged.occasion = added(arranged.occasion, text);
      continue;
    }
    above = named(text);
    if (kind === "field") field = arranged.fields.push(above) - 1;
    else if (kind === "goal") arranged.goals.push({ ...above, field, measures: [] });
    if (kind === "goal") above = arranged.goals.at(-1) ?? above;
    if (kind === "measure") goalFor(arranged, field).measures.push(above);
  }
  return arranged;
}

/** The goal a measure belongs to: the last one of its field. */
function goalFor(arranged: Arranged, field: number | null): ArrangedGoal {
  const last = arranged.goals.at(-1);
  if (last && last.field === field) return last;
  const open = { title: wayTexts.placeholderGoal, description: "", field, measures: [] };
  arranged.goals.push(open);
  return open;
}

const added = (before: string, text: string) => (before === "" ? text : `${before}\n${text}`);

/** A line too long for a title keeps its beginning as one; the whole line stands in the description, so nothing is lost. */
function named(text: string): Named {
  if (text.length <= maxTitle) return { title: text, description: "" };
  const cut = text.slice(0, maxTitle - 2);
  const space = cut.lastIndexOf(" ");
  // Never in the middle of a letter that takes two units.
  const end = space > maxTitle / 2 ? space : cut.length - (/[\ud800-\udbff]$/.test(cut) ? 1 : 0);
  return { title: `${cut.slice(0, end).trimEnd()} …`, description: text };
}
