// SPDX-License-Identifier: EUPL-1.2
import { tooLongTitle } from "../../field-texts.de.ts";

export const existingTexts = {
  lead: "Wählen Sie aus, was der Bestand zeigt. Im nächsten Schritt schlagen wir dazu Ziele vor.",
  nothing: "Es wird noch nichts gespeichert.",
  kinds: {
    connection: "Verbindungen, die Sie gemerkt haben",
    gap: "Lücken, die Sie bestätigt haben",
    several: "Mehrere von einer Art",
    field: "Bereiche",
    absent: "Worüber die Liste nichts sagt",
  },
  hint: (most: number) => `Höchstens ${most} auf einmal. Die anderen bleiben für später.`,
  choose: "Vorschläge ansehen",
  empty: "Der Bestand zeigt noch nichts, worauf ein Ziel beruhen könnte.",
  toInventory: "Zum Bestand",
  allUsed: "Auf allem, was der Bestand zeigt, beruht schon ein Ziel.",
  used: (count: number) =>
    count === 1
      ? "1 Grundlage trägt schon ein Ziel. Sie steht hier nicht."
      : `${count} Grundlagen tragen schon ein Ziel. Sie stehen hier nicht.`,
  proposals: {
    title: "Vorschläge für Ziele",
    lead: "Jeder Vorschlag beruht auf dem, was der Bestand zeigt. Ändern Sie alles, oder lassen Sie es weg.",
    one: (number: number) => `Vorschlag ${number}`,
    because: (text: string) => `Weil der Bestand zeigt: ${text}`,
    take: "Übernehmen?",
    takeYes: "Ja, als Ziel mit dieser Grundlage",
    goal: "Ziel",
    measure: "Erste Maßnahme",
    other: (texts: string) => `Auch denkbar: ${texts}`,
    save: "Ausgewählte Ziele übernehmen",
    back: "Andere Grundlagen wählen",
  },
  taken: (goals: number) =>
    goals === 1 ? "1 Ziel ist übernommen, mit seiner Grundlage." : `${goals} Ziele sind übernommen, jedes mit seiner Grundlage.`,
  takenBefore: "Diese Ziele stehen schon im Entwurf.",
  errors: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    chooseSome: "Wählen Sie mindestens eine Zeile aus.",
    tooMany: (most: number) => `Wählen Sie höchstens ${most} Zeilen. Die anderen nehmen Sie danach.`,
    goalRequired: "Schreiben Sie das Ziel in einem Satz auf, oder lassen Sie diesen Vorschlag weg.",
    nothingTaken: "Bisher ist kein Vorschlag angekreuzt. Wählen Sie mindestens einen aus.",
    gone: "Der Bestand zeigt das inzwischen nicht mehr. Wählen Sie andere Grundlagen aus.",
    tooLongTitle,
  },
};
