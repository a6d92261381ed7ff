// SPDX-License-Identifier: EUPL-1.2
import type { Errors } from "#kit/forms";
import { longDate } from "#kit/text";
import { later } from "#kit/time";
import type { Body } from "#register";
import { type Column, DataTable, ErrorSummary, FileField, Form, StepLine, SubmitButton, TextArea } from "#ui";
import { paths } from "../paths.ts";
import { RoomPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import type { KnownList } from "./find.ts";
import { waitingTime } from "./hand-in.ts";
import { nextPath, stateOf } from "./state.ts";

const texts = t.reading;

interface UploadProps {
  body: Body;
  lists: readonly KnownList[];
  errors?: Errors | undefined;
  /** A pasted table, when the page is shown again. */
  pasted?: string | undefined;
}

/** Choosing a list or pasting one, lists that wait, and lists read in before. */
export function UploadPage(p: UploadProps) {
  const waiting = p.lists.filter((list) => !list.finishedAt);
  const earlier = p.lists.filter((list) => list.finishedAt);
  return (
    <RoomPage body={p.body} view="readIn" title={texts.title} lead={texts.upload.lead} refused={p.errors !== undefined}>
      <StepLine now={1} of={texts.steps} />
      <ErrorSummary errors={p.errors} />
      <Form action={paths.readings(p.body.slug)} files>
        <FileField name="file" label={texts.upload.file} hint={texts.upload.fileHint} errors={p.errors} accept=".csv,.tsv,.txt,.xlsx" />
        <SubmitButton label={texts.upload.send} />
      </Form>
      <section>
        <h2 id="einfuegen">{texts.upload.orPaste}</h2>
        <p>{texts.upload.pasteLead}</p>
        <Form action={paths.paste(p.body.slug)}>
          <TextArea
            name="pasted"
            label={texts.upload.pasted}
            hint={texts.upload.pastedHint}
            initial={p.pasted}
            errors={p.errors}
            rows={8}
          />
          <SubmitButton label={texts.upload.sendPasted} kind="secondary" />
        </Form>
      </section>
      <p class="fk-muted">{texts.upload.kept}</p>
      {waiting.length > 0 && <Lists {...p} title={texts.upload.waiting} caption={texts.upload.waitingCaption} lists={waiting} waits />}
      {earlier.length > 0 && <Lists {...p} title={texts.upload.earlier} caption={texts.upload.earlierCaption} lists={earlier} />}
    </RoomPage>
  );
}

function Lists(p: { body: Body; title: string; caption: string; lists: readonly KnownList[]; waits?: boolean }) {
  const columns: Column<KnownList>[] = [
    { head: texts.lists.file, rowHeader: true, cell: (list) => list.fileName },
    { head: texts.lists.when, cell: (list) => texts.lists.at(list.uploadedAt) },
    { head: texts.lists.state, cell: (list) => inWords(list) },
    ...(p.waits ? [{ head: texts.lists.until, cell: (list: KnownList) => longDate(later(list.uploadedAt, waitingTime)) }] : []),
    { head: texts.lists.next, cell: (list) => <Next slug={p.body.slug} list={list} /> },
  ];
  return (
    <section>
      <h2>{p.title}</h2>
      {p.waits && <p>{texts.upload.waitingLead}</p>}
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
      return texts.lists.done(list.accepted, list.changed);
  }
}
