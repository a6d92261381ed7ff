// SPDX-License-Identifier: EUPL-1.2

/** A piece of text in one weight. "\n" is a line break. */
export type Run = string | { text: string; strong: true };

/** Plain text, or runs where words shall stand out. In paragraphs and notes an empty line starts a new paragraph. */
export type Text = string | readonly Run[];

export interface Heading {
  kind: "heading";
  /** 1 to 3, below the title. A skipped level is closed up, because PDF/UA refuses it. */
  level: 1 | 2 | 3;
  text: string;
}

export interface Paragraph {
  kind: "paragraph";
  text: Text;
}

export interface ListItem {
  text: Text;
  items?: readonly Text[];
}

export interface List {
  kind: "list";
  style: "bullet" | "number";
  items: readonly (Text | ListItem)[];
}

export interface Column {
  label: string;
  /** "end" for numbers. Default "start". */
  align?: "start" | "center" | "end";
  /** Share of the width beside the other columns' shares. Worked out from the texts when left out of any column. */
  share?: number;
}

export interface Table {
  kind: "table";
  /** Says what the table shows; screen readers announce it. */
  caption: string;
  columns: readonly [Column, ...Column[]];
  /** One text per column; "\n" is a line break. Missing cells at the end stay empty. */
  rows: readonly (readonly string[])[];
  /** The first column names the row. */
  rowHeaders?: boolean;
  totals?: readonly string[];
}

export interface Definitions {
  kind: "definitions";
  items: readonly { term: string; text: Text }[];
}

export interface Note {
  kind: "note";
  title?: string;
  text: Text;
}

export interface Figure {
  kind: "figure";
  /** A whole SVG document drawn with attributes; its style sheets are not read. */
  svg: string;
  /** What the picture says, for those who do not see it. */
  alternative: string;
  caption?: string;
  /** Part of the text width, 0 to 1. Default 1. */
  width?: number;
  /** Stands at the right of a small picture. */
  beside?: Text;
}

export interface PageBreak {
  kind: "pageBreak";
}

export interface Signatures {
  kind: "signatures";
  /** What stands under each line: "Datum", "Die Bürgermeisterin". */
  lines: readonly string[];
}

export interface Writing {
  kind: "writing";
  /** What to write about, what is known of it, and how many empty lines follow. */
  items: readonly { label: string; known?: string; lines: number }[];
}

export interface Ticks {
  kind: "ticks";
  /** The question. */
  label: string;
  /** Each with an empty box before it. */
  choices: readonly string[];
}

export type Block = Heading | Paragraph | List | Table | Definitions | Note | Figure | PageBreak | Signatures | Writing | Ticks;

/** A paper for people: printed as PDF/UA-1 or written as DOCX from the same content. */
export interface PaperDocument {
  title: string;
  lang: "de";
  subtitle?: string;
  /** What kind of paper it is, above the title: "Beschlussvorlage". */
  kicker?: string;
  /** Across every page of the PDF, and in words beside the kicker: "Entwurf". */
  watermark?: string;
  /** The head of the paper: number, date, office. */
  metadata: readonly { label: string; value: string }[];
  blocks: readonly Block[];
  /** Left of the page number on every page. */
  footer?: string;
  /** Letters one after the other, parted by page breaks: the title names the file and is not printed, and pages have no head and no number. */
  letters?: boolean;
  /** Written into the file; the same paper at the same time gives the same PDF, byte for byte. */
  createdAt: Date;
}
