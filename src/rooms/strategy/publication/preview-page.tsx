// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { Alert, Page } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { EditionView } from "../published/content-view.tsx";
import { RedactionNotes } from "../published/notes.tsx";
import { inWords, Said } from "../said.tsx";
import { t } from "../texts.de.ts";
import type { OwnEdition } from "./own-edition.ts";

const words = t.preview;

/** An edition as everybody is going to see it, for the team. */
export function PreviewPage(p: { body: Body } & OwnEdition) {
  const { body, edition, publishedAt } = p;
  const { title } = edition.content;
  const back = { label: t.tabs.publication, href: paths.publication(body.slug) };
  return (
    <Page
      title={inWords(title)}
      heading={<Said text={title} />}
      seenBy={{ kind: "team", text: t.seenBy.team }}
      breadcrumb={[{ label: t.menu, href: paths.overview(body.slug) }, back]}
    >
      <Alert kind="info">
        <p>
          {publishedAt === null ? words.note(edition.number) : words.isPublic} <a href={back.href}>{words.back}</a>
        </p>
      </Alert>
      <RedactionNotes redactions={edition.redactions} />
      <EditionView slug={body.slug} edition={edition} publishedAt={publishedAt} isNewest={false} />
    </Page>
  );
}
