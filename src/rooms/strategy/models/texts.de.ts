// SPDX-License-Identifier: EUPL-1.2
import { plural } from "#kit/text";

export const modelTexts = {
  models: {
    open: "Muster ansehen",
    title: "Muster für Ziele und Maßnahmen",
    lead: "Vorschläge zum Ankreuzen. Nichts davon müssen Sie nehmen, und alles lässt sich danach ändern.",
    marked: "Was Sie übernehmen, heißt im Entwurf »Muster, noch nicht angepasst«. Mit dem ersten Speichern fällt das weg.",
    bringsGoal: "Eine angekreuzte Maßnahme bringt ihr Ziel mit.",
    themes: "Thema",
    all: "Alle Themen",
    search: "In den Mustern suchen",
    searchButton: "Suchen",
    found: (found: number, all: number) => `${plural(found, "Muster", "Muster")} von ${all}`,
    none: "Dazu gibt es kein Muster. Suchen Sie mit einem anderen Wort, oder schreiben Sie das Ziel selbst.",
    showAll: "Alle Muster zeigen",
    filterFirst: "Wählen Sie zuerst das Thema. Ein neues Thema löst die Kreuze.",
    choose: (theme: string) => `Zum Ankreuzen: ${theme}`,
    goalPart: (title: string) => `Ziel: ${title}`,
    measurePart: (title: string) => `Maßnahme: ${title}`,
    signPart: (name: string) => `Woran Sie es merken: ${name}`,
    source: (source: string, licence: string, since: string) => `${source}. Lizenz: ${licence}. Angeboten seit ${since}.`,
    sourceTitle: "Woher kommt das Muster?",
    take: "Als Entwurf übernehmen",
    takenBefore: "Diese Muster stehen schon im Entwurf.",
    taken: (goals: number) =>
      `${plural(goals, "Ziel steht", "Ziele stehen")} jetzt im Entwurf, als Muster gekennzeichnet. Passen Sie die Worte an.`,
    mark: "Muster, noch nicht angepasst",
    hint: (label: string) => ({ text: `${label}: Muster, noch nicht angepasst.`, then: "In der Vorlage steht der Text dann so." }),
    question: (goal: number, title: string) => `Ziel ${goal} »${title}«: Passt der Text des Musters für Sie?`,
  },
  modelForm: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    chooseModel: "Kreuzen Sie mindestens ein Ziel oder eine Maßnahme an.",
  },
};
