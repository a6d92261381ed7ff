// SPDX-License-Identifier: EUPL-1.2

export const orderTexts = {
  order: {
    howTo: "Zum Verschieben ziehen Sie am Griff, oder Sie nehmen »Nach oben« und »Nach unten«.",
    goal: (number: number, title: string) => `»${title}« ist jetzt Ziel ${number}.`,
    measure: (label: string, title: string) => `»${title}« ist jetzt Maßnahme ${label}.`,
    field: (number: number, title: string) => `»${title}« ist jetzt Handlungsfeld ${number}.`,
    unchanged: "Alles steht wie zuvor.",
    changedSince: "Die Liste hat sich inzwischen geändert. Es wurde nichts verschoben. Hier steht der neue Stand.",
    failed: "Die neue Reihenfolge kam nicht an. Alles steht wieder wie zuvor. Versuchen Sie es noch einmal.",
  },
};
