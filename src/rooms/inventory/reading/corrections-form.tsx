// SPDX-License-Identifier: EUPL-1.2
import { placeWords } from "#register";
import { CheckboxGroup, Disclosure, fieldId, HiddenField, SelectField, TextField } from "#ui";
import { t } from "../texts.de.ts";
import { fieldNames } from "./correct.ts";
import { delimiters, encodings } from "./corrections.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** "Sind das Ihre Ortsteile?" */
export function PlaceQuestion(p: UnderstoodProps) {
  const { many } = placeWords(p.body).parts;
  const { names } = p.understood.list.places;
  const options = names.map((name) => ({ value: name, label: name }));
  return (
    <section>
      <h2>{names.length > 0 ? texts.places(many) : many}</h2>
      <div class="fk-form">
        {names.length > 0 && <HiddenField name="placesAsked" value="1" />}
        {names.length > 0 && <CheckboxGroup name="places" label={texts.placesFound} options={options} initials={names} inline optional />}
        <TextField name="morePlaces" label={names.length > 0 ? texts.placesMore : texts.placesFirst(many)} width="medium" optional />
        {names.length > 0 && (
          <CheckboxGroup name="noPlaces" label={texts.noPlacesLabel} options={[{ value: "1", label: texts.noPlaces(many) }]} optional />
        )}
      </div>
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
