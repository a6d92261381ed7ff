// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Body, Place } from "#register";
import { strategyPaths as paths } from "../paths.ts";
import { noteTexts } from "../redactions/note-texts.de.ts";
import type { EditionLine, PublicRedaction, PublicWithdrawal } from "./find.ts";
import { t } from "./texts.de.ts";

interface Entry {
  id: string;
  title: string;
  at: Date;
  href: string;
  summary: string;
}

interface FeedProps {
  body: Place & Pick<Body, "slug">;
  /** The public address of the product, without a slash at its end. */
  url: string;
  editions: readonly EditionLine[];
  redactions: readonly PublicRedaction[];
  withdrawals: readonly PublicWithdrawal[];
}

/** What happened to the published strategy of one place, as an Atom feed (RFC 4287), the newest first. Ids never change. */
export function atomFeed(p: FeedProps): string {
  const { body, url } = p;
  const entries = entriesOf(p).toSorted((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? -1 : 1));
  const self = `${url}${paths.publishedAtom(body.slug)}`;
  const updated = entries[0]?.at.toISOString() ?? "";
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(t.feed.title(body.name))}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xml(body.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${url}${paths.published(body.slug)}`)}"/>`,
    ...entries.map(entryXml),
    `</feed>`,
    "",
  ].join("\n");
}

function entriesOf({ body, url, editions, redactions, withdrawals }: FeedProps): Entry[] {
  const page = (edition: number) => `${url}${paths.edition(body.slug, edition)}`;
  const edition = ({ id, number, publishedAt }: EditionLine): Entry => ({
    id: `urn:uuid:${id}`,
    title: t.feed.edition(number),
    at: publishedAt,
    href: page(number),
    summary: t.feed.editionSummary(body, longDate(publishedAt)),
  });
  const redaction = ({ id, edition: number, redactedAt, places, reason }: PublicRedaction): Entry => ({
    id: `urn:uuid:${id}`,
    title: t.feed.redaction(number),
    at: redactedAt,
    href: page(number),
    summary: `${noteTexts.note(longDate(redactedAt), places)} ${noteTexts.because(noteTexts.reasons[reason].label)}`,
  });
  const withdrawal = ({ id, edition: number, withdrawnAt, endedAt, reason }: PublicWithdrawal): Entry[] => [
    {
      id: `urn:uuid:${id}`,
      title: t.feed.withdrawal(number),
      at: withdrawnAt,
      href: page(number),
      summary: t.withdrawn(number, longDate(withdrawnAt), reason),
    },
    ...(endedAt === null
      ? []
      : [
          {
            id: `urn:uuid:${id}#wieder`,
            title: t.feed.publicAgain(number),
            at: endedAt,
            href: page(number),
            summary: t.feed.publicAgainSummary(number, longDate(endedAt)),
          },
        ]),
  ];
  return [...editions.map(edition), ...redactions.map(redaction), ...withdrawals.flatMap(withdrawal)];
}

function entryXml({ id, title, at, href, summary }: Entry): string {
  const parts = [
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${at.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(href)}"/>`,
    `<summary>${xml(summary)}</summary>`,
  ];
  return `<entry>\n${parts.join("\n")}\n</entry>`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
