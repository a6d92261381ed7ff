// SPDX-License-Identifier: EUPL-1.2
import { placeWords } from "#register";
import { type Column, DataTable, HiddenField } from "#ui";
import { t } from "../texts.de.ts";
import { columnTargets, targetNames, type UnderstoodColumn } from "../understanding/index.ts";
import { fieldNames } from "./correct.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** Each column, what it becomes, and why; what it becomes can be changed. */
export function ColumnTable(p: UnderstoodProps) {
  const part = placeWords(p.body).parts.one;
  const columns: Column<UnderstoodColumn>[] = [
    { head: texts.column, rowHeader: true, cell: (column) => column.name },
    { head: texts.becomes, cell: (column) => <TargetSelect column={column} /> },
    { head: texts.why, cell: (column) => <Reason column={column} page={p} part={part} /> },
  ];
  return (
    <section id="spalten">
      <h2>{texts.columns}</h2>
      <DataTable caption={texts.columnsCaption} hideCaption columns={columns} rows={p.understood.list.columns} />
    </section>
  );
}

/** Why we think so; the column of names tells more than names. */
function Reason(p: { column: UnderstoodColumn; page: UnderstoodProps; part: string }) {
  const { column, page } = p;
  const { found, ready } = page.understood;
  const isTicked = column.mapsTo === "personal" && page.corrections.forTeam?.includes(column.index);
  return (
    <>
      {isTicked ? texts.tickedForTeam : column.reason} {!isTicked && <span class="fk-muted">({surenessOf(column, page)})</span>}
      {column.mapsTo === "name" && (
        <>
          <br />
          {texts.legalFormToo(found.legalForm, ready.items.length)}
          <br />
          {texts.placeToo(p.part, found.place, ready.items.length)}
        </>
      )}
    </>
  );
}

function surenessOf(column: UnderstoodColumn, page: UnderstoodProps): string {
  if (page.corrections.mapping?.[column.index] !== undefined) return texts.sureness.chosen;
  return column.confidence >= 0.7 ? texts.sureness.sure : texts.sureness.unsure;
}

function TargetSelect(p: { column: UnderstoodColumn }) {
  const name = fieldNames.column(p.column.index);
  return (
    <>
      <HiddenField name={fieldNames.was(name)} value={p.column.mapsTo} />
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" name={name} aria-label={texts.becomesOf(p.column.name)}>
          {columnTargets.map((target) => (
            <option value={target} selected={target === p.column.mapsTo}>
              {targetNames[target]}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
