// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument, Text } from "#kit/documents";
import { Alert, ButtonLink, ButtonRow, type Column, DataTable, Page, PrintButton, SummaryList } from "#ui";
import { NamedContact } from "../contacts/pages.tsx";
import { contactPurposes } from "../contacts/purposes.ts";
import type { PrivacyContact } from "../contacts/save.ts";
import { privacyPaths as paths } from "../paths.ts";
import type { PaperKind } from "./kinds.ts";
import { paperTexts as t } from "./texts.de.ts";

const aboveOf = (slug: string) => ({ label: t.team, href: paths.team(slug) });
const seenBy = { kind: "team", text: t.seenBy } as const;

/** The papers a body has, what they are and are not, and who is named in them. */
export function PapersPage(p: { slug: string; kinds: readonly PaperKind[]; contacts: readonly PrivacyContact[] }) {
  const columns: Column<PaperKind>[] = [
    { head: t.columns.paper, rowHeader: true, cell: (kind) => t.kinds[kind].title },
    { head: t.columns.says, cell: (kind) => t.kinds[kind].says },
    { head: t.columns.law, cell: (kind) => t.kinds[kind].law },
    { head: t.columns.take, cell: (kind) => <Take slug={p.slug} kind={kind} /> },
  ];
  return (
    <Page title={t.title} lead={t.lead} seenBy={seenBy} breadcrumb={[aboveOf(p.slug)]} wide>
      <Alert kind="info" title={t.notAdvice}>
        <p>{t.notAdviceText}</p>
      </Alert>
      <h2>{t.list}</h2>
      <DataTable caption={t.list} hideCaption columns={columns} rows={p.kinds} />
      <h2>{t.who}</h2>
      <p>{t.gapsLead}</p>
      {contactPurposes.map((purpose) => (
        <NamedContact slug={p.slug} purpose={purpose} contact={p.contacts.find((one) => one.purpose === purpose)} />
      ))}
      <p>
        <a href={paths.technique}>{t.fromTechnique}</a>
      </p>
    </Page>
  );
}

function Take(p: { slug: string; kind: PaperKind }) {
  const { title } = t.kinds[p.kind];
  return (
    <ButtonRow>
      <ButtonLink href={paths.paper(p.slug, p.kind)} label={t.read} fullLabel={t.readOf(title)} kind="tertiary" small />
      <ButtonLink
        href={paths.paperAsWord(p.slug, p.kind)}
        label={t.word}
        fullLabel={t.wordOf(title)}
        kind="tertiary"
        icon="download"
        small
        download
      />
    </ButtonRow>
  );
}

/** One paper, to be read here or printed; the same content as the file. */
export function PaperPage(p: { slug: string; kind: PaperKind; paper: PaperDocument }) {
  const { paper } = p;
  const actions = (
    <>
      <ButtonLink href={paths.paperAsWord(p.slug, p.kind)} label={t.word} fullLabel={t.wordOf(paper.title)} icon="download" download />
      <PrintButton label={t.print} />
    </>
  );
  return (
    <Page
      title={paper.title}
      lead={paper.subtitle}
      seenBy={seenBy}
      breadcrumb={[aboveOf(p.slug), { label: t.title, href: paths.papers(p.slug) }]}
      actions={actions}
      wide
    >
      <SummaryList items={paper.metadata.map(({ label, value }) => ({ name: label, content: value }))} />
      {paper.blocks.map((block) => (
        <Drawn block={block} />
      ))}
    </Page>
  );
}

const plain = (text: Text): string =>
  typeof text === "string" ? text : text.map((run) => (typeof run === "string" ? run : run.text)).join("");

/** The kinds of block the privacy papers are made of. */
function Drawn({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "paragraph":
      return <p>{plain(block.text)}</p>;
    case "note":
      return (
        <Alert kind="info">
          <p>{plain(block.text)}</p>
        </Alert>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li>{plain(typeof item === "object" && "text" in item ? item.text : item)}</li>
          ))}
        </ul>
      );
    case "definitions":
      return <SummaryList items={block.items.map(({ term, text }) => ({ name: term, content: <Lines text={plain(text)} /> }))} />;
    case "table":
      return <DrawnTable {...block} />;
    case "signatures":
      return (
        <ul>
          {block.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      );
    default:
      return null;
  }
}

function Lines({ text }: { text: string }) {
  const lines = text.split("\n");
  if (lines.length === 1) return <>{text}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function DrawnTable({ caption, columns, rows }: Extract<Block, { kind: "table" }>) {
  const drawn: Column<readonly string[]>[] = columns.map(({ label }, index) => ({
    head: label,
    rowHeader: index === 0,
    cell: (row) => row[index] ?? "",
  }));
  return <DataTable caption={caption} hideCaption columns={drawn} rows={rows} />;
}
