// SPDX-License-Identifier: EUPL-1.2
import { Alert, RadioGroup } from "#ui";
import { t } from "../texts.de.ts";
import { belongs } from "./understand.ts";
import type { UnderstoodProps } from "./understood-props.ts";

const texts = t.reading.understood;

/** The list names another municipality: one question for the whole file, before everything else. */
export function FirstQuestion(p: UnderstoodProps) {
  const question = p.understood.list.questions.find(({ kind }) => kind === "body-mismatch");
  if (!question) return null;
  return (
    <Alert kind="open" title={texts.first}>
      <p>{question.text}</p>
      <RadioGroup
        name="belongs"
        label={texts.belongs}
        initial={p.corrections.belongs}
        errors={p.errors}
        options={optionsOf(question.options ?? [])}
      />
      {p.corrections.belongs === belongs.elsewhere && <p>{texts.stopped}</p>}
      {p.corrections.belongs === belongs.unknown && <p>{texts.kept}</p>}
    </Alert>
  );
}

function optionsOf(options: readonly { id: string; label: string }[]) {
  return options.map(({ id, label }) => ({ value: id, label }));
}
