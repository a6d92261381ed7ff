// SPDX-License-Identifier: EUPL-1.2

/** The papers, by the word of their address. */
export const paperKinds = [
  "verzeichnis",
  "auftragsverarbeitung",
  "information-team",
  "information-vereine",
  "information-antworten",
  "information-meldungen",
  "information-lesen",
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Who is told by which sheet, about which tables. "told-by-others": the data did not come from the person herself (Art. 14). */
export const sheets = {
  "information-team": {
    purpose: "account",
    source: "mixed",
    tables: [
      "people",
      "memberships",
      "invitations",
      "access_requests",
      "absences",
      "sessions",
      "sign_in_codes",
      "passkeys",
      "provider_links",
      "mail_choices",
      "account_ends",
      "mails",
      "parked_forms",
      "form_drafts",
      "undo_steps",
      "inventory_share_looks",
      "strategy_share_looks",
      "audit_actors",
      "audit_lines",
    ],
  },
  "information-vereine": {
    purpose: "inventory",
    source: "told-by-others",
    tables: [
      "inventory_entries",
      "files",
      "inventory_imports",
      "inventory_import_changes",
      "inventory_changed_before",
      "inventory_merges",
      "inventory_invitations",
      "inventory_invitation_guests",
      "inventory_left_out",
    ],
  },
  "information-antworten": {
    purpose: "asking",
    source: "person",
    tables: ["inventory_asks", "inventory_answers", "inventory_entries", "mails"],
  },
  "information-meldungen": { purpose: "directory", source: "person", tables: ["inventory_reports", "inventory_left_out"] },
  "information-lesen": { purpose: "strategy", source: "person", tables: ["strategy_readings", "strategy_comments"] },
} as const satisfies Partial<
  Record<PaperKind, { purpose: string; source: "person" | "told-by-others" | "mixed"; tables: readonly string[] }>
>;
export type SheetKind = keyof typeof sheets;

export const isSheet = (kind: PaperKind): kind is SheetKind => kind in sheets;

/** What a body of this kind can hand out: the Land keeps no inventory and no strategy. */
export function papersFor(kind: string): readonly PaperKind[] {
  return kind === "land" ? ["verzeichnis", "auftragsverarbeitung", "information-team"] : paperKinds;
}
