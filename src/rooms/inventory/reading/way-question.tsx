// SPDX-License-Identifier: EUPL-1.2
import { RadioGroup } from "#ui";
import { t } from "../texts.de.ts";
import type { UnderstoodProps } from "./understood-props.ts";
import { ways } from "./ways.ts";

const texts = t.reading.understood.way;

/** The inventory knows some of these entries: is it a newer version of a list, or a different list? A guess stands there only when it is sure. */
export function WayQuestion(p: UnderstoodProps) {
  const { meets, earlier, guess } = p.overlap;
  if (!meets) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      {earlier && <p>{texts.earlier(earlier.fileName, earlier.at)}</p>}
      <div class="fk-form">
        <RadioGroup
          name="way"
          label={texts.label}
          hint={texts.hint}
          initial={p.corrections.way ?? guess ?? undefined}
          options={ways.map((value) => ({ value, label: texts.options[value], hint: texts.hints[value] }))}
          optional
        />
      </div>
    </section>
  );
}
