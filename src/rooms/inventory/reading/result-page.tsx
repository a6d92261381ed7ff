// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, Alert, ButtonLink, ButtonRow, Progress, StepLine } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import type { Import, KnownList } from "./find.ts";
import { RemarkTable } from "./remark-table.tsx";

const texts = t.reading;

/** A list on its way into the inventory. */
export function ProgressPage(p: { body: Body; list: Import; stuck: boolean }) {
  const { slug } = p.body;
  const { doneCount, total, fileName, id } = p.list;
  return (
    <DeepPage body={p.body} from="readIn" title={texts.progress.title(fileName)}>
      <Progress
        label={texts.progress.label}
        done={doneCount}
        total={total}
        text={texts.progress.text(doneCount, total)}
        source={paths.progressJson(slug, id)}
      />
      <p>{texts.progress.leave}</p>
      {p.stuck && (
        <Alert kind="warning">
          <p>{texts.progress.stuck}</p>
          <ActionForm action={paths.start(slug, id)} label={texts.progress.again} small />
          {doneCount === 0 && <ActionForm action={paths.discard(slug, id)} label={texts.understood.discard} kind="tertiary" small />}
        </Alert>
      )}
    </DeepPage>
  );
}

/** What a reading in brought, and how to take it back. */
export function ResultPage(p: { body: Body; list: KnownList }) {
  const { slug } = p.body;
  const { list } = p;
  if (list.undoneAt) return <UndonePage {...p} undoneAt={list.undoneAt} />;
  const questions = list.openFields + list.doubles;
  return (
    <DeepPage body={p.body} from="readIn" title={texts.result.title(list.accepted, list.changed)}>
      <StepLine now={texts.steps} of={texts.steps} />
      <Figures list={list} />
      <ButtonRow>
        {questions > 0 && <ButtonLink href={paths.clarify(slug)} label={texts.result.clarify(questions)} kind="primary" />}
        <ButtonLink href={paths.list(slug)} label={texts.result.see} kind={questions > 0 ? "secondary" : "primary"} />
        <ButtonLink href={paths.overview(slug)} label={texts.result.overview} kind="tertiary" />
      </ButtonRow>
      {list.remarks.length > 0 && <RemarkTable remarks={list.remarks} />}
      {list.undoUntil && (
        <section>
          <ActionForm action={paths.undoReading(slug, list.id)} label={texts.result.undo(list.undoUntil)} kind="tertiary" />
          <p class="fk-muted">{texts.result.undoHint}</p>
        </section>
      )}
    </DeepPage>
  );
}

function Figures(p: { list: Import }) {
  const { accepted, openFields, known, leftOut, changed, missing, doubles, refused } = p.list;
  const all = p.list.total + refused;
  return (
    <ul>
      {accepted > 0 && <li>{texts.result.fields(openFields, accepted)}</li>}
      {leftOut > 0 && <li>{texts.trial.leftOut(leftOut)}</li>}
      {known > 0 && <li>{texts.result.known(known, all)}</li>}
      {changed > 0 && <li>{texts.result.changed(changed, known)}</li>}
      {missing > 0 && <li>{texts.trial.missing(missing)}</li>}
      <li>{texts.result.doubles(doubles)}</li>
      <li>{texts.result.refused(refused, all)}</li>
      <li>{texts.result.fileGone}</li>
    </ul>
  );
}

function UndonePage(p: { body: Body; list: KnownList; undoneAt: Date }) {
  return (
    <DeepPage
      body={p.body}
      from="readIn"
      title={texts.result.undoneTitle(p.list.fileName)}
      primary={{ label: texts.result.again, href: paths.readings(p.body.slug) }}
    >
      <Alert kind="info">
        <p>{texts.result.undone(p.undoneAt)}</p>
      </Alert>
    </DeepPage>
  );
}
