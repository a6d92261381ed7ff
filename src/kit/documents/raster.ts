// SPDX-License-Identifier: EUPL-1.2
import { crc32, deflateSync } from "node:zlib";

/** At least so wide, so that a camera still reads it from paper. Unit: pixels. */
const leastWidth = 400;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** "#rrggbb" */
  fill: string;
}

/**
 * A drawing of rectangles with whole measures as PNG, for programs that draw no SVG in a DOCX (LibreOffice 7).
 * Null for everything else that can stand in an SVG: QR codes are rectangles, charts are not.
 */
export function pngOf(svg: string): Buffer | null {
  const size = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  const boxes = boxesOf(svg);
  if (!size || boxes === null || boxes.length === 0) return null;
  const [width, height] = [Number(size[1]), Number(size[2])];
  if (width < 1 || height < 1 || width * height > 250_000) return null;
  const scale = Math.ceil(leastWidth / width);
  const colours = [...new Set(["#ffffff", ...boxes.map(({ fill }) => fill)])];
  if (colours.length > 256) return null;
  return png(pixels(boxes, { width, height, scale, colours }), { width: width * scale, height: height * scale }, colours);
}

/** Every rectangle of the drawing in its order; null when there is anything else to draw. */
function boxesOf(svg: string): Box[] | null {
  const drawn = Array.from(svg.matchAll(/<(?!\/|\?|svg\b|title\b|desc\b)([a-z]+)\b([^>]*)>/gi));
  const boxes: Box[] = [];
  for (const [, name, attributes = ""] of drawn) {
    const fill = /fill="(#[0-9a-f]{6})"/i.exec(attributes)?.[1]?.toLowerCase();
    const found =
      fill === undefined ? null : name === "rect" ? rectangle(attributes, fill) : name === "path" ? squares(attributes, fill) : null;
    if (found === null) return null;
    boxes.push(...found);
  }
  return boxes;
}

function rectangle(attributes: string, fill: string): Box[] | null {
  const of = (name: string, absent: string) => Number(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? absent);
  const box = { x: of("x", "0"), y: of("y", "0"), width: of("width", ""), height: of("height", ""), fill };
  return [box.x, box.y, box.width, box.height].every((value) => Number.isInteger(value) && value >= 0) ? [box] : null;
}

/** "M3 4h1v1h-1z": a rectangle drawn as a path, as often as it stands there. */
function squares(attributes: string, fill: string): Box[] | null {
  const path = /\sd="([^"]*)"/.exec(attributes)?.[1] ?? "";
  const one = /M(\d+) (\d+)h(\d+)v(\d+)h-\3z/y;
  const boxes: Box[] = [];
  while (one.lastIndex < path.length) {
    const found = one.exec(path);
    if (!found) return null;
    const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number);
    boxes.push({ x, y, width, height, fill });
  }
  return boxes;
}

/** One byte for each pixel, the place of its colour, and a zero before each line: no filter. */
function pixels(
  boxes: readonly Box[],
  { width, height, scale, colours }: { width: number; height: number; scale: number; colours: string[] },
): Buffer {
  const line = width * scale + 1;
  const bytes = Buffer.alloc(line * height * scale);
  for (const { x, y, width: wide, height: high, fill } of boxes) {
    const colour = colours.indexOf(fill);
    const [left, right] = [x * scale + 1, Math.min(x + wide, width) * scale + 1];
    for (let row = y * scale; row < Math.min(y + high, height) * scale; row++) {
      if (right > left) bytes.fill(colour, row * line + left, row * line + right);
    }
  }
  return bytes;
}

/** The parts of a PNG with a palette of 8 bits. Source: PNG specification, chapters 5 and 11. */
function png(lines: Buffer, { width, height }: { width: number; height: number }, colours: readonly string[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.map((colour) => colour.slice(1)).join(""), "hex");
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    part("IHDR", head),
    part("PLTE", palette),
    part("IDAT", deflateSync(lines)),
    part("IEND", Buffer.alloc(0)),
  ]);
}

function part(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
