// SPDX-License-Identifier: EUPL-1.2

export const draftTexts = {
  /** Several hints of one kind in one line; what they are about follows as links. */
  hintsOfKind: {
    noCaretaker: "Noch niemand kümmert sich:",
    noStart: "Noch kein Beginn:",
    noMoney: "Noch nichts zum Geld:",
    noAmount: "Noch kein Betrag:",
    fundingOpen: "Förderung noch nicht sicher:",
    model: "Muster, noch nicht angepasst:",
    noBaseline: "Noch kein Wert von heute:",
    noMeasure: "Noch keine Maßnahme:",
    noSign: "Noch nicht gesagt, woran Sie es merken:",
    noFoundation: "Bisher auf keiner Grundlage:",
    principle: "Eine Frage zu den Grundsätzen ist offen:",
    paper: "Beschlussvorlage:",
  },
  hints: {
    noGoals: { text: "Die Strategie hat noch kein Ziel.", then: "Eine Beschlussvorlage braucht mindestens eines." },
    goalWithoutMeasures: (goal: number) => ({
      text: `Ziel ${goal} hat noch keine Maßnahme.`,
      then: "In der Vorlage steht dann das Ziel allein.",
    }),
    goalWithoutFoundation: (goal: number) => ({
      text: `Ziel ${goal} beruht bisher auf keiner Grundlage.`,
      then: "In der Vorlage steht dann »Grundlage: noch keine genannt«.",
    }),
    goalWithoutSign: (goal: number) => ({
      text: `Ziel ${goal} sagt noch nicht, woran Sie es merken.`,
      then: "In der Vorlage steht dann »Kennzahl: wird noch festgelegt«.",
    }),
    paperName: "Texte der Vorlage",
    goalName: (goal: number) => `Ziel ${goal}`,
    signWithoutToday: (name: string) => ({
      text: `»${name}« nennt keinen Wert von heute.`,
      then: "In der Vorlage steht dann »heute unbekannt«.",
    }),
    measureWithoutCaretaker: (label: string) => ({
      text: `${label} hat noch niemanden, der sich kümmert.`,
      then: "In der Vorlage steht dann »wird noch benannt«.",
    }),
    measureWithoutStart: (label: string) => ({
      text: `${label} nennt noch keinen Beginn.`,
      then: "In der Vorlage steht dann »Zeitraum noch offen«.",
    }),
    measureMoneyUnsaid: (label: string) => ({
      text: `${label} sagt noch nichts zum Geld.`,
      then: "In der Vorlage steht dann »noch nicht angegeben«.",
    }),
    measureAmountMissing: (label: string, certainty: string) => ({
      text: `${label} »${certainty}« nennt noch keinen Betrag.`,
      then: "In der Vorlage steht dann »Betrag noch offen«.",
    }),
    measureFundingOpen: (label: string, certainty: string) => ({
      text: `${label} »${certainty}«:`,
      then: "In der Vorlage steht dann »vorbehaltlich einer Förderung«.",
    }),
    paperUntouched: {
      text: "Beschlussvorschlag und Begründung sind noch Mustertexte.",
      then: "In der Vorlage stehen sie dann so.",
    },
  },
  next: {
    noGoals: "Noch kein Ziel: Was soll anders werden?",
    goalWithoutMeasures: (goal: number, title: string) => `Ziel ${goal} »${title}«: Was tun Sie dafür?`,
    goalWithoutFoundation: (goal: number, title: string) => `Ziel ${goal} »${title}«: Worauf beruht es?`,
    goalWithoutSign: (goal: number, title: string) => `Ziel ${goal} »${title}«: Woran merken Sie es?`,
    measureWithoutCaretaker: (label: string, title: string) => `Maßnahme ${label} »${title}«: Wer kümmert sich?`,
    measureWithoutStart: (label: string, title: string) => `Maßnahme ${label} »${title}«: Wann beginnt sie?`,
    measureMoneyUnsaid: (label: string, title: string) => `Maßnahme ${label} »${title}«: Kostet sie zusätzliches Geld?`,
    measureAmountMissing: (label: string, title: string) => `Maßnahme ${label} »${title}«: Wie viel Geld braucht sie?`,
    paperUntouched: "Beschlussvorlage: Passen die Mustertexte für Sie?",
    decide: "Die Beschlussvorlage ist so weit. Nach der Sitzung tragen Sie den Beschluss ein.",
    publish: (edition: number) => `Fassung ${edition} ist beschlossen und noch nicht öffentlich.`,
  },
  removed: {
    title: "Zuletzt entfernt",
    lead: "Hier holen Sie Entferntes zurück.",
    what: { field: "Handlungsfeld", goal: "Ziel", measure: "Maßnahme", sign: "Woran wir es merken", foundation: "Grundlage" },
    line: (what: string, title: string) => `${what} »${title}«`,
    untilHead: "Möglich bis",
    putBack: "Zurückholen",
    doneLink: "Zurückholen",
    putBackOf: (title: string) => `»${title}« zurückholen`,
    done: (what: string, title: string, until: string) => `${what} »${title}« ist entfernt. Bis ${until} lässt sich das rückgängig machen.`,
    undone: "Es steht wieder an seinem Platz.",
    undoneBefore: "Das war schon zurückgeholt.",
    tooLate: (day: string) => `Das Zurückholen war bis ${day} möglich.`,
  },
  gone: {
    goal: "Dieses Ziel wurde inzwischen entfernt. Ihre Fassung steht noch hier: Mit »Ziel hinzufügen« legen Sie es neu an.",
    measure: "Diese Maßnahme wurde inzwischen entfernt. Ihre Fassung steht noch hier: Speichern legt sie neu an.",
    sign: "Das wurde inzwischen entfernt. Ihre Fassung steht noch hier: Mit »Eintragen« legen Sie es neu an.",
    note: "Diese Grundlage wurde inzwischen entfernt. Ihre Fassung steht noch hier: Mit »Grundlage festhalten« legen Sie sie neu an.",
    itsGoal:
      "Das Ziel wurde inzwischen entfernt. Ihre Angaben stehen noch hier. Holen Sie das Ziel in einem zweiten Fenster unter »Zuletzt entfernt« zurück, und speichern Sie dann hier.",
    itsMeasure:
      "Diese Maßnahme wurde inzwischen entfernt. Ihre Angaben stehen noch hier. Holen Sie die Maßnahme in einem zweiten Fenster unter »Zuletzt entfernt« zurück, und speichern Sie dann hier.",
    chosenGoal: "Dieses Ziel wurde inzwischen entfernt. Wählen Sie ein anderes.",
  },
} as const;
