// SPDX-License-Identifier: EUPL-1.2
import { findDelimiter } from "./delimiter.ts";

/**
 * A table that somebody pasted, as the bytes of a file. Word, Excel and web pages give tabs between the cells; what was written by hand
 * may stand in columns of blanks, or between strokes. Nothing else about the text is changed.
 */
export function bytesOfPaste(text: string): Uint8Array {
  const lines = text.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  return new TextEncoder().encode(separated(lines));
}

function separated(text: string): string {
  if (text.includes("\t")) return text;
  if (isDrawn(text)) return withoutFrame(text);
  return findDelimiter(text) === null && hasColumnsOfBlanks(text) ? text.replace(/(?<=\S)[ \u00a0]{2,}(?=\S)/g, "\t") : text;
}

const filledLines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** Most lines hold two blanks or more in their middle. */
function hasColumnsOfBlanks(text: string): boolean {
  const lines = filledLines(text);
  return lines.filter((line) => /\S[ \u00a0]{2,}\S/.test(line)).length >= lines.length / 2;
}

/** Every line begins and ends with a stroke, as tables in plain text do. */
function isDrawn(text: string): boolean {
  const lines = filledLines(text);
  return lines.length > 1 && lines.every((line) => /^\s*[|+].*[|+]\s*$/.test(line));
}

function withoutFrame(text: string): string {
  const lines = filledLines(text).filter((line) => !/^[\s|+:=-]+$/.test(line));
  return lines.map((line) => line.trim().slice(1, -1)).join("\n");
}
