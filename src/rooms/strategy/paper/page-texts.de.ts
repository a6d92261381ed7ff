// SPDX-License-Identifier: EUPL-1.2
import { tooLongText, tooLongTitle } from "../field-texts.de.ts";

export const paperPageTexts = {
  paper: {
    title: "Texte der Beschlussvorlage",
    lead: "Die Felder sind mit Mustertexten gefüllt. Ändern Sie alles, was bei Ihnen anders heißt.",
    number: "Vorlagennummer",
    numberHint: "Leer lassen, solange es keine gibt. In der Vorlage steht dann »wird vergeben« und »Entwurf«.",
    subject: "Betreff",
    department: "Federführung",
    departmentHint: "Das Amt, das die Vorlage einbringt. Kein Name einer Person.",
    proposal: "Beschlussvorschlag",
    reasons: "Sachverhalt und Begründung",
    alternatives: "Alternativen",
    alternativesHint: "Leer lassen: Dann entfällt der Abschnitt.",
    model: "Muster. Ändern Sie es nach Ihren Gepflogenheiten.",
    save: "Texte speichern",
    saved: "Die Texte der Vorlage sind gespeichert.",
  },
  paperForm: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    subjectRequired: "Geben Sie der Vorlage einen Betreff.",
    proposalRequired: "Schreiben Sie, was beschlossen werden soll.",
    reasonsRequired: "Schreiben Sie, warum es beschlossen werden soll.",
    tooLongTitle,
    tooLongText,
  },
} as const;
