// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { type Column, DataTable, EmptyState, Page } from "#ui";
import { paths } from "../paths.ts";
import { type Look, stateOf } from "./list.ts";
import { LooksNow } from "./parts.tsx";
import { lookTexts } from "./texts.de.ts";
import { becameOf, readIn } from "./told.ts";

const t = lookTexts.town;

/** Who of the operators asks to look, looks, and has looked: for the body's own people. */
export function LooksPage(p: { body: Body; looks: readonly Look[]; now: Date }) {
  const { slug } = p.body;
  const past = p.looks.filter((look) => !["waits", "open"].includes(stateOf(look, p.now)));
  const columns: Column<Look>[] = [
    { head: t.columns.who, rowHeader: true, cell: ({ askedByName }) => askedByName ?? lookTexts.somebody },
    { head: t.columns.what, cell: ({ room }) => lookTexts.rooms[room] },
    { head: t.columns.why, cell: ({ reason }) => reason },
    { head: t.columns.became, cell: (look) => becameOf(look, p.now) },
    { head: t.columns.read, cell: (look) => <Read look={look} /> },
  ];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      seenBy={{ kind: "team", text: t.seenBy }}
      breadcrumb={[{ label: t.team, href: paths.team(slug) }]}
      wide
    >
      <LooksNow slug={slug} looks={p.looks} now={p.now} />
      <h2>{t.rulesTitle}</h2>
      <ul>
        {t.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <h2>{t.past}</h2>
      {past.length === 0 ? <EmptyState text={t.none} /> : <DataTable caption={t.past} hideCaption columns={columns} rows={past} />}
    </Page>
  );
}

function Read({ look }: { look: Look }) {
  const lines = readIn(look);
  if (lines.length === 0) return <>{lookTexts.readNothing}</>;
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
