// SPDX-License-Identifier: EUPL-1.2
import type { AlertKind } from "./alert.tsx";

const classes: Record<AlertKind, string> = {
  open: "fk-badge",
  info: "fk-badge fk-badge--info",
  success: "fk-badge fk-badge--success",
  warning: "fk-badge fk-badge--warning",
  danger: "fk-badge fk-badge--danger",
};

/** A state in one or two words. "open" is the normal state and grey. */
export function Badge(p: { kind?: AlertKind; text: string }) {
  return <span class={classes[p.kind ?? "open"]}>{p.text}</span>;
}
