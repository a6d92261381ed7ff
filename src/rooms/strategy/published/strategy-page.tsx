// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { type Body, GoneNote } from "#register";
import { ButtonLink, ButtonRow, germanLabel, Page, PrintButton } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { periodOf } from "../phrases.ts";
import { PlainText } from "../plain/plain-text.tsx";
import { inWords, SaidInGerman, SaidWithin } from "../said.tsx";
import { EditionView } from "./content-view.tsx";
import type { EditionLine, PublicWithdrawal, PublishedEdition } from "./find.ts";
import { Notes, Withdrawn } from "./notes.tsx";
import { t } from "./texts.ts";

interface StrategyProps {
  body: Body;
  edition: PublishedEdition;
  /** All published editions, the newest first. */
  editions: readonly EditionLine[];
  withdrawals: readonly PublicWithdrawal[];
  /** The place this one went into; null while it goes on. */
  goneInto: { name: string; slug: string } | null;
}

/** The way from the list of places to a public page of this one. */
export const publicTrail = (body: Body) => [
  { label: t.municipalities, href: paths.municipalities },
  { label: body.name, href: paths.body(body.slug) },
];

/** The strategy in other forms, for programs. */
export const alternatesOf = ({ slug, name }: Body) => [
  { href: paths.publishedAtom(slug), type: "application/atom+xml", title: t.feed.title(name) },
  { href: paths.publishedJson(slug), type: "application/json", title: t.json },
  { href: paths.publishedPdf(slug), type: "application/pdf", title: t.pdf },
];

/** What a council adopted, for everybody: without an account, without script. */
export function StrategyPage(p: StrategyProps) {
  const { body, edition, editions } = p;
  const { content } = edition;
  const newest = editions[0]?.number ?? edition.number;
  // Files and pages beside this one are of the newest edition: an earlier one leads there by its note.
  const isNewest = edition.number === newest;
  return (
    <Page
      title={inWords(content.title)}
      heading={<SaidInGerman text={content.title} />}
      seenBy={{ kind: "public", text: t.seenBy(longDate(edition.publishedAt)) }}
      lead={t.lead(body, periodOf(content))}
      breadcrumb={publicTrail(body)}
      description={t.description(body, inWords(content.title))}
      alternates={alternatesOf(body)}
      actions={<PrintButton />}
    >
      <Explained />
      <GoneNote into={p.goneInto} />
      <Notes body={body} edition={edition} newest={newest} withdrawals={p.withdrawals} />
      {isNewest && content.plain !== null && (
        <p>
          <a href={paths.publishedPlain(body.slug)}>{content.plain.checkedBy === null ? t.plain : t.easy}</a>
        </p>
      )}
      <EditionView slug={body.slug} edition={edition} publishedAt={edition.publishedAt} isNewest={isNewest} />
      {isNewest && <Take body={body} />}
      <Editions {...p} />
    </Page>
  );
}

/** What this is, for readers who need it said first. */
function Explained() {
  const { title, texts } = t.explained;
  if (texts.length === 0) return null;
  const lines = texts.map((text) => <p>{text}</p>);
  if (title === "") return <>{lines}</>;
  return (
    <section class="fk-explained">
      <h2>{title}</h2>
      {lines}
    </section>
  );
}

function Take(p: { body: Body }) {
  const { slug, name } = p.body;
  return (
    <section class="fk-screen">
      <h2>{t.take}</h2>
      <ButtonRow>
        <ButtonLink href={paths.publishedPdf(slug)} label={t.pdf} icon="download" />
        <ButtonLink href={paths.publishedJson(slug)} label={t.json} />
        <ButtonLink href={paths.publishedAtom(slug)} label={t.atom} />
        <ButtonLink href={paths.body(slug)} label={t.toPlace(name)} kind="tertiary" />
      </ButtonRow>
    </section>
  );
}

function Editions(p: StrategyProps) {
  const takenBack = p.withdrawals.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <h2>{t.editions}</h2>
      <ul>
        {p.editions.map((edition) => (
          <li>
            <a href={paths.edition(p.body.slug, edition.number)}>{t.editionLine(edition.number, longDate(edition.publishedAt))}</a>
          </li>
        ))}
        {takenBack.map((one) => (
          <li>
            <Withdrawn withdrawal={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** In place of an edition that was taken back: when, and why. */
export function WithdrawnPage(p: { body: Body; withdrawal: PublicWithdrawal }) {
  const { edition } = p.withdrawal;
  return (
    <Page
      title={t.withdrawnTitle(edition)}
      lead={t.withdrawnLead}
      breadcrumb={publicTrail(p.body)}
      alternates={alternatesOf(p.body).slice(0, 1)}
    >
      <p>
        <Withdrawn withdrawal={p.withdrawal} />
      </p>
      <ButtonLink href={paths.body(p.body.slug)} label={t.toPlace(p.body.name)} />
    </Page>
  );
}

/** The page in plain language. Called easy language only with the name of the group that checked it. */
export function PlainPage(p: { body: Body; edition: PublishedEdition; text: string; checkedBy: string | null; checkedOn: string | null }) {
  const { body, edition, checkedBy, checkedOn } = p;
  const { title } = edition.content;
  const named = checkedBy === null ? t.plainTitle : t.easyTitle;
  return (
    <Page
      title={inWords(named(title))}
      heading={<SaidWithin sentence={named} text={title} />}
      seenBy={{ kind: "public", text: t.seenBy(longDate(edition.publishedAt)) }}
      breadcrumb={[...publicTrail(body), { label: inWords(title), href: paths.published(body.slug), ...germanLabel() }]}
      actions={<PrintButton />}
    >
      <PlainText text={p.text} level={2} />
      {checkedBy !== null && checkedOn !== null && (
        <p>
          <SaidWithin sentence={(group) => t.easyChecked(group, longDate(checkedOn))} text={checkedBy} />
        </p>
      )}
      <p>
        <a href={paths.published(body.slug)}>{t.measure.back}</a>
      </p>
    </Page>
  );
}
