// SPDX-License-Identifier: EUPL-1.2
import { Disclosure, HiddenField, SelectField } from "#ui";
import { t } from "../texts.de.ts";
import { type FieldId, fieldIds, type ValueMeaning } from "../understanding/index.ts";
import { fieldNames, saysNothing } from "./correct.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** The page asks at most 25 questions; the others are one each: whose list, names, Ortsteile, newer or different, people. */
const mostAsked = 20;
/** Behind the disclosure; more nobody looks through. */
const mostShown = 60;

interface AskedValue extends ValueMeaning {
  asked: boolean;
}

/** What the values of columns mean, each value once: first what we do not know, then what we understood and she may correct. */
export function ValueQuestions(p: UnderstoodProps) {
  const values = valuesOf(p);
  const asked = values.filter((one) => one.asked).slice(0, mostAsked);
  const rest = values.filter((one) => !asked.includes(one)).slice(0, mostShown);
  if (values.length === 0) return null;
  return (
    <section>
      <h2>{texts.values}</h2>
      <p>{asked.length > 0 ? texts.valuesLead : texts.valuesClear}</p>
      {asked.length > 0 && <Selects {...p} values={asked} />}
      {rest.length > 0 && (
        <Disclosure summary={texts.valuesKnown(rest.length)}>
          <Selects {...p} values={rest} />
        </Disclosure>
      )}
    </section>
  );
}

/** All values of columns of categories, with those nobody understands first; an answered one keeps its place among the asked. */
function valuesOf(p: UnderstoodProps): AskedValue[] {
  const open = new Set(p.understood.list.questions.flatMap(({ kind, value }) => (kind === "value" && value !== undefined ? [value] : [])));
  const said = p.corrections.values ?? {};
  const all = p.understood.list.columns.filter(({ mapsTo }) => mapsTo === "category").flatMap(({ values }) => values ?? []);
  const unique = [...new Map(all.map((one) => [one.value, one])).values()];
  return unique.filter(({ value }) => value.length <= 200).map((one) => ({ ...one, asked: open.has(one.value) || one.value in said }));
}

function Selects(p: UnderstoodProps & { values: readonly AskedValue[] }) {
  const options = [{ value: saysNothing, label: texts.valueNothing }, ...fieldIds.map((id) => ({ value: id, label: t.fields[id] }))];
  return (
    <div class="fk-form">
      {p.values.map((meaning) => {
        const name = fieldNames.value(meaning.value);
        const chosen = chosenOf(meaning, p.corrections.values?.[meaning.value]);
        return (
          <>
            <HiddenField name={fieldNames.was(name)} value={chosen} />
            <SelectField
              name={name}
              label={texts.valueOf(meaning.value, meaning.rows)}
              emptyLabel={meaning.fields.length > 1 ? texts.valueSeveral(meaning.fields.map((id) => t.shortFields[id])) : texts.valueOpen}
              initial={chosen}
              options={options}
              optional
            />
          </>
        );
      })}
    </div>
  );
}

/** What stands in the select: her answer, else what we understood; empty when it is open or the name decides between several. */
function chosenOf(meaning: AskedValue, said: FieldId | null | undefined): string {
  if (said !== undefined) return said ?? saysNothing;
  if (meaning.fields.length === 0) return meaning.asked ? "" : saysNothing;
  return meaning.fields.length === 1 ? (meaning.fields[0] ?? "") : "";
}
