// SPDX-License-Identifier: EUPL-1.2
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = [137, 80, 78, 71, 13, 10, 26, 10];

/** The same picture with at most 256 colours, a third of the size: screens have few, and the rest is the soft edge of letters. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, pixels, channels } = decode(png);
  const { colours, indexOf } = paletteOf(pixels, channels);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = indexOf((y * width + x) * channels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, by palette.
  header.set([8, 3, 0, 0, 0], 8);
  const parts = [
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colours.flat())),
    chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })),
  ];
  return Buffer.concat([Buffer.from(signature), ...parts, chunk("IEND", Buffer.alloc(0))]);
}

/** The commonest colours, after each channel was cut to five bits, and for every pixel the nearest of them. */
function paletteOf(pixels: Buffer, channels: number) {
  const count = new Map<number, number>();
  const keyAt = (at: number) => ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
  for (let at = 0; at < pixels.length; at += channels) count.set(keyAt(at), (count.get(keyAt(at)) ?? 0) + 1);
  const rgb = (key: number) => [key >> 16, (key >> 8) & 255, key & 255] as const;
  const chosen = [...count]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 128)
    .map(([key]) => rgb(key));
  // A grid for whatever is rare, so that nothing is far away.
  const steps = [0, 64, 128, 192, 255];
  for (const red of steps) for (const green of steps) for (const blue of steps) chosen.push([red, green, blue]);
  const nearest = new Map<number, number>();
  const indexOf = (at: number) => {
    const key = keyAt(at);
    const known = nearest.get(key);
    if (known !== undefined) return known;
    const [red, green, blue] = rgb(key);
    const distances = chosen.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    const best = distances.indexOf(Math.min(...distances));
    nearest.set(key, best);
    return best;
  };
  return { colours: chosen.map((one) => [...one]), indexOf };
}

/** Rows of a PNG of eight bits for each channel, as browsers take them (ISO/IEC 15948, 9). */
function decode(png: Buffer) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const row = width * channels;
  const pixels = Buffer.alloc(height * row);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x++) {
      const left = x < channels ? 0 : (pixels[y * row + x - channels] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * row + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (pixels[(y - 1) * row + x - channels] ?? 0);
      pixels[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return { width, height, channels, pixels };
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
