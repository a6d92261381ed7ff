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
    climate: "Auswirkungen auf das Klima",
    equality: "Gleichstellung und Chancengleichheit",
    alternativesHint: "Leer lassen: Dann entfällt der Abschnitt.",
    layout: "Aufbau der Vorlage ändern",
    layoutNote: "Namen, Reihenfolge, Klima, Gleichstellung und freiwillige Leistung richten Sie im Aufbau ein.",
    chain: "Beratungsfolge",
    plain: "Seite in Einfacher Sprache",
    optionalHint: "Vorschlag. Er gilt als Muster, bis Sie diese Texte speichern.",
    voluntary: "Ist die Umsetzung eine freiwillige Leistung?",
    voluntaryHint: "Ohne Angabe steht in der Vorlage »wird noch angegeben«.",
    voluntaryKinds: { yes: "Ja", partly: "Zum Teil", no: "Nein" },
    voluntaryNote: "Satz dazu",
    voluntaryNoteHint: "Zum Beispiel: Was gilt bei Ihnen in der Haushaltssicherung?",
    attachments: "Weitere Anlagen",
    attachmentsHint: "Eine je Zeile. Die Maßnahmen im Einzelnen liegen von selbst bei.",
    modelMark: "Vorschlag, noch nicht von Ihnen gespeichert.",
    copyAll: "Die ganze Vorlage als Text",
    unprintable: (signs: string) => `Diese Zeichen kann das PDF nicht drucken: ${signs} Dort steht dann �.`,
    unprintableWord: "In der Word-Datei bleiben sie, wie sie sind.",
    hints: {
      optionalModel: (block: string) => ({
        text: `Der Abschnitt »${block}« ist noch unser Vorschlag.`,
        then: "In der Vorlage steht er dann so.",
      }),
      optionalQuestion: (block: string) => `Beschlussvorlage, »${block}«: Passt unser Vorschlag für Sie?`,
      voluntaryOpen: (block: string) => ({
        text: `Der Abschnitt »${block}« ist noch offen.`,
        then: "In der Vorlage steht dann »wird noch angegeben«.",
      }),
      voluntaryQuestion: (block: string) => `Beschlussvorlage, »${block}«: Was gilt bei Ihnen?`,
    },
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

/** What the audit lines of the paper are called. */
export const paperTells = {
  "strategy.layout_saved": "hat den Aufbau der Beschlussvorlage geändert",
  "strategy.layout_reset": "hat den Aufbau der Beschlussvorlage zurückgesetzt",
  "strategy.committee_added": "hat der Beratungsfolge ein Gremium hinzugefügt",
  "strategy.committee_edited": "hat ein Gremium der Beratungsfolge geändert",
  "strategy.committee_moved": "hat ein Gremium der Beratungsfolge verschoben",
  "strategy.committee_removed": "hat ein Gremium aus der Beratungsfolge entfernt",
  "strategy.plain_saved": "hat die Seite in Einfacher Sprache geändert",
} as const;
