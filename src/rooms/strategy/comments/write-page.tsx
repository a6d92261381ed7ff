// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { Alert, ButtonRow, Form, Page, SubmitButton, TextArea, TextField } from "#ui";
import type { Door } from "../reading/door.ts";
import { audienceOf } from "../reading/view-page.tsx";
import { CommentList } from "./beside.tsx";
import { type Block, blockPart } from "./blocks.ts";
import type { Comment } from "./list.ts";
import { commentTexts } from "./texts.ts";

const t = commentTexts.write;

interface WritePageProps {
  door: Door;
  readerId: string | null;
  block: Block;
  comments: readonly Comment[];
  /** The id of the comment to be written. */
  id: string;
  values?: Values;
  errors?: Errors | undefined;
  /** The block it was meant for is not in the draft any more: this form goes to the strategy as a whole. */
  gone?: "with-text" | "to-read" | undefined;
}

/** One comment on one part of the draft. */
export function WritePage(p: WritePageProps) {
  const { door, block } = p;
  const { by } = door.author;
  const state = { values: p.values ?? {}, errors: p.errors };
  const refused = Object.keys(p.errors ?? {}).length > 0;
  const trail = [{ label: t.back, href: `${door.paths.read}#${blockPart(block)}` }];
  return (
    <Page title={p.gone ? t.goneTitle : t.title(block.title)} seenBy={audienceOf(door)} breadcrumb={trail} refused={refused}>
      {p.gone && (
        <Alert kind="warning">
          <p>{p.gone === "with-text" ? t.gone : t.goneToRead}</p>
        </Alert>
      )}
      <p>
        {by === "team" ? t.ofTeam : t.toTeam(door.body.name)} {t.keptFor}
      </p>
      {p.comments.length > 0 && (
        <>
          <h2>{t.earlier}</h2>
          <CommentList {...p} />
        </>
      )}
      <Form action={door.paths.comment(blockPart(block))} makes={p.id} errors={p.errors}>
        <TextArea {...state} name="said" label={t.said} hint={t.saidHint} />
        {by === "link" && <TextField {...state} name="saidBy" label={t.saidBy} hint={t.saidByHint(door.forWhom)} optional />}
        <ButtonRow>
          <SubmitButton label={t.send} />
        </ButtonRow>
      </Form>
    </Page>
  );
}
