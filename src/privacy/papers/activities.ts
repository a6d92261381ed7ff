// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { privacy } from "../facts.ts";
import type { PaperFacts } from "./facts.ts";
import { dataIn, heading, headOf, measureBlocks, paragraph, periods, platformPurposes, purposesOf, recipientsOf } from "./parts.ts";
import { paperTexts as t } from "./texts.de.ts";

type Purpose = ReturnType<typeof purposesOf>[number];

/** The record of processing activities: one activity per purpose, from what is really kept. */
export function activitiesPaper(facts: PaperFacts): PaperDocument {
  const { title, law } = t.kinds.verzeichnis;
  const words = t.register;
  return headOf(facts, title, law, [
    ...purposesOf(facts).flatMap((purpose, index) => activity(facts, purpose, index + 1)),
    heading(1, words.platformTitle),
    ...platformPurposes().map(({ name }) => paragraph(words.platform(name))),
    heading(1, words.measures),
    paragraph(words.measuresText),
    ...measureBlocks(1),
  ]);
}

function activity(facts: PaperFacts, purpose: Purpose, number: number): Block[] {
  const words = t.facts;
  const { acting } = privacy;
  const isActing = purpose.name === privacy.purposes[acting.purpose].name;
  const actingRow = { ...acting, table: "", name: words.acting, columns: { by: acting.says }, plain: [] };
  const tables = isActing ? [...purpose.tables, actingRow] : purpose.tables;
  return [
    heading(1, `${number} ${purpose.name}`),
    {
      kind: "definitions",
      items: [
        { term: words.purpose, text: purpose.says },
        { term: words.basis, text: `${purpose.basis}. ${words.checkedBasis}` },
        { term: words.charge, text: t.gap(t.gaps.tasks) },
        { term: words.people, text: purpose.people },
        { term: words.data, text: dataIn(tables) },
        { term: words.recipients, text: recipientsOf(purpose.recipients, facts) },
        { term: words.thirdCountry, text: words.noThirdCountry },
      ],
    },
    periods(purpose.name, tables),
  ];
}
