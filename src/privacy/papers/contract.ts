// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { whatIn } from "../facts.ts";
import type { PaperFacts } from "./facts.ts";
import { bullets, heading, headOf, measureBlocks, operatorOf, paragraph, periods, purposesOf } from "./parts.ts";
import { paperTexts as t } from "./texts.de.ts";

const words = t.contract;

/** The contract between a body and whoever runs the platform, with its four annexes. */
export function contractPaper(facts: PaperFacts): PaperDocument {
  const { title, law } = t.kinds.auftragsverarbeitung;
  const paper = headOf(facts, title, law, [
    ...words.sections.flatMap(({ title: name, law: rule, says }, index) => [
      heading(1, `${index + 1} ${name}`),
      bullets([...says, ...(index === 0 ? [`${words.begins}: ${t.gap(t.gaps.begins)}`] : [])]),
      paragraph(rule),
    ]),
    { kind: "signatures", lines: words.signatures },
    { kind: "pageBreak" },
    ...purposeAnnex(facts),
    ...measureAnnex(),
    ...processorAnnex(facts),
    heading(1, words.annex4),
    paragraph(words.annex4Text),
    ...purposesOf(facts).flatMap(({ name, tables }) => [heading(2, name), periods(name, tables)]),
  ]);
  const [controller, ...others] = paper.metadata;
  const operator = { label: t.head.operator, value: operatorOf(facts) };
  return { ...paper, metadata: controller ? [controller, operator, ...others] : [operator, ...others] };
}

function purposeAnnex(facts: PaperFacts): Block[] {
  const { purpose, people, data } = words.annexColumns;
  return [
    heading(1, words.annex1),
    {
      kind: "table",
      caption: words.annexCaption,
      columns: [{ label: purpose }, { label: people }, { label: data }],
      rows: purposesOf(facts).map((one) => [one.name, one.people, whatIn(Object.assign({}, ...one.tables.map(({ columns }) => columns)))]),
      rowHeaders: true,
    },
  ];
}

function measureAnnex(): Block[] {
  const { backups, place, disks, people } = t.gaps;
  return [
    heading(1, words.annex2),
    ...measureBlocks(1),
    heading(2, words.annex2Operator),
    bullets([backups, place, disks, people].map((gap) => t.gap(gap))),
  ];
}

function processorAnnex({ processors }: PaperFacts): Block[] {
  const { name, does, where } = words.processorColumns;
  return [
    heading(1, words.annex3),
    processors.length === 0
      ? paragraph(t.gap(t.gaps.processors))
      : {
          kind: "table",
          caption: words.processorsCaption,
          columns: [{ label: name }, { label: does }, { label: where }],
          rows: processors.map((one) => [one.name, one.does, one.where]),
          rowHeaders: true,
        },
  ];
}
