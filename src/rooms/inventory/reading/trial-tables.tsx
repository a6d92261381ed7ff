// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { type Column, DataTable } from "#ui";
import { inWords, nameOf } from "../entries/conflict-page.tsx";
import type { ContentField } from "../entries/content.ts";
import { t } from "../texts.de.ts";
import type { Trial, TrialChange, TrialStay } from "./trial.ts";

const texts = t.reading.trial;

interface Props {
  body: Body;
  trial: Trial;
}

interface Line extends TrialChange {
  field: ContentField;
}

/** Each value that would change: what it was and what it becomes. */
export function ChangeTable(p: Props) {
  const { changes, changed, values } = p.trial;
  const lines = changes.flatMap((change): Line[] => change.gives.map((field) => ({ ...change, field })));
  const columns: Column<Line>[] = [
    { head: texts.entry, rowHeader: true, cell: ({ before }) => before.name },
    { head: texts.what, cell: ({ field }) => nameOf(field, p.body) },
    { head: texts.was, cell: ({ field, before }) => inWords(field, before) },
    { head: texts.becomes, cell: ({ field, after }) => inWords(field, after) },
  ];
  return (
    <section>
      <h2>{texts.changesTitle(changed)}</h2>
      <DataTable caption={texts.changesCaption(lines.length, values)} columns={columns} rows={lines} />
    </section>
  );
}

/** What the list says otherwise and what stays, because people said it. */
export function StayTable(p: Props) {
  const columns: Column<TrialStay>[] = [
    { head: texts.entry, rowHeader: true, cell: ({ name }) => name },
    { head: texts.what, cell: ({ field }) => nameOf(field, p.body) },
    { head: texts.stays, cell: ({ field, stays }) => inWords(field, stays) },
    { head: texts.because, cell: ({ by }) => texts.saidBy[by] },
  ];
  return (
    <section>
      <h2>{texts.staysTitle}</h2>
      <DataTable caption={texts.staysCaption(p.trial.stays.length, p.trial.staying)} columns={columns} rows={p.trial.stays} />
    </section>
  );
}

/** Entries of an earlier version that the list does not name any more. */
export function MissingList(p: Props) {
  const { missing, missingNames } = p.trial;
  return (
    <section>
      <h2>{texts.missingTitle}</h2>
      <p>{texts.missingLead(missing)}</p>
      <ul>
        {missingNames.map((name) => (
          <li>{name}</li>
        ))}
        {missing > missingNames.length && <li>{texts.more(missing - missingNames.length)}</li>}
      </ul>
    </section>
  );
}
