// SPDX-License-Identifier: EUPL-1.2
// Full class names: the style sheet keeps only icons whose class is written out in a .tsx file.
const classes = {
  add: "kern-icon--add",
  back: "kern-icon--arrow-back",
  calendar: "kern-icon--calendar-today",
  check: "kern-icon--check",
  copy: "kern-icon--content-copy",
  danger: "kern-icon--danger",
  delete: "kern-icon--delete",
  download: "kern-icon--download",
  draft: "kern-icon--draft",
  edit: "kern-icon--edit",
  forward: "kern-icon--arrow-forward",
  help: "kern-icon--help",
  info: "kern-icon--info",
  mail: "kern-icon--mail",
  next: "kern-icon--chevron-right",
  previous: "kern-icon--chevron-left",
  print: "fk-icon--print",
  public: "kern-icon--language",
  search: "kern-icon--search",
  shared: "fk-icon--shared",
  success: "kern-icon--success",
  team: "fk-icon--team",
  undo: "kern-icon--autorenew",
  warning: "kern-icon--warning",
  you: "kern-icon--account-circle",
} as const;

export type IconName = keyof typeof classes;

/** A sign beside words; it never stands alone, so it stays silent. */
export function Icon(p: { name: IconName; small?: boolean }) {
  return <span class={`kern-icon ${p.small ? "kern-icon--small" : ""} ${classes[p.name]}`} aria-hidden="true" />;
}
