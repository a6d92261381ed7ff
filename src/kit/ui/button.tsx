// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";
import { t } from "./texts.ts";

export type ButtonKind = "primary" | "secondary" | "tertiary" | "danger";

interface Look {
  label: string;
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  small?: boolean | undefined;
  /** Longer name for screen readers when several buttons read the same, e.g. "Bearbeiten: TuS 08 Altdorf". */
  fullLabel?: string | undefined;
}

const classes: Record<ButtonKind, string> = {
  primary: "kern-btn kern-btn--primary",
  secondary: "kern-btn kern-btn--secondary",
  tertiary: "kern-btn kern-btn--tertiary",
  danger: "kern-btn kern-btn--secondary fk-btn--danger",
};

/** Classes of a button by kind and size. */
export function buttonClass(kind: ButtonKind, small?: boolean): string {
  return small ? `${classes[kind]} kern-btn--x-small` : classes[kind];
}

/** Sign and words inside a button or a link that looks like one. */
export function ButtonFace(p: { label: string; icon?: IconName | undefined; small?: boolean | undefined }) {
  return (
    <>
      {p.icon && <Icon name={p.icon} small={p.small ?? false} />}
      <span class="kern-label">{p.label}</span>
    </>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(p: Look & { href: string; download?: boolean }) {
  return (
    <a class={buttonClass(p.kind ?? "secondary", p.small)} href={p.href} aria-label={p.fullLabel} download={p.download}>
      <ButtonFace label={p.label} icon={p.icon} small={p.small} />
    </a>
  );
}

/** Sends the form it stands in. A second click while the first is on its way is held back; the server guards it anyway. */
export function SubmitButton(p: Look & { name?: string; value?: string }) {
  return (
    <fk-once data-sending={t.sending}>
      <button class={buttonClass(p.kind ?? "primary", p.small)} type="submit" name={p.name} value={p.value} aria-label={p.fullLabel}>
        <ButtonFace label={p.label} icon={p.icon} small={p.small} />
      </button>
    </fk-once>
  );
}

/** Buttons and links side by side, the main one first. */
export function ButtonRow(p: PropsWithChildren) {
  return <div class="fk-row">{p.children}</div>;
}
