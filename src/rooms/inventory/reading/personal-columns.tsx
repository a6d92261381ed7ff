// SPDX-License-Identifier: EUPL-1.2
import { Alert, CheckboxGroup, CopyBlock, Disclosure } from "#ui";
import { t } from "../texts.de.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** Columns about people stay out unless she ticks them; then the people are to be told, and a model text helps. */
export function PersonalColumns(p: UnderstoodProps) {
  const personal = p.understood.list.columns.filter((column) => column.mapsTo === "personal");
  const ticked = personal.filter((column) => p.corrections.forTeam?.includes(column.index));
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
            initials={ticked.map((column) => String(column.index))}
            optional
          />
          {ticked.length > 0 && (
            <Alert kind="info">
              <p>{texts.personalTicked}</p>
            </Alert>
          )}
          <Disclosure summary={texts.personalNotice} open={ticked.length > 0}>
            <p>{texts.personalModelHint}</p>
            <CopyBlock
              title={texts.personalModelTitle}
              text={texts.personalModel({
                body: p.body.name,
                columns: (ticked.length > 0 ? ticked : personal).map((column) => column.name),
                file: p.list.fileName,
              })}
              level={3}
            />
          </Disclosure>
        </div>
      )}
    </section>
  );
}
