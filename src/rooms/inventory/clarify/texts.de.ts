// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";

const entryCount = (number: number) => plural(number, "Eintrag", "Einträge");
const ofEntries = (number: number) => plural(number, "Eintrag", "Einträgen");
const pairCount = (number: number) => plural(number, "Paar", "Paare");

export const clarifyTexts = {
  title: "Klären",
  lead: (open: number, pairs: number, total: number) => {
    if (total === 0) return "Hier stehen Fragen, sobald es Einträge gibt.";
    if (open + pairs === 0) return `Zu Ihren ${ofEntries(total)} ist nichts offen.`;
    const parts = [
      ...(open > 0 ? [`${entryCount(open)} ohne Bereich`] : []),
      ...(pairs > 0 ? [`${pairCount(pairs)}, vielleicht dasselbe`] : []),
    ];
    return `Zu Ihren ${ofEntries(total)}: ${parts.join(" und ")}. Sie können jederzeit aufhören.`;
  },
  empty: "Hier steht noch nichts. Nach dem Einlesen einer Liste fragen wir hier, was wir nicht verstanden haben.",
  readIn: "Liste einlesen",
  fields: {
    title: "Bereiche klären",
    lead: "Offen ist in Ordnung. Was Sie wählen, gilt auch für die nächste Liste.",
    none: "Bei keinem Eintrag fragen wir nach dem Bereich.",
    caption: "Einträge, deren Bereich offen ist",
    name: "Eintrag",
    field: "Bereich",
    fieldOf: (name: string) => `Bereich: ${name}`,
    choose: "Auswählen …",
    staysOpen: "bleibt offen",
    alike: "Ähnliche",
    alikeLabel: (word: string, others: number) => `gilt auch für ${plural(others, "weiteren", "weitere")} mit »${word}«`,
    save: "Speichern",
    saveOne: (name: string) => `Speichern: ${name}`,
    saveAll: "Gewählte Bereiche speichern",
    restOpen: "Alle offen lassen und weiter",
    restOpenHint: "Was Sie gewählt haben, wird dabei gespeichert. Der Rest dieser Seite bleibt offen.",
    more: "Weitere Einträge",
    start: "Von vorn",
    left: (number: number) => `${entryCount(number)} ${number === 1 ? "bleibt" : "bleiben"} offen`,
    leftTitle: "Diese Einträge bleiben offen",
    leftLead: "Wir fragen nicht mehr nach ihnen. Sie können den Bereich trotzdem wählen.",
    leftNone: "Kein Eintrag bleibt offen.",
    backToAsked: "Zurück zu den offenen Fragen",
    fromList: (file: string, row: number | null) => (row === null ? `aus »${file}«` : `aus »${file}«, Zeile ${count(row)}`),
  },
  saved: (set: number, alike: number, leftOpen: number) => {
    const parts = [
      ...(set > 0 ? [`${entryCount(set)} mit Bereich`] : []),
      ...(alike > 0 ? [`dazu ${plural(alike, "ähnlicher", "ähnliche")}`] : []),
      ...(leftOpen > 0 ? [`${entryCount(leftOpen)} ${leftOpen === 1 ? "bleibt" : "bleiben"} offen`] : []),
    ];
    return parts.length === 0 ? "Es wurde nichts geändert." : `Gespeichert: ${parts.join(", ")}.`;
  },
  overtaken: (names: readonly string[]) =>
    `${names.map((name) => `»${name}«`).join(", ")}: Das hat inzwischen jemand anders geklärt. Es blieb, wie es war.`,
  recent: {
    title: "Zuletzt geklärt",
    lead: "Das lässt sich 30 Tage lang rückgängig machen.",
    caption: "Was zuletzt geklärt wurde",
    what: "Was",
    who: "Wer und wann",
    undoHead: "Zurück",
    undo: "Rückgängig machen",
    undoOf: (what: string) => `Rückgängig machen: ${what}`,
    by: (name: string | null, at: Date) => `${name ?? "Ihr Team"}, ${longDate(at)}`,
    merged: (names: readonly string[]) => `${names.map((name) => `»${name}«`).join(" und ")} zusammengeführt`,
    toldApart: (names: readonly string[]) => `${names.map((name) => `»${name}«`).join(" und ")}: zwei verschiedene`,
    clarified: (changed: number, leftOpen: number) =>
      [
        ...(changed > 0 ? [`Bereich bei ${ofEntries(changed)} gesetzt`] : []),
        ...(leftOpen > 0 ? [`${entryCount(leftOpen)} offen gelassen`] : []),
      ].join(", "),
    undone: (restored: number, kept: number) => {
      const back = `Rückgängig gemacht: ${entryCount(restored)} wie vorher.`;
      return kept === 0
        ? back
        : `${back} ${entryCount(kept)} ${kept === 1 ? "wurde" : "wurden"} seitdem geändert und ${kept === 1 ? "bleibt" : "bleiben"} so.`;
    },
    undoneBefore: "Das war schon rückgängig gemacht.",
    tooLate: (until: Date) => `Das ging bis ${longDate(until)}. Es wurde nichts geändert.`,
  },
  errors: {
    fieldUnknown: "Wählen Sie einen Bereich aus der Liste, oder »bleibt offen«.",
    nothingChosen: "Wählen Sie bei mindestens einem Eintrag einen Bereich, oder »bleibt offen«.",
    rowNotChosen: "Wählen Sie hier einen Bereich, oder »bleibt offen«.",
  },
  tells: {
    "inventory.fields_clarified": "hat Bereiche geklärt",
    "inventory.clarifying_undone": "hat geklärte Bereiche zurückgenommen",
  },
};
