// SPDX-License-Identifier: EUPL-1.2
import { ActionForm, Card, CardGrid, DataTable, Page, PrintButton } from "#ui";
import { chaptersAround, type HelpPage, pageAt, targetOf } from "./book.ts";
import { type Block, type Inline, plain } from "./markdown.ts";
import { helpPaths as paths } from "./paths.ts";
import { pictureOf } from "./pictures.ts";
import { t } from "./texts.ts";

/** "Wer sind Sie?": a door to each part of the handbook. */
export function DoorsPage(p: { page: HelpPage; firstWayClosed: boolean }) {
  return (
    <Page title={p.page.title} lead={<Line of={p.page.lead} page={p.page} />}>
      {p.page.blocks.map((block, place) =>
        block.kind === "list" ? <Doors items={block.items} page={p.page} /> : <OneBlock {...{ block, place, page: p.page }} />,
      )}
      {p.firstWayClosed && (
        <section class="fk-screen">
          <h2>{t.firstWay}</h2>
          <p>{t.firstWayText}</p>
          <ActionForm action={paths.showFirstWay} label={t.showAgain} kind="secondary" />
        </section>
      )}
    </Page>
  );
}

/** Each item is a link and what awaits one behind it. */
function Doors(p: { items: readonly (readonly Inline[])[]; page: HelpPage }) {
  return (
    <CardGrid>
      {p.items.map(([door, ...text]) => {
        const target = door?.kind === "link" ? targetOf(p.page, door.to) : undefined;
        return (
          <Card title={door ? plain([door]) : ""} level={3} {...(target && "href" in target ? { href: target.href } : {})}>
            <p>{plain(text).replace(/^: /, "")}</p>
          </Card>
        );
      })}
    </CardGrid>
  );
}

/** One page of the handbook, with what stands on it and the pages before and after it. */
export function ChapterPage(p: { page: HelpPage }) {
  const { page } = p;
  const top = page.address.includes("/") ? pageAt(page.address.split("/")[0] ?? "", page.language) : undefined;
  const above = [{ label: t.help, href: paths.doors }, ...(top ? [{ label: top.title, href: paths.page(top.address) }] : [])];
  return (
    <Page title={page.title} lead={<Line of={page.lead} page={page} />} breadcrumb={above} actions={<PrintButton />}>
      <Contents page={page} />
      {page.blocks.map((block, place) => (
        <OneBlock {...{ block, place, page }} />
      ))}
      <Turning page={page} />
    </Page>
  );
}

/** Only where there is something to choose from. */
function Contents(p: { page: HelpPage }) {
  const sections = p.page.blocks.filter((block) => block.kind === "heading" && block.level === 2);
  if (sections.length < 3) return null;
  return (
    <nav class="fk-contents fk-screen" aria-labelledby="auf-dieser-seite">
      <p class="fk-muted" id="auf-dieser-seite">
        {t.contents}
      </p>
      <ul>{sections.map((block) => block.kind === "heading" && <Entry id={block.id} label={plain(block.of)} />)}</ul>
    </nav>
  );
}

function Entry(p: { id: string; label: string }) {
  return (
    <li>
      <a href={`#${p.id}`}>{p.label}</a>
    </li>
  );
}

function Turning(p: { page: HelpPage }) {
  const all = chaptersAround(p.page);
  const here = all.indexOf(p.page);
  const [before, after] = [all[here - 1], all[here + 1]];
  if (!before && !after) return null;
  return (
    <nav class="fk-turning fk-screen" aria-label={t.turning}>
      {before && (
        <a href={paths.page(before.address)} rel="prev">
          {t.previous(before.title)}
        </a>
      )}
      {after && (
        <a href={paths.page(after.address)} rel="next">
          {t.next(after.title)}
        </a>
      )}
    </nav>
  );
}

interface Placed {
  block: Block;
  /** Among the blocks of the page. */
  place: number;
  page: HelpPage;
}

function OneBlock({ block, place, page }: Placed) {
  switch (block.kind) {
    case "heading":
      return block.level === 3 ? (
        <h3 id={block.id}>
          <Line of={block.of} page={page} />
        </h3>
      ) : (
        <h2 id={block.id}>
          <Line of={block.of} page={page} />
        </h2>
      );
    case "paragraph":
      return (
        <p>
          <Line of={block.of} page={page} />
        </p>
      );
    case "list":
      return <Items {...block} page={page} />;
    case "table":
      return <Table {...block} page={page} caption={headingBefore(page, place)} />;
    case "picture":
      return <Shot {...block} />;
    case "code":
      return (
        <pre class="fk-code" tabindex={0}>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function Items(p: { ordered: boolean; items: readonly (readonly Inline[])[]; page: HelpPage }) {
  const items = p.items.map((of) => (
    <li>
      <Line of={of} page={p.page} />
    </li>
  ));
  return p.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Table(p: { head: readonly Inline[][]; rows: readonly Inline[][][]; page: HelpPage; caption: string }) {
  const columns = p.head.map((head, at) => ({
    head: plain(head),
    cell: (row: readonly Inline[][]) => <Line of={row[at] ?? []} page={p.page} />,
    rowHeader: at === 0,
  }));
  return <DataTable caption={p.caption} hideCaption columns={columns} rows={p.rows} />;
}

/** The picture is as wide as the text; behind it lies the same in full size, for whoever wants to read what stands on it. */
function Shot(p: { alt: string; src: string }) {
  const { file, width, height } = pictureOf(p.src);
  return (
    <figure class="fk-shot">
      <img src={paths.picture(file)} width={width} height={height} alt={p.alt} loading="lazy" />
      <figcaption class="fk-screen">
        <a href={paths.picture(file)} aria-label={`${t.enlarge}: ${p.alt}`}>
          {t.enlarge}
        </a>
      </figcaption>
    </figure>
  );
}

/** What a table is about: the heading above it. */
function headingBefore(page: HelpPage, place: number): string {
  const before = page.blocks.slice(0, place).findLast((block) => block.kind === "heading");
  return before?.kind === "heading" ? plain(before.of) : page.title;
}

function Line(p: { of: readonly Inline[]; page: HelpPage }) {
  return (
    <>
      {p.of.map((one) => (
        <Piece one={one} page={p.page} />
      ))}
    </>
  );
}

function Piece({ one, page }: { one: Inline; page: HelpPage }) {
  switch (one.kind) {
    case "text":
      return <>{one.text}</>;
    case "code":
      return <code>{one.text}</code>;
    case "bold":
      return (
        <b>
          <Line of={one.of} page={page} />
        </b>
      );
    case "word":
      return (
        <i>
          <Line of={one.of} page={page} />
        </i>
      );
    case "link":
      return <Away to={one.to} of={one.of} page={page} />;
  }
}

/** Files beside the source are named, because nobody reads them here. */
function Away(p: { to: string; of: readonly Inline[]; page: HelpPage }) {
  const target = targetOf(p.page, p.to);
  const words = <Line of={p.of} page={p.page} />;
  if ("href" in target) return <a href={target.href}>{words}</a>;
  return plain(p.of) === target.file ? (
    <code>{target.file}</code>
  ) : (
    <>
      {words} (<code>{target.file}</code>)
    </>
  );
}
