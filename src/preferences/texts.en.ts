// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  title: "Display settings",
  description: "Set contrast, letters, spacing, motion, colours and language of these pages.",
  lead: "Choose how you want to read our pages. You need no account for it.",
  seenBy: "Only your browser remembers this",
  language: {
    label: "Language",
    hint: "English and easy-to-read German exist for the public pages. The workplace is in German.",
  },
  contrast: {
    label: "Contrast",
    options: { system: "As set in your device", more: "Stronger" },
    hints: { more: "Black on white, the reverse when dark, with bold lines." },
  },
  size: {
    label: "Size of letters",
    options: { usual: "As set in your browser", large: "Larger", larger: "Very large" },
    hints: { large: "Larger by a quarter.", larger: "Larger by a half." },
  },
  spacing: {
    label: "Spacing of text",
    options: { usual: "Usual", wide: "Wide" },
    hints: { wide: "More room between letters, words, lines and paragraphs." },
  },
  motion: {
    label: "Motion",
    options: { system: "As set in your device", still: "No motion" },
    hints: { still: "Pages change without fading." },
  },
  scheme: {
    label: "Colours",
    options: { system: "As set in your device", light: "Light", dark: "Dark" },
    hints: {},
  },
  example: {
    title: "What text will look like",
    hint: "The example follows your choice at once. All other pages change when you save.",
    heading: "Meeting of associations in Musterstadt",
    text: "On Saturday the associations meet in the town hall. You are welcome even if you know none of them.",
    more: "There are no steps on the way to the room.",
    link: "How accessible this platform is",
  },
  kept: "Your browser remembers the choice in cookies for a year. Nothing of it is stored on our computer.",
  cookies: "Which cookies there are",
  save: "Save display settings",
  saved: "Your choice now applies to all pages.",
  back: "To the page before",
  resetTitle: "Back to the beginning",
  resetText: "After that the settings of your device apply again. The language will be German.",
  reset: "Reset everything",
  resetDone: "Everything is reset. Your browser no longer remembers any of it.",
  errors: { invalid: "Choose one of the options here." },
};
