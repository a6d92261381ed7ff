// SPDX-License-Identifier: EUPL-1.2

/** Colours and measures that both forms of a paper share. Colours: hexadecimal RGB; contrast on white at least 4.5 : 1 for text. */
export const look = {
  font: "Fira Sans",
  ink: "1b2733",
  quiet: "52606d",
  accent: "0b5a66",
  rule: "c9d1d8",
  wash: "f1f5f6",
  /** Points. */
  size: { body: 10.5, small: 9, title: 22, subtitle: 13, h1: 15, h2: 12.5, h3: 10.5 },
  /** Millimetres on A4. The left edge leaves room for punching. */
  page: { width: 210, height: 297, top: 25, bottom: 24, left: 25, right: 20 },
};

/** Width of the text in millimetres. */
export const textWidth = look.page.width - look.page.left - look.page.right;
