// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";
import { existingTexts } from "./existing/texts.de.ts";
import { invitationTexts } from "./invitations/texts.de.ts";
import type { Decision, Reason } from "./kinds.ts";

const entryCount = (number: number) => plural(number, "Eintrag", "Einträge");

const reasons: Record<Reason, string> = {
  done_already: "Das gibt es schon",
  no_interest: "Die Beteiligten möchten das nicht",
  no_match: "Das passt nicht zueinander",
  wrong_entries: "Hier stehen die falschen Einträge",
  other: "Etwas anderes",
};

const decided: Record<Decision, string> = {
  kept: "gemerkt",
  unsuitable: "passt nicht",
  later: "auf später gelegt",
  open: "wieder offen",
};

export const connectionTexts = {
  title: "Verbindungen",
  lead: "Wer sich zusammentun könnte, und was Sie zu leeren Feldern wissen.",
  open: (number: number) => `Mögliche Verbindungen (${count(number)})`,
  openNone: "Mögliche Verbindungen",
  proposals: "Vorschläge. Die Vereine entscheiden selbst.",
  proposal: "Ein Vorschlag. Die Vereine entscheiden selbst.",
  because: "Weil:",
  possible: "Denkbar:",
  basis: "Worauf beruht das?",
  basisOf: (title: string, entries: number) => `Worauf beruht das? ${title}, ${entryCount(entries)}`,
  keep: "Merken",
  keepOf: (title: string) => `Merken: ${title}`,
  unsuitable: "Passt nicht …",
  unsuitableOf: (title: string) => `Passt nicht: ${title}`,
  later: "Später",
  laterOf: (title: string) => `Später: ${title}`,
  again: "Wieder vorschlagen",
  againOf: (title: string) => `Wieder vorschlagen: ${title}`,
  more: (number: number) => `${plural(number, "weiterer Vorschlag folgt", "weitere Vorschläge folgen")}, wenn Sie hier entschieden haben.`,
  none: "Wir haben keine Verbindungen gefunden. Das liegt meist daran, dass kein Eintrag sagt, was er sucht oder bietet.",
  allDecided: "Über alle Vorschläge ist entschieden. Neue kommen, wenn sich der Bestand ändert.",
  nobodySaid: "Noch keine Vorschläge zu »sucht« und »bietet«: kein Eintrag sagt dazu etwas.",
  ask: "Die Vereine fragen: Brief, E-Mail oder Telefonliste vorbereiten",
  empty: "Noch stehen keine Einträge im Bestand. Verbindungen finden wir, wenn es drei und mehr gibt.",
  keptTitle: (number: number) => `Gemerkt (${count(number)})`,
  laterTitle: (number: number) => `Später (${count(number)})`,
  unsuitableTitle: (number: number) => `Passt nicht (${count(number)})`,
  backOn: (day: string) => `Kommt am ${longDate(day)} wieder.`,
  reasonSaid: (reason: string, note: string | null) => (note === null ? `Grund: ${reason}.` : `Grund: ${reason}. »${note}«`),
  added: (number: number) => `Seit Ihrer Entscheidung ${plural(number, "neuer Eintrag", "neue Einträge")}.`,
  decidedOn: (decision: Decision, on: string, by: string | null) =>
    `${by === null ? "Am" : `${by}, am`} ${longDate(on)}: ${decided[decision]}.`,
  gone: "Aus den heutigen Einträgen ergibt sich dieser Vorschlag nicht mehr.",
  goneNoEntries: "Die Einträge dazu sind entfernt.",
  entries: (number: number) => `${plural(number, "Eintrag", "Einträge")}, auf ${number === 1 ? "dem" : "denen"} das beruht`,
  name: "Name",
  place: (word: string) => word,
  noPlace: "–",
  changeDecision: "Anders entscheiden",
  now: "Was nun?",
  invite: (number: number) => (number === 1 ? "Einladung vorbereiten" : `Einladung an die ${count(number)} Einträge vorbereiten`),
  foundation: "Als Grundlage für ein Ziel verwenden",
  foundationHint: "Wir schlagen ein Ziel dazu vor. Sie ändern es oder lassen es weg.",
  justKept: "Nur merken",
  justKeptHint: "Dann ist hier nichts weiter zu tun. Sie steht unter »Gemerkt«.",
  invitationsOf: "Einladungen dazu",
  allInvitations: "Alle Einladungen",
  toExisting: "Vor etwas Neuem: Gibt es das schon?",
  gapsTitle: "Worüber die Liste nichts sagt",
  gapsAsk: (fields: string) => `Auf Ihrer Liste steht nichts zu: ${fields}.`,
  gapsQuestion: "Fehlt es auf der Liste oder vor Ort?",
  gapsLink: (questions: number) => `Kurz durchgehen, ${plural(questions, "Frage", "Fragen")}`,
  gapsAnswered: "Sie haben zu jedem Feld geantwortet, zu dem nichts auf der Liste steht.",
  gapsNone: "Zu jedem Feld steht etwas auf Ihrer Liste.",
  gapsSee: "Antworten ansehen",
  unsuitablePage: {
    title: "Was passt nicht?",
    reason: "Grund",
    note: "Mit Ihren Worten",
    noteHint: "Nur Ihr Team liest das. Es geht an niemanden.",
    save: "Als nicht passend ablegen",
    afterwards: "Der Vorschlag verschwindet aus der Liste. Sie können ihn jederzeit zurückholen.",
  },
  reasons,
  flash: {
    kept: (title: string) => `Gemerkt: ${title}.`,
    later: (title: string, backOn: string) => `${title}: kommt am ${longDate(backOn)} wieder.`,
    unsuitable: (title: string) => `${title}: abgelegt. Unter »Passt nicht« holen Sie es zurück.`,
    open: (title: string) => `${title}: steht wieder bei den Vorschlägen.`,
    unchanged: "Das war schon so entschieden. Es hat sich nichts geändert.",
    meanwhile: (by: string | null, decision: Decision) =>
      `${by ?? "Jemand"} hat inzwischen entschieden: ${decided[decision]}. Ihre Entscheidung gilt noch nicht.`,
    unknownDecision: "Es wurde nichts entschieden. Wählen Sie einen der Knöpfe.",
  },
  errors: {
    reasonMissing: "Wählen Sie einen Grund aus.",
    noteTooLong: "Das sind mehr als 1.000 Zeichen. Kürzen Sie den Text.",
    invalid: "Diese Angabe konnten wir nicht lesen. Sehen Sie noch einmal nach.",
  },
  tells: {
    "inventory.connection_decided": "hat über einen Vorschlag für eine Verbindung entschieden",
    ...invitationTexts.tells,
  },
  invitations: invitationTexts,
  existing: existingTexts,
};
