// SPDX-License-Identifier: EUPL-1.2

export const publicationTexts = {
  publication: {
    title: "Veröffentlichung",
    none: "Noch ist keine Fassung beschlossen. Veröffentlicht wird nur, was beschlossen ist.",
    toDecision: "Zum Beschluss",
    isPublic: (edition: number, day: string) => `Öffentlich ist Fassung ${edition}, seit ${day}.`,
    nothingPublic: "Öffentlich ist noch nichts.",
    ready: (edition: number) => `Fassung ${edition} ist beschlossen und noch nicht öffentlich.`,
    what: "Alle können dann Ziele, Maßnahmen, Geld, Grundlagen und den Beschluss lesen. Entwürfe, Kommentare und interne Notizen bleiben bei Ihnen.",
    button: "Veröffentlichen",
    buttonOf: (edition: number) => `Fassung ${edition} veröffentlichen`,
    done: "Ab jetzt können alle die Strategie lesen. Entwürfe, Kommentare und interne Notizen bleiben bei Ihnen.",
    before: "Diese Fassung war schon öffentlich.",
    look: "Öffentliche Seite ansehen",
    editions: "Alle Fassungen",
    columns: { edition: "Fassung", decision: "Beschluss", published: "Öffentlich seit", checksum: "Prüfsumme" },
    notPublished: "nicht öffentlich",
    checksumHint: "Die Prüfsumme (SHA-256) zeigt, dass eine Fassung seit dem Beschluss gleich geblieben ist.",
  },
} as const;
