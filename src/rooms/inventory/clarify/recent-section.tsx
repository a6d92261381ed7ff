// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, type Column, DataTable } from "#ui";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import type { RecentStep } from "./recent.ts";

const texts = t.clarify.recent;

function whatOf(step: RecentStep): string {
  if (step.what === "clarified") return texts.clarified(step.changed, step.leftOpen);
  return step.what === "merged" ? texts.merged(step.names) : texts.toldApart(step.names);
}

/** The newest answers, each with the way back. */
export function RecentSection(p: { body: Body; steps: readonly RecentStep[] }) {
  const columns: Column<RecentStep>[] = [
    { head: texts.what, rowHeader: true, cell: whatOf },
    { head: texts.who, cell: (step) => texts.by(step.by, step.at) },
    {
      head: texts.undoHead,
      cell: (step) => (
        <ActionForm
          action={paths.undoClarify(p.body.slug, step.stepId)}
          label={texts.undo}
          fullLabel={texts.undoOf(whatOf(step))}
          kind="tertiary"
          small
        />
      ),
    },
  ];
  return (
    <section class="fk-clarify" id="zuletzt">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <DataTable caption={texts.caption} hideCaption columns={columns} rows={p.steps} />
    </section>
  );
}
