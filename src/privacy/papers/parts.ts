// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import type { ContactFields } from "../contacts/save.ts";
import { keptPerPurpose, privacy, whatIn } from "../facts.ts";
import type { PaperFacts } from "./facts.ts";
import { measures } from "./measures.ts";
import { paperTexts as t } from "./texts.de.ts";

type Kept = (typeof privacy.tables)[number];

/** The head every paper has; what is missing stands there as a gap. */
export function headOf(facts: PaperFacts, title: string, law: string, blocks: readonly Block[]): PaperDocument {
  return {
    title,
    subtitle: law,
    kicker: t.kicker,
    lang: "de",
    createdAt: facts.now,
    footer: `${title}, ${facts.body.name}`,
    metadata: [
      { label: t.head.controller, value: controllerOf(facts) },
      { label: t.head.officer, value: facts.officer ? officeOf(facts.officer) : t.gap(t.gaps.officer) },
      { label: t.head.platform, value: facts.url },
      { label: t.head.asOf, value: t.day(facts.now) },
    ],
    blocks: [{ kind: "note", text: t.whatThisIs }, ...blocks],
  };
}

/** The name is known; whom to turn to may be missing. */
function controllerOf({ body, controller }: PaperFacts): string {
  if (!controller) return `${body.name}, ${t.gap(t.gaps.reach)}`;
  return controller.office.includes(body.name) ? officeOf(controller) : `${body.name}, ${officeOf(controller)}`;
}

export const officeOf = ({ office, address, phone, mail }: ContactFields) =>
  [office, address, t.reach(phone, mail)].filter(Boolean).join(", ");

/** Who sees the data: those of the purpose, and whoever runs the platform for the body. */
export function recipientsOf(recipients: string, facts: PaperFacts): string {
  return `${recipients.charAt(0).toUpperCase()}${recipients.slice(1)}. ${t.operatedBy(operatorOf(facts))}`;
}

export const operatorOf = (facts: PaperFacts) => facts.operator ?? t.gap(t.gaps.operator);

/** What a body of this kind is responsible for: the Land keeps no inventory and no strategy. */
export function purposesOf({ body }: PaperFacts) {
  const ofLand = [privacy.purposes.account, privacy.purposes.trail, privacy.purposes.contacts, privacy.purposes.mail].map(
    ({ name }) => name,
  );
  const own = keptPerPurpose.filter(({ side }) => side === "body");
  return body.kind === "land" ? own.filter(({ name }) => ofLand.includes(name)) : own;
}

export const platformPurposes = () => keptPerPurpose.filter(({ side }) => side === "platform");

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const bullets = (items: readonly string[]): Block => ({ kind: "list", style: "bullet", items });

/** One rule per kind of data: where the time begins, how long it is. */
export function periods(name: string, tables: readonly Kept[]): Block {
  return {
    kind: "table",
    caption: t.facts.periodsCaption(name),
    columns: [{ label: t.facts.what }, { label: t.facts.starts }, { label: t.facts.kept }],
    rows: tables.map((one) => [one.name, one.starts, one.kept]),
    rowHeaders: true,
  };
}

export const dataIn = (tables: readonly Kept[]) => tables.map(({ name, columns }) => `${name}: ${whatIn(columns)}`).join("\n");

export function measureBlocks(level: 1 | 2): Block[] {
  return measures.flatMap(({ aim, says }) => [heading(level === 1 ? 2 : 3, aim), bullets(says.map(({ text }) => text))]);
}
