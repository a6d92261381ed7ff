// SPDX-License-Identifier: EUPL-1.2
import { ButtonFace, buttonClass } from "./button.tsx";
import { t } from "./texts.ts";

/** Opens the print window; hidden without script, because then only the browser's menu can print. */
export function PrintButton(p: { label?: string }) {
  return (
    <fk-print>
      <button class={buttonClass("secondary")} type="button" hidden>
        <ButtonFace label={p.label ?? t.print} icon="print" />
      </button>
    </fk-print>
  );
}
