// SPDX-License-Identifier: EUPL-1.2

/** What people call the things of the inventory when places merge, one and many. */
export const movingTexts = {
  inventory_entries: { one: "Eintrag im Bestand", many: "Einträge im Bestand" },
  inventory_imports: { one: "eingelesene Liste", many: "eingelesene Listen" },
  inventory_mappings: { one: "gemerkte Zuordnung", many: "gemerkte Zuordnungen" },
  inventory_rounds: { one: "Runde: Vereine fragen", many: "Runden: Vereine fragen" },
  inventory_asks: { one: "Brief oder E-Mail mit Code", many: "Briefe und E-Mails mit Code" },
  inventory_claims: { one: "Zuordnung zu einer Organisation", many: "Zuordnungen zu Organisationen" },
  inventory_answers: { one: "Antwort eines Vereins", many: "Antworten von Vereinen" },
  inventory_reports: { one: "Meldung von außen", many: "Meldungen von außen" },
  inventory_invitations: { one: "Einladung an Vereine", many: "Einladungen an Vereine" },
  inventory_connection_decisions: { one: "Entscheidung zu einer Verbindung", many: "Entscheidungen zu Verbindungen" },
  inventory_gap_answers: { one: "Antwort zu einem leeren Feld", many: "Antworten zu leeren Feldern" },
  inventory_views: { one: "gemerkte Ansicht", many: "gemerkte Ansichten" },
  inventory_lessons: { one: "gelernte Zuordnung eines Wortes", many: "gelernte Zuordnungen von Wörtern" },
  inventory_shares: { one: "Freigabe des Bestands", many: "Freigaben des Bestands" },
  inventory_directories: { one: "öffentliches Verzeichnis", many: "öffentliche Verzeichnisse" },
  inventory_releases: { one: "öffentlicher Eintrag", many: "öffentliche Einträge" },
  inventory_left_out: { one: "Wunsch, nicht genannt zu werden", many: "Wünsche, nicht genannt zu werden" },
};
