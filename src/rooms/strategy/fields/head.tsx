// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink, ButtonRow } from "#ui";
import type { Field } from "../draft/draft.ts";
import { Grip, Move, Remove } from "../order/buttons.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { Prose } from "../prose.tsx";
import { t } from "../texts.de.ts";

const words = t.field;

/** Name of a field of action and what can be done with it. */
export function FieldHead(p: { slug: string; field: Field; last: boolean }) {
  const { slug, field, last } = p;
  const { number } = field;
  const move = paths.moveField(slug, field);
  return (
    <>
      <div class="fk-headline">
        <Grip />
        <h2>{words.title(number, field.title)}</h2>
      </div>
      <Prose text={field.description} />
      <ButtonRow>
        <ButtonLink href={paths.field(slug, field)} label={t.goals.edit} fullLabel={words.editOf(number)} small />
        {number > 1 && <Move action={move} direction="up" fullLabel={words.upOf(number)} />}
        {!last && <Move action={move} direction="down" fullLabel={words.downOf(number)} />}
        <Remove action={paths.removeField(slug, field)} fullLabel={words.removeOf(number)} />
      </ButtonRow>
    </>
  );
}
