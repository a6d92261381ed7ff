// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink, ButtonRow, type Column, DataTable } from "#ui";
import type { Goal, Sign } from "../draft/draft.ts";
import { Remove } from "../order/buttons.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { signFacts } from "../phrases.ts";
import { t } from "../texts.de.ts";

const words = t.goals;

/** How a goal will be noticed, and what can be done about it. */
export function SignList(p: { slug: string; goal: Goal }) {
  const { slug, goal } = p;
  const { number, signs, withoutSignReason } = goal;
  const open = signs.length === 0 && withoutSignReason === null;
  return (
    <>
      {signs.length > 0 && <SignTable slug={slug} goal={goal} />}
      {signs.length === 0 && withoutSignReason !== null && <p>{t.overview.withoutReason(withoutSignReason)}</p>}
      {open && <p>{t.overview.noSigns}</p>}
      <ButtonRow>
        <ButtonLink href={paths.newSign(slug, goal)} label={t.overview.addSignButton} fullLabel={t.overview.addSignTo(number)} small />
        {signs.length === 0 && <WithoutLink slug={slug} goal={goal} />}
      </ButtonRow>
    </>
  );
}

function WithoutLink(p: { slug: string; goal: Goal }) {
  const { number, withoutSignReason } = p.goal;
  const texts = t.overview;
  const [label, fullLabel] =
    withoutSignReason === null ? [texts.withoutButton, texts.withoutFor(number)] : [texts.withoutEdit, texts.withoutEditFor(number)];
  return <ButtonLink href={paths.withoutSign(p.slug, p.goal)} label={label} fullLabel={fullLabel} kind="tertiary" small />;
}

function SignTable(p: { slug: string; goal: Goal }) {
  const columns: Column<Sign>[] = [
    { head: t.overview.signs, rowHeader: true, cell: (sign) => sign.name },
    { head: words.signFacts, cell: (sign) => signFacts(sign, "today") },
    {
      head: words.actions,
      cell: (sign) => (
        <ButtonRow>
          <ButtonLink href={paths.sign(p.slug, sign)} label={words.edit} fullLabel={words.editSign(sign.name)} small />
          <Remove action={paths.removeSign(p.slug, sign)} fullLabel={words.removeSign(sign.name)} />
        </ButtonRow>
      ),
    },
  ];
  return <DataTable caption={t.signs.newTitle(p.goal.number)} hideCaption columns={columns} rows={p.goal.signs} />;
}
