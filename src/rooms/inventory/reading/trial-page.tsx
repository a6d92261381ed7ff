// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, Alert, ButtonLink, ButtonRow, type Column, DataTable, StepLine } from "#ui";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { type Double, type FieldId, fieldIds } from "../understanding/index.ts";
import type { Import } from "./find.ts";
import { refusedIn } from "./read-in.ts";
import { RemarkTable } from "./remark-table.tsx";
import type { Trial } from "./trial.ts";
import type { Understood } from "./understood.ts";

const texts = t.reading.trial;

interface TrialProps {
  body: Body;
  list: Import;
  understood: Understood;
  trial: Trial;
}

/** What reading in would do. Nothing is saved yet. */
export function TrialPage(p: TrialProps) {
  const { slug } = p.body;
  const { trial, understood } = p;
  const refused = refusedIn(understood.ready);
  const all = understood.ready.items.length + refused;
  return (
    <DeepPage body={p.body} from="readIn" title={texts.title} lead={texts.lead(trial.fresh)}>
      <StepLine now={3} of={t.reading.steps} />
      <ul>
        <li>{texts.fields(trial.open, trial.fresh)}</li>
        {trial.known > 0 && <li>{texts.known(trial.known, all)}</li>}
        <li>{texts.doubles(understood.list.doubles.length)}</li>
        <li>{texts.remarks(refused, all)}</li>
      </ul>
      {trial.fresh === 0 && (
        <Alert kind="info">
          <p>{texts.nothingNew}</p>
        </Alert>
      )}
      <ButtonRow>
        {trial.fresh > 0 && <ActionForm action={paths.start(slug, p.list.id)} label={texts.start(trial.fresh)} kind="primary" />}
        <ButtonLink href={paths.understood(slug, p.list.id)} label={texts.back} kind="secondary" />
      </ButtonRow>
      {trial.fresh > 0 && <p class="fk-muted">{texts.undo}</p>}
      <FieldTable {...p} />
      {understood.list.doubles.length > 0 && <DoubleTable {...p} />}
      {understood.ready.remarks.length > 0 && <RemarkTable remarks={understood.ready.remarks} />}
    </DeepPage>
  );
}

function FieldTable(p: TrialProps) {
  const { fields, undecided } = p.understood.list;
  const found = fieldIds.filter((id) => fields[id] > 0).sort((one, other) => fields[other] - fields[one]);
  const label = (id: FieldId | "open") => (id === "open" ? t.fieldOpen : t.shortFields[id]);
  const columns: Column<FieldId | "open">[] = [
    { head: texts.field, rowHeader: true, cell: label },
    { head: texts.count, kind: "number", cell: (id) => String(id === "open" ? undecided : fields[id]) },
  ];
  return <DataTable caption={texts.fieldsCaption} narrow="scroll" columns={columns} rows={undecided > 0 ? [...found, "open"] : found} />;
}

/** Pairs are named, never merged by us. */
function DoubleTable(p: TrialProps) {
  const names = new Map(p.understood.list.items.map((item) => [item.row, item.name]));
  const columns: Column<Double>[] = [
    { head: texts.doubleRows, rowHeader: true, cell: (double) => double.rows.map((row) => `${row}: ${names.get(row) ?? ""}`).join(" · ") },
    { head: t.reading.understood.reason, cell: (double) => double.reason },
  ];
  return <DataTable caption={texts.doublesCaption} columns={columns} rows={p.understood.list.doubles} />;
}
