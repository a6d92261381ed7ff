// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, Alert, ButtonLink, ButtonRow, type Column, DataTable, StepLine } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { type FieldId, fieldIds } from "../understanding/index.ts";
import type { Import } from "./find.ts";
import { RemarkTable } from "./remark-table.tsx";
import type { Trial } from "./trial.ts";
import { ChangeTable, MissingList, StayTable } from "./trial-tables.tsx";
import type { ShownDouble, Understood } from "./understood.ts";
import type { Way } from "./ways.ts";

const texts = t.reading.trial;

interface TrialProps {
  body: Body;
  list: Import;
  understood: Understood;
  way: Way;
  trial: Trial;
}

/** What reading in would do. Nothing is saved yet. */
export function TrialPage(p: TrialProps) {
  const { slug } = p.body;
  const { trial, understood } = p;
  const { refused, remarks, doubles } = understood.ready;
  const all = understood.ready.items.length + refused;
  const isUseful = trial.fresh > 0 || trial.changed > 0;
  return (
    <DeepPage body={p.body} from="readIn" title={texts.title} lead={texts.lead(trial.fresh, trial.changed)} wide>
      <StepLine now={3} of={t.reading.steps} />
      <ul>
        {trial.fresh > 0 && <li>{texts.fields(trial.open, trial.fresh)}</li>}
        {trial.leftOut > 0 && <li>{texts.leftOut(trial.leftOut)}</li>}
        {trial.known > 0 && <li>{texts.known(trial.known, all, trial.changed)}</li>}
        {trial.known > 0 && <li>{p.way === "update" ? texts.updates : texts.completes}</li>}
        {trial.staying > 0 && <li>{texts.staying(trial.staying)}</li>}
        {trial.missing > 0 && <li>{texts.missing(trial.missing)}</li>}
        <li>{texts.doubles(doubles)}</li>
        <li>{texts.remarks(refused, all)}</li>
      </ul>
      {!isUseful && (
        <Alert kind="info">
          <p>{texts.nothingNew}</p>
        </Alert>
      )}
      <ButtonRow>
        {isUseful && (
          <ActionForm
            action={paths.start(slug, p.list.id)}
            label={trial.fresh > 0 ? texts.start(trial.fresh, trial.changed) : texts.startChanges(trial.changed)}
            kind="primary"
            fields={{ version: p.list.version }}
          />
        )}
        <ButtonLink href={paths.understood(slug, p.list.id)} label={texts.back} kind="secondary" />
      </ButtonRow>
      {isUseful && <p class="fk-muted">{texts.undo}</p>}
      {trial.changed > 0 && <ChangeTable {...p} />}
      {trial.stays.length > 0 && <StayTable {...p} />}
      {trial.missing > 0 && <MissingList {...p} />}
      <FieldTable {...p} />
      {understood.doubles.length > 0 && <DoubleTable {...p} />}
      {remarks.length > 0 && <RemarkTable remarks={remarks} />}
    </DeepPage>
  );
}

function FieldTable(p: TrialProps) {
  const { fields, open } = p.understood.found;
  const found = fieldIds.filter((id) => fields[id] > 0).sort((one, other) => fields[other] - fields[one]);
  const label = (id: FieldId | "open") => (id === "open" ? t.fieldOpen : t.shortFields[id]);
  const columns: Column<FieldId | "open">[] = [
    { head: texts.field, rowHeader: true, cell: label },
    { head: texts.count, kind: "number", cell: (id) => String(id === "open" ? open : fields[id]) },
  ];
  return <DataTable caption={texts.fieldsCaption} narrow="scroll" columns={columns} rows={open > 0 ? [...found, "open"] : found} />;
}

/** Pairs are named, never merged by us. */
function DoubleTable(p: TrialProps) {
  const columns: Column<ShownDouble>[] = [
    { head: texts.doubleRows, rowHeader: true, cell: (double) => double.rows.map(({ row, name }) => `${row}: ${name}`).join(" · ") },
    { head: t.reading.understood.reason, cell: (double) => double.reason },
  ];
  return <DataTable caption={texts.doublesCaption} columns={columns} rows={p.understood.doubles} />;
}
