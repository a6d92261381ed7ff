// SPDX-License-Identifier: EUPL-1.2
import type { Errors } from "#kit/forms";
import type { Body } from "#register";
import { type Column, DataTable, FileField, Form, StepLine, SubmitButton } from "#ui";
import { paths } from "../paths.ts";
import { RoomPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import type { KnownList } from "./find.ts";
import { nextPath, stateOf } from "./state.ts";

const texts = t.reading;

/** Choosing a list, lists that wait, and lists read in before. */
export function UploadPage(p: { body: Body; lists: readonly KnownList[]; errors?: Errors | undefined }) {
  const waiting = p.lists.filter((list) => !list.finishedAt);
  const earlier = p.lists.filter((list) => list.finishedAt);
  return (
    <RoomPage body={p.body} view="readIn" title={texts.title} lead={texts.upload.lead} refused={p.errors !== undefined}>
      <StepLine now={1} of={texts.steps} />
      <Form action={paths.readings(p.body.slug)} errors={p.errors} files>
        <FileField name="file" label={texts.upload.file} hint={texts.upload.fileHint} errors={p.errors} accept=".csv,.tsv,.txt,.xlsx" />
        <SubmitButton label={texts.upload.send} />
      </Form>
      <p class="fk-muted">{texts.upload.kept}</p>
      {waiting.length > 0 && <Lists {...p} title={texts.upload.waiting} caption={texts.upload.waitingCaption} lists={waiting} />}
      {earlier.length > 0 && <Lists {...p} title={texts.upload.earlier} caption={texts.upload.earlierCaption} lists={earlier} />}
    </RoomPage>
  );
}

function Lists(p: { body: Body; title: string; caption: string; lists: readonly KnownList[] }) {
  const columns: Column<KnownList>[] = [
    { head: texts.lists.file, rowHeader: true, cell: (list) => list.fileName },
    { head: texts.lists.when, cell: (list) => texts.lists.at(list.uploadedAt) },
    { head: texts.lists.state, cell: (list) => inWords(list) },
    { head: texts.lists.next, cell: (list) => <Next slug={p.body.slug} list={list} /> },
  ];
  return (
    <section>
      <h2>{p.title}</h2>
      <DataTable caption={p.caption} hideCaption columns={columns} rows={p.lists} />
    </section>
  );
}

function Next(p: { slug: string; list: KnownList }) {
  const isDone = p.list.finishedAt !== null;
  const name = isDone ? texts.lists.seeOf(p.list.fileName) : texts.lists.goOnWith(p.list.fileName);
  return (
    <a href={nextPath(p.slug, p.list)} aria-label={name}>
      {isDone ? texts.lists.see : texts.lists.goOn}
    </a>
  );
}

function inWords(list: KnownList): string {
  switch (stateOf(list)) {
    case "waiting":
      return texts.lists.waiting(list.total);
    case "running":
      return texts.lists.running(list.doneCount, list.total);
    case "undone":
      return list.undoneAt ? texts.lists.undone(list.undoneAt) : "";
    case "done":
      return texts.lists.done(list.accepted);
  }
}
