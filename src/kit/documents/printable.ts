// SPDX-License-Identifier: EUPL-1.2
import type { Font } from "./fonts.ts";

/** Stands for a character that no font has: PDF/UA refuses text without a glyph. */
const missing = "\ufffd";
const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });
/** Letters dressed as mathematics ("𝗙𝗲𝘀𝘁"), which no screen reader reads as a word. */
const dressedLetters = /[\u{1d400}-\u{1d7ff}\u{1ee00}-\u{1eeff}]+/gu;

/**
 * Replaces what cannot be printed. Typst takes each written character with its accents from one font,
 * so one font must have all its parts.
 */
export function printableWith(fonts: readonly Font[]): (text: string) => string {
  const [main] = fonts;
  return (text) => {
    if (!main || has(main, text)) return text;
    const plain = undressed(text);
    return Array.from(graphemes.segment(plain), ({ segment }) => printableCharacter(segment, fonts)).join("");
  };
}

/** The written characters that no font has, in the order of the text. */
export function missingIn(text: string, fonts: readonly Font[]): string[] {
  const [main] = fonts;
  if (!main || has(main, text)) return [];
  const characters = Array.from(graphemes.segment(undressed(text)), ({ segment }) => segment);
  return characters.filter((character) => printableCharacter(character, fonts) === missing && character !== missing);
}

const undressed = (text: string) => text.replace(dressedLetters, (letters) => letters.normalize("NFKC"));

function printableCharacter(character: string, fonts: readonly Font[]): string {
  if (fonts.some((font) => has(font, character))) return character;
  const [base = "", ...marks] = character;
  const font = fonts.find((each) => has(each, base));
  if (!font) return missing;
  return base + marks.filter((mark) => has(font, mark)).join("");
}

function has(font: Font, text: string): boolean {
  for (const character of text) {
    if (character !== "\n" && !font.covers.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
