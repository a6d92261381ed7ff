// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { ActionForm, DataTable } from "#ui";
import type { Removed } from "../draft/removed.ts";
import { strategyPaths as paths } from "../paths.ts";
import { inShort } from "../removal.ts";
import { t } from "../texts.de.ts";

const words = t.removed;

/** What was taken out and can be put back. */
export function RemovedList(p: { body: Body; removed: readonly Removed[] }) {
  return (
    <>
      <h2 id="entfernt">{words.title}</h2>
      <p>{words.lead}</p>
      <DataTable
        caption={words.title}
        hideCaption
        rows={p.removed}
        columns={[
          { head: words.title, rowHeader: true, cell: (one) => words.line(words.what[one.thing], inShort(one.title)) },
          { head: words.untilHead, cell: (one) => longDate(one.until) },
          { head: t.goals.actions, cell: (one) => <PutBack body={p.body} removed={one} /> },
        ]}
      />
    </>
  );
}

function PutBack(p: { body: Body; removed: Removed }) {
  const { stepId, thing, title } = p.removed;
  return (
    <ActionForm
      action={paths.putBack(p.body.slug)}
      label={words.putBack}
      fullLabel={words.putBackOf(inShort(title))}
      fields={{ step: stepId, thing }}
      icon="undo"
      small
    />
  );
}
