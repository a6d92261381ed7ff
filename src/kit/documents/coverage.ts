// SPDX-License-Identifier: EUPL-1.2

/**
 * The characters that a TrueType font has a glyph for, less the private ones, which mean nothing to a reader.
 * Reads formats 4 and 12 of the table "cmap"; source: OpenType specification, chapter cmap.
 */
export function coverageOf(font: Buffer): ReadonlySet<number> {
  const start = tableAt(font, "cmap");
  const covered = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(start + 2); index++) {
    const subtable = start + font.readUInt32BE(start + 8 + 8 * index);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, covered);
    if (format === 12) addGroups(font, subtable, covered);
  }
  for (let point = 0xe000; point <= 0xf8ff; point++) covered.delete(point);
  return covered;
}

function tableAt(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function addGroups(font: Buffer, subtable: number, covered: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group++) {
    const entry = subtable + 16 + 12 * group;
    for (let point = font.readUInt32BE(entry); point <= font.readUInt32BE(entry + 4); point++) covered.add(point);
  }
}

function addSegments(font: Buffer, subtable: number, covered: Set<number>): void {
  const count = font.readUInt16BE(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const offsets = deltas + 2 * count;
  for (let segment = 0; segment < count; segment++) {
    const first = font.readUInt16BE(starts + 2 * segment);
    const last = font.readUInt16BE(ends + 2 * segment);
    const delta = font.readUInt16BE(deltas + 2 * segment);
    const offsetAt = offsets + 2 * segment;
    const offset = font.readUInt16BE(offsetAt);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const stored = offset === 0 ? point : font.readUInt16BE(offsetAt + offset + 2 * (point - first));
      if (stored !== 0 && ((stored + delta) & 0xffff) !== 0) covered.add(point);
    }
  }
}
