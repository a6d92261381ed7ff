// SPDX-License-Identifier: EUPL-1.2
import { BorderStyle, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import { look, textWidth } from "./look.ts";
import type { ReadyPaper } from "./ready.ts";
import { t } from "./texts.de.ts";
import { wordBlock } from "./word-blocks.ts";
import { finished } from "./word-file.ts";
import { halfPoints, numberings, styles, twips } from "./word-styles.ts";
import { plainRuns } from "./word-text.ts";

/** The paper as DOCX, with Word's own heading styles and everything marked as German. */
export async function docx(paper: ReadyPaper): Promise<Uint8Array> {
  const { page } = look;
  const document = new Document({
    title: paper.title,
    creator: "",
    lastModifiedBy: "",
    description: paper.kicker,
    styles,
    numbering: numberings,
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(12),
              footer: twips(11),
            },
          },
        },
        ...(paper.letters ? {} : edges(paper)),
        children: [...(paper.letters ? [] : head(paper)), ...paper.blocks.flatMap(wordBlock)],
      },
    ],
  });
  return finished(await Packer.toBuffer(document), new Date(paper.createdAt));
}

function edges(paper: ReadyPaper) {
  return {
    headers: {
      default: new Header({ children: [runningTitle(paper)] }),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
    footers: { default: foot(paper), first: foot(paper) },
  };
}

function head(paper: ReadyPaper): Paragraph[] {
  return [
    ...(paper.kicker ? [new Paragraph({ style: "PaperKind", keepNext: true, children: plainRuns(paper.kicker) })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: plainRuns(paper.title) }),
    ...(paper.subtitle ? [new Paragraph({ style: "Subtitle", children: plainRuns(paper.subtitle) })] : []),
    ...paper.metadata.map((entry, index) => metadataLine(entry, index === 0, index === paper.metadata.length - 1)),
  ];
}

function metadataLine(entry: { label: string; value: string }, isFirst: boolean, isLast: boolean): Paragraph {
  const column = twips(40);
  return new Paragraph({
    style: "PaperHead",
    tabStops: [{ type: TabStopType.LEFT, position: column }],
    indent: { left: column, hanging: column },
    spacing: { after: isLast ? 240 : 40 },
    border: {
      ...(isFirst ? { top: { style: BorderStyle.SINGLE, size: 8, color: look.accent, space: 7 } } : {}),
      ...(isLast ? { bottom: { style: BorderStyle.SINGLE, size: 4, color: look.rule, space: 7 } } : {}),
    },
    children: [new TextRun({ text: entry.label, color: look.quiet }), new TextRun({ text: "\t" }), ...plainRuns(entry.value)],
  });
}

const edge = { style: "PaperEdge", tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) }] };

function runningTitle(paper: ReadyPaper): Paragraph {
  return new Paragraph({
    ...edge,
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: look.rule, space: 4 } },
    children: [new TextRun({ text: paper.title }), new TextRun({ text: `\t${paper.kicker}` })],
  });
}

function foot(paper: ReadyPaper): Footer {
  const number = [`\t${t.page} `, PageNumber.CURRENT, ` ${t.pageOf} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ ...edge, children: [new TextRun({ text: paper.footer }), new TextRun({ children: number, size: halfPoints(8.5) })] }),
    ],
  });
}
