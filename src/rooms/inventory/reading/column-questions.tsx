// SPDX-License-Identifier: EUPL-1.2
import { placeWords } from "#register";
import { CheckboxGroup, type Column, DataTable, Disclosure, HiddenField, SelectField, TextField } from "#ui";
import { t } from "../texts.de.ts";
import { columnTargets, type FieldId, fieldIds, targetNames, type UnderstoodColumn } from "../understanding/index.ts";
import { correctionLists, fieldNames, saysNothing } from "./correct.ts";
import { delimiters, encodings } from "./corrections.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;
const [placesField = "places", teamField = "forTeam"] = correctionLists;

/** Where "Stimmt nicht" and "Anders lesen" lead. */
export const technicalId = "technisch";

/** Each column, what it becomes, why, and a way to say otherwise. */
export function ColumnTable(p: UnderstoodProps) {
  const columns: Column<UnderstoodColumn>[] = [
    { head: texts.column, rowHeader: true, cell: (column) => column.name },
    { head: texts.becomes, cell: (column) => <Becomes column={column} /> },
    { head: texts.why, cell: (column) => `${column.reason} (${surenessOf(column)})` },
    { head: texts.change, cell: (column) => <TargetSelect column={column} /> },
  ];
  return (
    <section>
      <h2>{texts.columns}</h2>
      <DataTable caption={texts.columnsCaption} hideCaption columns={columns} rows={p.understood.list.columns} />
    </section>
  );
}

function Becomes(p: { column: UnderstoodColumn }) {
  const taken = p.column.mapsTo !== "ignore" && p.column.mapsTo !== "personal";
  return <span class={taken ? undefined : "fk-muted"}>{targetNames[p.column.mapsTo]}</span>;
}

function surenessOf(column: UnderstoodColumn): string {
  if (column.confidence >= 1) return texts.sureness.chosen;
  return column.confidence >= 0.7 ? texts.sureness.sure : texts.sureness.unsure;
}

function TargetSelect(p: { column: UnderstoodColumn }) {
  const name = fieldNames.column(p.column.index);
  return (
    <>
      <HiddenField name={fieldNames.was(name)} value={p.column.mapsTo} />
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" name={name} aria-label={texts.changeOf(p.column.name)}>
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

/** Values of a category column that say nothing to us: once per value, never per row. */
export function ValueQuestions(p: UnderstoodProps) {
  const questions = p.understood.list.questions.filter(({ kind, value }) => kind === "value" && value !== undefined);
  const answered = Object.keys(p.corrections.values ?? {}).filter((value) => !questions.some((question) => question.value === value));
  const asked = [
    ...questions.map((question) => ({ value: question.value ?? "", text: question.text })),
    ...answered.map((value) => ({ value, text: `»${value}«` })),
  ];
  if (asked.length === 0) return null;
  const options = [{ value: saysNothing, label: texts.valueNothing }, ...fieldIds.map((id) => ({ value: id, label: t.fields[id] }))];
  return (
    <section>
      <h2>{texts.values}</h2>
      <p>{texts.valuesLead}</p>
      {asked.map(({ value, text }) => (
        <SelectField
          name={fieldNames.value(value)}
          label={text}
          emptyLabel={texts.valueOpen}
          initial={chosen(p.corrections.values?.[value])}
          options={options}
          width="medium"
          optional
        />
      ))}
    </section>
  );
}

function chosen(field: FieldId | null | undefined): string {
  return field === null ? saysNothing : (field ?? "");
}

/** "Sind das Ihre Ortsteile?" */
export function PlaceQuestion(p: UnderstoodProps) {
  const { many } = placeWords(p.body).parts;
  const { names } = p.understood.list.places;
  return (
    <section>
      <HiddenField name="placesAsked" value="1" />
      {names.length > 0 && (
        <CheckboxGroup
          name={placesField}
          label={texts.places(many)}
          options={names.map((name) => ({ value: name, label: name }))}
          initials={names}
          inline
          optional
        />
      )}
      <TextField name="morePlaces" label={names.length > 0 ? texts.placesMore : texts.placesFirst(many)} width="medium" optional />
      {names.length > 0 && (
        <CheckboxGroup name="noPlaces" label={texts.noPlacesLabel} options={[{ value: "1", label: texts.noPlaces(many) }]} optional />
      )}
    </section>
  );
}

/** Columns about people stay out unless she ticks them. */
export function PersonalColumns(p: UnderstoodProps) {
  const personal = p.understood.list.columns.filter((column) => column.mapsTo === "personal");
  if (personal.length === 0) return <p>{texts.personalNone}</p>;
  return (
    <section>
      <CheckboxGroup
        name={teamField}
        label={texts.personal}
        hint={texts.personalHint}
        options={personal.map((column) => ({ value: String(column.index), label: texts.personalTake(column.name) }))}
        initials={(p.corrections.forTeam ?? []).map(String)}
        optional
      />
      <Disclosure summary={texts.personalNotice}>
        <p>{texts.personalModel}</p>
      </Disclosure>
    </section>
  );
}

/** Letters, separator and header, for when something looks wrong. */
export function TechnicalDetails(p: UnderstoodProps) {
  const { encoding, delimiter, headerRow } = p.understood.table;
  const header = headerRow === null ? "" : String(headerRow);
  const isSheet = p.understood.table.sheet !== undefined;
  return (
    <div id={technicalId}>
      <Disclosure summary={texts.technical} open={p.corrections.encoding !== undefined || p.corrections.headerRow !== undefined}>
        {!isSheet && (
          <WithFormer
            name="encoding"
            label={texts.encoding}
            now={encoding}
            options={encodings.map((value) => ({ value, label: texts.encodings[value] }))}
          />
        )}
        {!isSheet && (
          <WithFormer
            name="delimiter"
            label={texts.delimiter}
            now={delimiter ?? ""}
            emptyLabel={texts.delimiterNone}
            options={delimiters.map((value) => ({ value, label: texts.delimiters[value] }))}
          />
        )}
        <HiddenField name={fieldNames.was("headerRow")} value={header} />
        <TextField name="headerRow" label={texts.headerRow} hint={texts.headerRowHint} initial={header} width="short" optional />
      </Disclosure>
    </div>
  );
}

function WithFormer(p: { name: string; label: string; now: string; emptyLabel?: string; options: { value: string; label: string }[] }) {
  return (
    <>
      <HiddenField name={fieldNames.was(p.name)} value={p.now} />
      <SelectField name={p.name} label={p.label} initial={p.now} emptyLabel={p.emptyLabel} options={p.options} width="medium" optional />
    </>
  );
}
