// SPDX-License-Identifier: EUPL-1.2
import { inflateSync } from "node:zlib";
import jsQR from "jsqr";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { pngOf } from "./raster.ts";
import { drawing } from "./testing/example-paper.ts";

/** The picture again, as another program reads it: only what we write, a palette and no filter. */
function read(png: Buffer): { width: number; height: number; rgba: Uint8ClampedArray } {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    parts.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const head = parts.get("IHDR") ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const palette = parts.get("PLTE") ?? Buffer.alloc(0);
  const lines = inflateSync(parts.get("IDAT") ?? Buffer.alloc(0));
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = lines[y * (width + 1) + x + 1] ?? 0;
      for (let channel = 0; channel < 3; channel++) rgba[(y * width + x) * 4 + channel] = palette[colour * 3 + channel] ?? 0;
    }
  }
  return { width, height, rgba };
}

const svg = (inside: string, size = 40) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${inside}</svg>`;

test("a QR code is read from the picture as from the drawing", () => {
  const text = "https://fokus.example/v/k7m2-9xqp";
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const drawn = svg(`<rect fill="#ffffff" width="${size}" height="${size}"/><path fill="#000000" d="${cells.join("")}"/>`, size);
  const { width, height, rgba } = read(pngOf(drawn) ?? Buffer.alloc(0));
  expect(width).toBeGreaterThanOrEqual(400);
  expect(jsQR(rgba, width, height)?.data).toBe(text);
});

test("what is more than rectangles is not drawn at all, rather than wrongly", () => {
  expect(pngOf(drawing)).not.toBe(null);
  for (const inside of [
    '<text fill="#000000">Ja</text>',
    '<circle r="3" fill="#000000"/>',
    '<path fill="#000000" d="M0 0L4 4"/>',
    '<rect width="3" height="3"/>',
    '<rect x="0.5" width="3" height="3" fill="#000000"/>',
  ])
    expect(pngOf(svg(inside)), inside).toBe(null);
  expect(pngOf("<svg/>")).toBe(null);
});
