// SPDX-License-Identifier: EUPL-1.2

/** What people call the things of identity when places merge, one and many. */
export const movingTexts = {
  memberships: { one: "Aufgabe einer Person", many: "Aufgaben von Personen" },
  absences: { one: "Abwesenheit", many: "Abwesenheiten" },
  access_requests: { one: "Anfrage nach Zugang", many: "Anfragen nach Zugang" },
  invitations: { one: "Einladung ins Team", many: "Einladungen ins Team" },
  delegations: { one: "Auftrag an andere", many: "Aufträge an andere" },
  looks: { one: "Einblick des Betriebs", many: "Einblicke des Betriebs" },
  form_drafts: { one: "angefangenes Formular", many: "angefangene Formulare" },
  undo_steps: { one: "Schritt zum Zurücknehmen", many: "Schritte zum Zurücknehmen" },
};
