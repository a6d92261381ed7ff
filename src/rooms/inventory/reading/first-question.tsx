// SPDX-License-Identifier: EUPL-1.2
import { Alert, RadioGroup } from "#ui";
import { t } from "../texts.de.ts";
import { belongs } from "./understood.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** The list names another municipality: one question for the whole file, before everything else. */
export function FirstQuestion(p: UnderstoodProps) {
  const question = p.understood.list.questions.find(({ kind }) => kind === "body-mismatch");
  if (!question) return null;
  const options = (question.options ?? []).map(({ id, label }) => ({ value: id, label }));
  return (
    <section>
      <Alert kind="open" title={texts.first}>
        <RadioGroup name="belongs" label={question.text} initial={p.corrections.belongs} errors={p.errors} options={options} />
        {p.corrections.belongs === belongs.elsewhere && <p>{texts.stopped}</p>}
        {p.corrections.belongs === belongs.unknown && <p>{texts.kept}</p>}
      </Alert>
    </section>
  );
}
