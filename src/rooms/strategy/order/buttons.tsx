// SPDX-License-Identifier: EUPL-1.2
import { ActionForm } from "#ui";
import type { Direction } from "../draft/positions.ts";
import { t } from "../texts.de.ts";

/** One step up or down. */
export function Move(p: { action: string; direction: Direction; fullLabel: string }) {
  return (
    <ActionForm
      action={p.action}
      label={t.goals[p.direction]}
      fullLabel={p.fullLabel}
      fields={{ direction: p.direction }}
      kind="tertiary"
      small
    />
  );
}

/** Takes a thing out; it can be put back. */
export function Remove(p: { action: string; fullLabel: string }) {
  return <ActionForm action={p.action} label={t.goals.remove} fullLabel={p.fullLabel} kind="tertiary" small />;
}

/** Where a finger or a mouse takes hold; there only with script. The buttons do the same for everybody else. */
export function Grip() {
  return <span class="fk-grip" data-grip hidden aria-hidden="true" />;
}
