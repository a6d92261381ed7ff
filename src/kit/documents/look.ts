// SPDX-License-Identifier: EUPL-1.2

/** Colours and measures that both forms of a paper share. Colours: those of the web theme in light, hexadecimal RGB; texts at least 4.5 : 1 on white. */
export const look = {
  font: "Fira Sans",
  ink: "18302c",
  quiet: "51605b",
  accent: "0b5f57",
  honey: "f4b93c",
  rule: "cfd6d2",
  wash: "f5f2ea",
  watermark: "f0eee8",
  /** Points. */
  size: { body: 10.5, small: 9, title: 22, subtitle: 13, h1: 15, h2: 12.5, h3: 10.5 },
  /** Millimetres on A4. The left edge leaves room for punching. */
  page: { width: 210, height: 297, top: 25, bottom: 24, left: 25, right: 20 },
};

/** Width of the text in millimetres. */
export const textWidth = look.page.width - look.page.left - look.page.right;
