// SPDX-License-Identifier: EUPL-1.2
import { t } from "./texts.ts";

/** Where we are in a sequence: "Schritt 2 von 4", for the eye a row of cells. */
export function StepLine(p: { now: number; of: number; note?: string }) {
  const cells = Array.from({ length: p.of }, (_, index) => index + 1);
  return (
    <p class="fk-step">
      <span class="fk-step__row" aria-hidden="true">
        {cells.map((cell) => (
          <i class={cell < p.now ? "fk-step__done" : cell === p.now ? "fk-step__now" : undefined} />
        ))}
      </span>
      <b>{t.step(p.now, p.of)}</b>
      {p.note && <span>{p.note}</span>}
    </p>
  );
}
