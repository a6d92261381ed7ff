// SPDX-License-Identifier: EUPL-1.2
import type { Certainty, FoundationKind, SignKind } from "./kinds.ts";

/** Example content about invented towns, for example mode only. */
export interface ExampleStrategy {
  bodySlug: string;
  title: string;
  fromYear: number;
  toYear: number;
  occasion: string;
  /** One a line. */
  tenets?: string;
  fields?: readonly { title: string; description: string }[];
  goals: readonly ExampleGoal[];
}

export interface ExampleGoal {
  title: string;
  /** The field of action it belongs to, by its place among them. */
  field?: number;
  description: string;
  measures: readonly ExampleMeasure[];
  signs?: readonly ExampleSign[];
  withoutSignReason?: string;
  notes?: readonly { kind: Exclude<FoundationKind, "inventory">; text: string }[];
}

interface ExampleMeasure {
  title: string;
  description?: string;
  caretaker?: string;
  partners?: string;
  nextStep?: string;
  startsYear?: number;
  endsYear?: number;
  hoursPerWeek?: number;
  certainty?: Certainty;
  /** Unit: euro cents, by year. */
  costs?: Readonly<Record<number, number>>;
}

interface ExampleSign {
  name: string;
  kind: SignKind;
  unit?: string;
  definition?: string;
  baseline?: number;
  target?: number;
  targetYear?: number;
}

/** A draft as somebody leaves it on a Friday: some things are still open. */
export const musterstadt: ExampleStrategy = {
  bodySlug: "musterstadt",
  title: "Gut zusammen in Musterstadt",
  fromYear: 2027,
  toYear: 2030,
  occasion:
    "Viele Vereine in Musterstadt suchen dasselbe: Räume, Nachwuchs, Zeit. Bisher fragt jeder für sich. Der Rat hat die Verwaltung im Frühjahr gebeten, einen gemeinsamen Weg vorzuschlagen.",
  goals: [
    {
      title: "Vereine finden leichter zueinander",
      description: "Wer sich kennt, teilt Räume, Geräte und Termine. Dafür braucht es Anlässe und einen Ort, an dem alles steht.",
      notes: [
        {
          kind: "conversation",
          text: "Beim Treffen der Vereinsvorstände im September sagten acht von zwölf: Wir wissen zu spät, was die anderen planen.",
        },
      ],
      signs: [
        {
          name: "Vereine beim Treffen",
          kind: "count",
          unit: "Vereine",
          target: 25,
          targetYear: 2029,
          definition: "Vereine und Initiativen, die bei mindestens einem der beiden Treffen im Jahr dabei waren.",
        },
      ],
      measures: [
        {
          title: "Vereinstreff zweimal im Jahr",
          description:
            "Ein Abend im Frühjahr und einer im Herbst, jedes Mal in einem anderen Ortsteil. Das Thema schlagen die Vereine vor.",
          caretaker: "Ehrenamtsbüro",
          partners: "Vereine und Initiativen, Ortsvorstehende",
          startsYear: 2027,
          hoursPerWeek: 1,
          certainty: "budget",
          costs: { 2027: 60_000, 2028: 60_000 },
          nextStep: "Gasthof in Linde für den ersten Abend anfragen",
        },
        {
          title: "Ein Kalender für alle",
          description:
            "Alle Feste und Sitzungen an einer Stelle, damit sich Termine nicht mehr überschneiden. Zwei Engagierte übernehmen die Pflege.",
          startsYear: 2028,
          hoursPerWeek: 0.5,
          certainty: "none",
        },
      ],
    },
    {
      title: "Junge Leute übernehmen Verantwortung",
      description: "Viele helfen gern mit, wenige wollen gleich ein Amt. Wer es ausprobieren kann, bleibt eher.",
      notes: [
        { kind: "conversation", text: "Der Jugendring berichtet: In fünf Vereinen endet die Amtszeit des Vorstands im nächsten Jahr." },
      ],
      measures: [
        {
          title: "Schnuppervorstand",
          description: "Junge Leute begleiten ein Jahr lang einen Vorstand, mit einer Person, die sie fragen können.",
          caretaker: "Jugendring",
          partners: "Fünf Vereine, Volkshochschule",
          startsYear: 2027,
          endsYear: 2027,
          hoursPerWeek: 0.5,
          certainty: "open",
          costs: { 2027: 150_000 },
        },
      ],
    },
    {
      title: "Ehrenamt wird gesehen",
      description: "",
      withoutSignReason: "Ob sich jemand gesehen fühlt, lässt sich nicht zählen. Wir fragen beim Dankabend danach.",
      measures: [
        { title: "Dankabend", caretaker: "Vorzimmer der Verwaltungsleitung", startsYear: 2027, hoursPerWeek: 0.2, certainty: "none" },
        { title: "Vereinsverzeichnis online", caretaker: "Ehrenamtsbüro", startsYear: 2027, hoursPerWeek: 0.3, certainty: "none" },
      ],
    },
  ],
};

/** A strategy that a council adopted and everybody can read. */
export const fabelrade: ExampleStrategy = {
  bodySlug: "fabelrade",
  title: "Miteinander in Fabelrade",
  fromYear: 2026,
  toYear: 2029,
  occasion: "Fabelrade wächst. Wer neu zuzieht, findet nicht von allein in einen Verein. Die Strategie will Wege dorthin öffnen.",
  tenets: [
    "Ehrenamt bleibt freiwillig und ersetzt keine Stellen.",
    "Vereine und Initiativen entscheiden selbst, was sie brauchen.",
    "Wer fragt, bekommt eine Antwort und einen Namen.",
  ].join("\n"),
  fields: [
    { title: "Ankommen und mitmachen", description: "Damit alle einen Verein oder eine Gruppe in ihrer Nähe finden." },
    { title: "Vereine entlasten", description: "Damit Vorstände Zeit für das haben, wofür es den Verein gibt." },
  ],
  goals: [
    {
      title: "Wer neu ist, findet schnell Anschluss",
      field: 0,
      description: "In den ersten Monaten entscheidet sich, ob jemand mitmacht. Fabelrade lädt früh und persönlich ein.",
      notes: [
        { kind: "conversation", text: "Zwei Abende mit neu Zugezogenen im Februar 2026: Die meisten kannten keinen Verein in ihrer Nähe." },
        { kind: "other", text: "Umfrage der Stadtbücherei im Herbst 2025 mit 140 Antworten." },
      ],
      signs: [
        {
          name: "Gespräche mit neu Zugezogenen",
          kind: "count",
          unit: "Gespräche im Jahr",
          baseline: 15,
          target: 120,
          targetYear: 2029,
          definition: "Gespräche im Lotsenbüro, gezählt vom Bürgerservice.",
        },
      ],
      measures: [
        {
          title: "Lotsenbüro in der Bücherei",
          description: "An zwei Nachmittagen in der Woche zeigen Engagierte, welche Vereine in der Nähe sind. Auf Wunsch gehen sie mit.",
          caretaker: "Bürgerservice",
          partners: "Stadtbücherei, Vereine",
          startsYear: 2026,
          hoursPerWeek: 2.5,
          certainty: "decided",
          costs: { 2026: 120_000, 2027: 240_000, 2028: 240_000, 2029: 240_000 },
        },
        {
          title: "Vereinstag auf dem Marktplatz",
          description: "Ein Samstag im Mai, an dem sich Vereine zeigen und alles ausprobiert werden kann.",
          caretaker: "Amt für Kultur und Sport",
          partners: "Werbegemeinschaft, Vereine",
          startsYear: 2027,
          hoursPerWeek: 1,
          certainty: "budget",
          costs: { 2027: 350_000, 2028: 350_000, 2029: 350_000 },
        },
      ],
    },
    {
      title: "Vorstände bekommen Hilfe bei der Verwaltung",
      field: 1,
      description: "Steuern, Haftung und Datenschutz halten viele vom Amt ab. Das soll niemand allein lösen müssen.",
      notes: [{ kind: "conversation", text: "Runder Tisch der Vereine im April 2026: Kasse und Haftung waren die häufigsten Fragen." }],
      signs: [{ name: "Vorstände beim Kassenabend", kind: "count", unit: "Vorstände im Jahr", target: 30, targetYear: 2028 }],
      measures: [
        {
          title: "Kassenabend im Winter",
          description: "Ein Abend im Jahr zu Kasse, Spendenquittung und Haftung, mit Zeit für eigene Fälle.",
          caretaker: "Kämmerei",
          partners: "Freiwilligenagentur im Kreis",
          startsYear: 2026,
          hoursPerWeek: 0.5,
          certainty: "none",
        },
        {
          title: "Räume ohne Miete",
          description: "Vereine nutzen drei städtische Räume an Abenden ohne Miete. Der Schlüssel liegt in der Bücherei.",
          caretaker: "Gebäudeverwaltung",
          startsYear: 2027,
          hoursPerWeek: 1,
          certainty: "applied",
          costs: { 2027: 90_000, 2028: 90_000 },
        },
      ],
    },
  ],
};

/** What the invented council of Fabelrade did, and when it was published. */
export const fabelradeDecision = {
  outcome: "amended",
  decidedOn: "2026-09-24",
  decidedBy: "Rat der Stadt Fabelrade",
  number: "58/2026",
  note: "Auf Antrag aus dem Rat kam die Maßnahme »Räume ohne Miete« hinzu.",
} as const;

/** Musterstadt's council wanted to know more first; the draft goes on. */
export const musterstadtDecision = {
  outcome: "postponed",
  decidedOn: "2026-10-08",
  decidedBy: "Rat der Stadt Musterstadt",
  number: null,
  note: "Der Rat bittet um Angaben zum Geld je Jahr.",
} as const;

/** Instants at which things happened in the example. */
export const exampleTimes = {
  fabelrade: { drafted: "2026-08-31T09:00:00.000Z", recorded: "2026-09-25T08:20:00.000Z", published: "2026-09-28T07:05:00.000Z" },
  musterstadt: { drafted: "2026-09-15T08:30:00.000Z", recorded: "2026-10-09T07:40:00.000Z" },
} as const;
