// SPDX-License-Identifier: EUPL-1.2
import { HiddenField } from "#ui";
import { passkeyTexts as t } from "./texts.ts";

interface Props {
  deed: "create" | "get";
  /** Address of the question; the answer goes with the form this stands in. */
  ask: string;
  label: string;
  /** Shown above the button, and like it only where the browser can. */
  heading?: string;
  primary?: boolean;
}

/** Asks the device for a passkey and sends the form with its answer. Hidden until the browser's script says it can. */
export function PasskeyButton(p: Props) {
  const stopped = p.deed === "get" ? t.said.stopped : t.said.stoppedNew;
  return (
    <fk-passkey
      data-deed={p.deed}
      data-ask={p.ask}
      data-stopped={stopped}
      data-exists={t.said.exists}
      data-unreachable={t.said.unreachable}
      data-waiting={t.said.waiting}
      hidden
    >
      {p.heading && <h2>{p.heading}</h2>}
      <HiddenField name="answer" value="" />
      <button type="submit" class={p.primary ? "kern-btn kern-btn--primary" : "kern-btn kern-btn--secondary"}>
        <span class="kern-label">{p.label}</span>
      </button>
      <p role="status"></p>
    </fk-passkey>
  );
}
