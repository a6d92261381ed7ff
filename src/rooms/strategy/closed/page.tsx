// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, ButtonLink, ButtonRow, type Column, DataTable, Page } from "#ui";
import type { EditionLine } from "../decision/history.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publicState } from "../publication/page.tsx";
import { t } from "../texts.de.ts";
import { editionsOf, type Owned } from "./owned.ts";
import { closedTexts } from "./texts.de.ts";

interface Props extends Owned {
  body: Body;
  former: Body;
  editions: readonly EditionLine[];
  /** Whether two people had to release there; nobody can any more. */
  twoPeople: boolean;
}

/** What a place adopted that went into this one, and what its successor's people can still do with it. */
export function FormerEditionsPage(p: Props) {
  const { name, slug } = p.former;
  const heads = closedTexts.columns;
  const columns: Column<EditionLine>[] = [
    { head: heads.edition, rowHeader: true, cell: (edition) => <EditionCell slug={slug} edition={edition} /> },
    { head: heads.published, cell: publicState },
    { head: heads.actions, cell: (edition) => <Actions {...p} edition={edition} /> },
  ];
  return (
    <Page
      title={closedTexts.title(name)}
      lead={closedTexts.lead(name)}
      seenBy={{ kind: "team", text: t.seenBy.team }}
      breadcrumb={[{ label: t.menu, href: paths.overview(p.body.slug) }]}
      wide
    >
      <DataTable caption={closedTexts.title(name)} hideCaption columns={columns} rows={p.editions} />
      {p.twoPeople && <p>{closedTexts.needsTwo(name)}</p>}
      <p>{closedTexts.trail}</p>
    </Page>
  );
}

function EditionCell(p: { slug: string; edition: EditionLine }) {
  const { number, publishedAt, withdrawnAt } = p.edition;
  const label = t.decision.edition(number);
  return publishedAt !== null && withdrawnAt === null ? <a href={paths.edition(p.slug, number)}>{label}</a> : <span>{label}</span>;
}

function Actions(p: Props & { edition: EditionLine }) {
  const { number, publishedAt, withdrawnAt } = p.edition;
  const words = t.publication;
  const at = editionsOf(p);
  return (
    <ButtonRow>
      <ButtonLink href={at.redact(number)} label={words.redact} fullLabel={words.redactOf(number)} kind="tertiary" small />
      {publishedAt && !withdrawnAt && (
        <ButtonLink href={at.withdraw(number)} label={words.withdraw} fullLabel={words.withdrawOf(number)} kind="tertiary" small />
      )}
      {withdrawnAt && !p.twoPeople && (
        <ActionForm action={at.publishAgain} label={words.again} fullLabel={words.againOf(number)} fields={{ edition: number }} small />
      )}
    </ButtonRow>
  );
}
