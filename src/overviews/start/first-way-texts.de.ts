// SPDX-License-Identifier: EUPL-1.2

export const firstWayTexts = {
  title: "Ihr erster Weg",
  lead: "Vier Schritte, in der Reihenfolge, die Ihnen passt. Nach jedem können Sie aufhören.",
  steps: {
    read: "Liste einlesen",
    clarify: "Fragen klären",
    connect: "Verbindungen ansehen und eine merken",
    goal: "Erstes Ziel schreiben",
  },
  done: "(getan)",
  help: "So geht es",
  helpTo: (step: string) => `So geht es: ${step}`,
  close: "Ersten Weg schließen",
};
