// SPDX-License-Identifier: EUPL-1.2

/** What the audit trail says of asking. */
export const askingTells = {
  "inventory.asking_drafted": "hat eine Fragerunde vorbereitet",
  "inventory.asking_changed": "hat den Entwurf einer Fragerunde geändert",
  "inventory.asking_discarded": "hat den Entwurf einer Fragerunde verworfen",
  "inventory.asking_begun": "hat eine Fragerunde begonnen",
  "inventory.asking_ended": "hat eine Fragerunde beendet",
  "inventory.asking_mailed": "hat E-Mails an Vereine senden lassen",
  "inventory.asking_reminded": "hat Vereine erinnern lassen",
  "inventory.letters_made": "hat Briefe an Vereine heruntergeladen",
  "inventory.asking_answered": "hat über einen Code geantwortet",
  "inventory.asking_answer_noted": "hat die Antwort eines Vereins eingetragen",
  "inventory.answers_accepted": "hat Antworten von Vereinen übernommen",
  "inventory.answers_acceptance_undone": "hat übernommene Antworten zurückgenommen",
  "inventory.answer_declined": "hat von einer Antwort nichts übernommen",
  "inventory.left_out": "hat einen Eintrag auf Wunsch des Vereins entfernt",
  "inventory.leaving_out_declined": "hat einen Eintrag trotz Wunsch des Vereins behalten",
};
