// SPDX-License-Identifier: EUPL-1.2
import { tooLongText, tooLongTitle } from "../field-texts.de.ts";

export const fieldTexts = {
  field: {
    title: (number: number, title: string) => `Handlungsfeld ${number}: ${title}`,
    none: "Ohne Handlungsfeld",
    noGoals: "In diesem Handlungsfeld steht noch kein Ziel.",
    newTitle: "Neues Handlungsfeld",
    editTitle: (number: number) => `Handlungsfeld ${number} bearbeiten`,
    lead: "Handlungsfelder ordnen viele Ziele. Mit wenigen Zielen brauchen Sie keine.",
    name: "Handlungsfeld",
    nameHint: "Ein kurzes Thema. Zum Beispiel: Vereine stärken",
    description: "Erläuterung",
    descriptionHint: "Steht in der Beschlussvorlage und auf der öffentlichen Seite.",
    add: "Handlungsfeld hinzufügen",
    addGoal: "Ziel hinzufügen",
    addGoalTo: (number: number) => `Ziel hinzufügen: Handlungsfeld ${number}`,
    added: (title: string) => `Das Handlungsfeld »${title}« ist gespeichert. Ordnen Sie ihm Ziele zu.`,
    edited: "Das Handlungsfeld ist gespeichert.",
    editOf: (number: number) => `Handlungsfeld ${number} bearbeiten`,
    upOf: (number: number) => `Handlungsfeld ${number} nach oben`,
    downOf: (number: number) => `Handlungsfeld ${number} nach unten`,
    removeOf: (number: number) => `Handlungsfeld ${number} entfernen, die Ziele bleiben`,
    gone: "Dieses Handlungsfeld wurde inzwischen entfernt. Ihre Fassung steht noch hier: Mit »Handlungsfeld hinzufügen« legen Sie es neu an.",
  },
  fieldForm: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    titleRequired: "Geben Sie dem Handlungsfeld einen Namen.",
    tooLongTitle,
    tooLongText,
  },
};
