// SPDX-License-Identifier: EUPL-1.2
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Font } from "./fonts.ts";
import { look } from "./look.ts";
import { printableWith } from "./printable.ts";
import type { ReadyPaper } from "./ready.ts";
import { template } from "./template.ts";
import { t } from "./texts.de.ts";

/** Turns papers into PDF/UA-1 with one Typst compiler. Blocks its thread while it works. */
export class Typst {
  private readonly fonts: readonly Font[];
  private readonly compiler: NodeCompiler;

  constructor(fonts: readonly Font[]) {
    this.fonts = fonts;
    this.compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => font.bytes) }] });
  }

  /**
   * The paper as PDF/UA-1.
   * @throws Error with what Typst refused, without the paper's own words.
   */
  pdf(paper: ReadyPaper): Uint8Array {
    try {
      return this.compile(paper, this.fonts);
    } catch (refusal) {
      // A font of the machine may have taken the place of one of ours and lack a sign: once more with the main font alone.
      if (refusal instanceof GlyphRefusal) return this.compile(paper, this.fonts.slice(0, 1));
      throw refusal;
    }
  }

  private compile(paper: ReadyPaper, fonts: readonly Font[]): Uint8Array {
    const families = [...new Set(this.fonts.map((font) => font.family))];
    const inputs = { paper: asJson(paper, printableWith(fonts)), look: JSON.stringify({ ...look, families }), words: JSON.stringify(t) };
    try {
      // In one step: compile() would hand out a document that holds megabytes until the garbage collector comes by.
      return Uint8Array.from(this.compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: "ua-1" }));
    } catch (refusal) {
      throw withoutContent(reportOf(refusal));
    } finally {
      // Typst remembers every layout it ever made, unless told to forget.
      this.compiler.evictCache(0);
    }
  }
}

class GlyphRefusal extends Error {}

/** Every text of the paper passes the filter, except the SVG drawings, which are no text of the paper. */
function asJson(paper: ReadyPaper, printable: (text: string) => string): string {
  return JSON.stringify(paper, (key, value: unknown) => (typeof value === "string" && key !== "svg" ? printable(value) : value));
}

/** A refused export says why in the message, a refused layout only in the code. */
function reportOf(refusal: unknown): string {
  if (!(refusal instanceof Error)) return String(refusal);
  return refusal.message || ("code" in refusal ? String(refusal.code) : refusal.name);
}

/**
 * What Typst said, less the texts it quotes: papers hold personal data, and errors are logged.
 * A refused export is a printed Rust value, `SourceDiagnostic { …, message: "…", … }`, anything else a plain sentence.
 */
function withoutContent(report: string): Error {
  const listed = Array.from(report.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), ([, message = ""]) => message);
  const messages = (listed.length > 0 ? listed : [report]).map((message) => message.replace(/`[^`]*`|\\?".*"/gs, "…").trim());
  const text = `Typst: ${[...new Set(messages)].join("; ").slice(0, 500)}`;
  return report.includes("could not be displayed") ? new GlyphRefusal(text) : new Error(text);
}
