// SPDX-License-Identifier: EUPL-1.2
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from "docx";
import { look } from "./look.ts";
import { t } from "./texts.de.ts";

/** Word counts type in half points and lengths in twentieths of a point. */
export const halfPoints = (points: number) => points * 2;
export const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
/** Distance of lines, 240 being single. Said to be relative each time: LibreOffice else takes it for a fixed height. */
const leading = (line: number) => ({ line, lineRule: LineRuleType.AUTO });
export const numbering = { bullets: "paper-bullets", numbers: "paper-numbers" };

const heading = (points: number, before: number, color: string) => ({
  run: { size: halfPoints(points), bold: true, color, font: look.font },
  paragraph: { spacing: { before, after: 100, ...leading(260) }, keepNext: true, keepLines: true },
});
const { size } = look;

/** Real styles under Word's own names, so that its outline, its reader and the town's template know them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: look.font,
        size: halfPoints(size.body),
        color: look.ink,
        language: { value: "de-DE", eastAsia: "de-DE", bidirectional: "de-DE" },
      },
      paragraph: { spacing: { after: 120, ...leading(288) } },
    },
    title: {
      run: { size: halfPoints(size.title), bold: true, color: look.ink },
      paragraph: { spacing: { before: 60, after: 100, ...leading(250) } },
    },
    heading1: heading(size.h1, 400, look.accent),
    heading2: heading(size.h2, 300, look.ink),
    heading3: heading(size.h3, 240, look.ink),
    listParagraph: { run: {}, paragraph: { spacing: { after: 80, ...leading(276) } } },
  },
  paragraphStyles: [
    paragraphStyle("Subtitle", "Subtitle", { size: halfPoints(size.subtitle), color: look.quiet }, { spacing: { after: 200 } }),
    paragraphStyle(
      "Caption",
      "caption",
      { size: halfPoints(size.small), bold: true },
      { spacing: { before: 200, after: 80 }, keepNext: true },
    ),
    paragraphStyle("PaperKind", t.styles.kind, { bold: true, color: look.accent }, { spacing: { after: 0 } }),
    paragraphStyle("PaperHead", t.styles.head, { size: halfPoints(9.5) }, { spacing: { after: 40, ...leading(264) } }),
    paragraphStyle("PaperCell", t.styles.cell, { size: halfPoints(size.small) }, { spacing: { after: 0, ...leading(264) } }),
    paragraphStyle("PaperTerm", t.styles.term, { bold: true }, { spacing: { before: 100, after: 0 }, keepNext: true }),
    paragraphStyle("PaperNote", t.styles.note, {}, { spacing: { after: 0 }, indent: { left: 170, right: 170 } }),
    paragraphStyle("PaperEdge", t.styles.edge, { size: 17, color: look.quiet }, { spacing: { after: 0 } }),
  ],
};

function paragraphStyle(id: string, name: string, run: object, paragraph: object) {
  return { id, name, basedOn: "Normal", next: "Normal", quickFormat: true, run, paragraph };
}

const hanging = (level: number) => ({ style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 300 } } } });

export const numberings: INumberingOptions = {
  config: [
    {
      reference: numbering.bullets,
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, ...hanging(0) },
        { level: 1, format: LevelFormat.BULLET, text: "–", alignment: AlignmentType.LEFT, ...hanging(1) },
      ],
    },
    {
      reference: numbering.numbers,
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT, ...hanging(0) }],
    },
  ],
};
