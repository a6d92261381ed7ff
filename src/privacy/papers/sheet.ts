// SPDX-License-Identifier: EUPL-1.2
import type { PaperDocument } from "#kit/documents";
import { privacy } from "../facts.ts";
import type { PaperFacts } from "./facts.ts";
import { type SheetKind, sheets } from "./kinds.ts";
import { bullets, dataIn, heading, headOf, paragraph, periods, recipientsOf } from "./parts.ts";
import { paperTexts as t } from "./texts.de.ts";

const words = t.sheet;

/** What people are told about their data, one sheet for each way in which their data comes here. */
export function sheetPaper(kind: SheetKind, facts: PaperFacts): PaperDocument {
  const { title, law } = t.kinds[kind];
  const sheet = sheets[kind];
  const purpose = privacy.purposes[sheet.purpose];
  const names: readonly string[] = sheet.tables;
  const tables = privacy.tables.filter(({ table }) => names.includes(table));
  const asksConsent = purpose.basis.includes("Buchst. a");
  return headOf(facts, title, law, [
    {
      kind: "definitions",
      items: [
        { term: words.why, text: purpose.says },
        { term: t.facts.basis, text: purpose.basis },
        { term: t.facts.data, text: dataIn(tables) },
        ...sourceOf(sheet.source),
        { term: words.choice, text: words.ownChoice[kind] },
        { term: t.facts.recipients, text: recipientsOf(purpose.recipients, facts) },
        { term: t.facts.thirdCountry, text: t.facts.noThirdCountry },
        { term: words.decisions, text: words.noDecisions },
      ],
    },
    heading(1, t.facts.periods),
    periods(title, tables),
    heading(1, words.rights),
    bullets(words.rightsList),
    ...(asksConsent ? [paragraph(words.withdraw)] : []),
    ...(kind === "information-team" ? [paragraph(words.account)] : []),
    paragraph(words.complain),
  ]);
}

/** Art. 14 asks where data comes from that the person did not give herself. */
function sourceOf(source: (typeof sheets)[SheetKind]["source"]): { term: string; text: string }[] {
  if (source === "mixed") return [{ term: words.source, text: words.sourceMixed }];
  return source === "told-by-others" ? [{ term: words.source, text: t.gap(t.gaps.origin) }] : [];
}
