// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";

/** So many places are told; the rest is the way through libraries. */
const told = 5;

/**
 * Where an error happened, innermost first: function, file and line as they stand in the source. Only places, because a stack begins with the
 * message, and the message of a failed query holds its values.
 */
export function placesIn({ stack = "", message }: Error): string[] {
  const places = message === "" ? stack : stack.slice(stack.indexOf(message) + message.length);
  return places
    .split("\n")
    .slice(1, 1 + told)
    .map(inSource);
}

/** A place in the bundle as a place in the source. Node could do so for every error there ever is, for a quarter more memory. */
function inSource(place: string): string {
  return place.replace(/(?:file:\/\/)?(\/[^():]+\.js):(\d+):(\d+)/, (whole, file: string, line: string, column: string) => {
    const origin = mapOf(file)?.findOrigin(Number(line), Number(column));
    return origin && "fileName" in origin
      ? `${origin.fileName.replace(/^(\.\.\/)+/, "")}:${origin.lineNumber}:${origin.columnNumber}`
      : whole;
  });
}

/** Read when something first fails there, and kept: whatever fails often must not read a file each time. */
const maps = new Map<string, SourceMap | null>();

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const map = readMap(`${file}.map`);
  maps.set(file, map);
  return map;
}

function readMap(path: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}
