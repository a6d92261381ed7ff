// SPDX-License-Identifier: EUPL-1.2
import { unprintableIn } from "#kit/documents";
import type { Body } from "#register";
import { Alert, ButtonLink, ButtonRow, CopyBlock, Disclosure } from "#ui";
import type { Draft } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { councilPaper, paperSections } from "./council-paper.ts";
import { plainText } from "./plain-text.ts";

const words = t.paper;

/** Where the paper's order, its committees and its page in plain language are looked after. */
export function PaperLinks(p: { slug: string }) {
  return (
    <ButtonRow>
      <ButtonLink href={paths.paperLayout(p.slug)} label={words.layout} kind="tertiary" />
      <ButtonLink href={paths.committees(p.slug)} label={words.chain} kind="tertiary" />
      <ButtonLink href={paths.plain(p.slug)} label={words.plain} kind="tertiary" />
    </ButtonRow>
  );
}

/** Every section of the paper, to be copied by itself; at the end all of them in one. */
export function PaperSections(p: { body: Body; draft: Draft }) {
  const sections = paperSections(p.draft, p.body);
  const whole = sections.map(({ title, blocks }) => `${title}\n\n${plainText(blocks)}`).join("\n\n\n");
  return (
    <>
      <h2 id="abschnitte">{t.decision.sections}</h2>
      <Unprintable {...p} />
      {sections.map(({ title, blocks, isModel }) => (
        <>
          <CopyBlock title={title} text={plainText(blocks)} />
          {isModel && <p class="fk-muted">{words.modelMark}</p>}
        </>
      ))}
      <Disclosure summary={words.copyAll}>
        <CopyBlock title={words.copyAll} text={whole} />
      </Disclosure>
    </>
  );
}

/** Says beforehand which signs no font of ours has. */
function Unprintable(p: { body: Body; draft: Draft }) {
  const signs = unprintableIn(councilPaper(p.draft, p.body, p.draft.updatedAt));
  if (signs.length === 0) return null;
  return (
    <Alert kind="info">
      <p>
        {words.unprintable(`${signs.slice(0, 12).join(" ")}${signs.length > 12 ? " …" : "."}`)} {words.unprintableWord}
      </p>
    </Alert>
  );
}
