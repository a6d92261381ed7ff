// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";
import { t } from "./texts.ts";

export type AlertKind = "info" | "success" | "warning" | "danger" | "open";

const looks: Record<AlertKind, { className: string; icon: IconName }> = {
  info: { className: "fk-alert fk-alert--info", icon: "info" },
  success: { className: "fk-alert fk-alert--success", icon: "success" },
  warning: { className: "fk-alert fk-alert--warning", icon: "warning" },
  danger: { className: "fk-alert fk-alert--danger", icon: "danger" },
  open: { className: "fk-alert fk-alert--open", icon: "help" },
};

/** Something to know, with sign, words and colour; "danger" only for what stops the step, "open" for what is not known yet. */
export function Alert(p: PropsWithChildren<{ kind: AlertKind; title?: string }>) {
  const look = looks[p.kind];
  return (
    <div class={look.className}>
      <Icon name={look.icon} />
      <div class="fk-alert__text">
        <span class="kern-sr-only">{t.alert[p.kind]} </span>
        {p.title && (
          <p>
            <b>{p.title}</b>
          </p>
        )}
        {p.children}
      </div>
    </div>
  );
}
