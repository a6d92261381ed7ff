// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from "#ui";
import { commentTexts } from "../comments/texts.de.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t as room } from "../texts.de.ts";
import { readers } from "./readers.ts";
import { readingTexts as t } from "./texts.de.ts";

/** For the head of the overview: showing the draft to somebody. */
export function ShowDraft(p: { slug: string }) {
  return <ButtonLink href={paths.readings(p.slug)} label={t.show} />;
}

/** For the overview: the frame of the draft, what people said about it, and reading it as they do. */
export function CommentsLine(p: { slug: string }) {
  const { comments, openComments } = readers();
  return (
    <p class="fk-screen">
      <a href={paths.frame(p.slug)}>{room.frame.edit}</a>
      {room.dot}
      {comments > 0 && (
        <>
          <a href={paths.comments(p.slug)}>{openComments > 0 ? commentTexts.open(openComments) : commentTexts.noneOpen}</a>
          {room.dot}
        </>
      )}
      <a href={paths.read(p.slug)}>{commentTexts.read}</a>
    </p>
  );
}
