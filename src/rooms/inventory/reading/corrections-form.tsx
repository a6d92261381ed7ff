// SPDX-License-Identifier: EUPL-1.2
import { placeWords } from "#register";
import { CheckboxGroup, Disclosure, fieldId, HiddenField, SelectField, TextField } from "#ui";
import { t } from "../texts.de.ts";
import { type FieldId, fieldIds } from "../understanding/index.ts";
import { fieldNames, saysNothing } from "./correct.ts";
import { delimiters, encodings } from "./corrections.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** Values of a category column that say nothing to us: asked once per value, never per row. */
export function ValueQuestions(p: UnderstoodProps) {
  const { values } = p.corrections;
  const open = p.understood.list.questions.flatMap(({ kind, value, text }) =>
    kind === "value" && value !== undefined ? [{ value, text }] : [],
  );
  const answered = Object.keys(values ?? {}).filter((value) => !open.some((question) => question.value === value));
  const asked = [...open, ...answered.map((value) => ({ value, text: texts.valueOf(value) }))];
  if (asked.length === 0) return null;
  const options = [{ value: saysNothing, label: texts.valueNothing }, ...fieldIds.map((id) => ({ value: id, label: t.fields[id] }))];
  return (
    <section>
      <h2>{texts.values}</h2>
      <p>{texts.valuesLead}</p>
      <div class="fk-form">
        {asked.map(({ value, text }) => (
          <SelectField
            name={fieldNames.value(value)}
            label={text}
            emptyLabel={texts.valueOpen}
            initial={chosen(values?.[value])}
            options={options}
            optional
          />
        ))}
      </div>
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
  const options = names.map((name) => ({ value: name, label: name }));
  return (
    <section>
      <h2>{names.length > 0 ? texts.places(many) : many}</h2>
      <div class="fk-form">
        <HiddenField name="placesAsked" value="1" />
        {names.length > 0 && <CheckboxGroup name="places" label={texts.placesFound} options={options} initials={names} inline optional />}
        <TextField name="morePlaces" label={names.length > 0 ? texts.placesMore : texts.placesFirst(many)} width="medium" optional />
        {names.length > 0 && (
          <CheckboxGroup name="noPlaces" label={texts.noPlacesLabel} options={[{ value: "1", label: texts.noPlaces(many) }]} optional />
        )}
      </div>
    </section>
  );
}

/** Columns about people stay out unless she ticks them. */
export function PersonalColumns(p: UnderstoodProps) {
  const personal = p.understood.list.columns.filter((column) => column.mapsTo === "personal");
  return (
    <section>
      <h2>{texts.personal}</h2>
      {personal.length === 0 ? (
        <p>{texts.personalNone}</p>
      ) : (
        <div class="fk-form">
          <CheckboxGroup
            name="forTeam"
            label={texts.personalWhich}
            hint={texts.personalHint}
            options={personal.map((column) => ({ value: String(column.index), label: texts.personalTake(column.name) }))}
            initials={(p.corrections.forTeam ?? []).map(String)}
            optional
          />
          <Disclosure summary={texts.personalNotice}>
            <p>{texts.personalModel}</p>
          </Disclosure>
        </div>
      )}
    </section>
  );
}

/** Where "Stimmt nicht" and "Anders lesen" lead; browsers unfold what holds the target. */
export const technicalFields = { headerRow: `#${fieldId("headerRow")}`, encoding: `#${fieldId("encoding")}` };

/** Letters, separator and header, for when something looks wrong. */
export function TechnicalDetails(p: UnderstoodProps) {
  const { encoding, delimiter, headerRow, sheet } = p.understood.facts;
  const { corrections } = p;
  const header = headerRow === null ? "" : String(headerRow);
  const changed = corrections.encoding !== undefined || corrections.delimiter !== undefined || corrections.headerRow !== undefined;
  return (
    <section>
      <Disclosure summary={texts.technical} open={changed}>
        <div class="fk-form">
          <WithFormer name="headerRow" value={header}>
            <TextField name="headerRow" label={texts.headerRow} hint={texts.headerRowHint} initial={header} width="short" optional />
          </WithFormer>
          {sheet === undefined && (
            <>
              <WithFormer name="encoding" value={encoding}>
                <SelectField
                  name="encoding"
                  label={texts.encoding}
                  initial={encoding}
                  options={encodings.map((value) => ({ value, label: texts.encodings[value] }))}
                  optional
                />
              </WithFormer>
              <WithFormer name="delimiter" value={delimiter ?? ""}>
                <SelectField
                  name="delimiter"
                  label={texts.delimiter}
                  initial={delimiter ?? ""}
                  emptyLabel={texts.delimiterNone}
                  options={delimiters.map((value) => ({ value, label: texts.delimiters[value] }))}
                  optional
                />
              </WithFormer>
            </>
          )}
        </div>
      </Disclosure>
    </section>
  );
}

/** Sends along what stood there, so that only a changed value counts as a choice. */
function WithFormer(p: { name: string; value: string; children?: unknown }) {
  return (
    <>
      <HiddenField name={fieldNames.was(p.name)} value={p.value} />
      {p.children}
    </>
  );
}
