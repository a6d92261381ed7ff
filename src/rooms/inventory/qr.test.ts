// SPDX-License-Identifier: EUPL-1.2
import jsQR from "jsqr";
import { expect, test } from "vitest";
import { qrSvg } from "./qr.tsx";

/** Dots per cell, as a camera would see it. */
const scale = 4;

test.each([
  "https://ehrenamt.musterstadt.example/v/k7m2-9xqp",
  "https://fokus.example/kommunen/musterstadt/vereine",
  "https://engagement.beispiel.example/kommunen/kreis-musterland-mit-einem-langen-namen/vereine?bereich=sport",
])("a camera reads %s from the drawing", (address) => {
  const svg = qrSvg(address, "Code");
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const dots = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) paint(dots, size, Number(x), Number(y));
  expect(svg).not.toMatch(/style/);
  expect(jsQR(dots, size * scale, size * scale)?.data).toBe(address);
});

function paint(dots: Uint8ClampedArray, size: number, x: number, y: number): void {
  for (let row = y * scale; row < (y + 1) * scale; row++) {
    for (let column = x * scale; column < (x + 1) * scale; column++)
      dots.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3);
  }
}
