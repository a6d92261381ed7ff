// SPDX-License-Identifier: EUPL-1.2
import { type FormState, fieldId } from "./field.tsx";
import { t } from "./texts.ts";

/** What a form came back with, first on the page and focused; each line leads to its field. The name "" stands for the whole form. */
export function ErrorSummary(p: { errors?: FormState["errors"] | undefined }) {
  const errors = Object.entries(p.errors ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (errors.length === 0) return null;
  return (
    <div class="fk-summary" role="alert" aria-labelledby="fehler-titel" tabindex={-1} autofocus>
      <h2 id="fehler-titel">{t.errorSummary.title(errors.length)}</h2>
      <p>{t.errorSummary.kept}</p>
      <ul>
        {errors.map(([name, text]) => (
          <li>{name === "" ? text : <a href={`#${fieldId(name)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
