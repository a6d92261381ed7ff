// SPDX-License-Identifier: EUPL-1.2
import { longDate, plural, timeOfDay } from "#kit/text";
import type { Releasable, RequestOutcome } from "./tables.ts";

const somebody = "Jemand aus Ihrem Team";
const moment = (at: Date) => `${longDate(at)}, ${timeOfDay(at)}`;

/** What a request is about, as the object of a sentence. */
const thing = (what: Releasable, edition: number | null) => {
  if (what === "draft") return "den Entwurf zur Freigabe";
  return what === "end" ? "das Ausschalten der Regel" : `Fassung ${edition ?? ""} zur Veröffentlichung`;
};

const asked = (what: Releasable, edition: number | null, by: string | null, at: Date) =>
  `${by ?? somebody} hat ${thing(what, edition)} vorgelegt (${moment(at)}).`;

export const releaseTexts = {
  title: "Zwei Personen geben frei",
  moment,
  somebody,
  asked,
  things: { draft: "Entwurf", edition: (edition: number | null) => `Fassung ${edition ?? ""}`, end: "Regel ausschalten" },
  off: {
    lead: "Die Regel ist ausgeschaltet: Eine Person genügt, um eine beschlossene Fassung zu veröffentlichen.",
    changes: "Was sich mit der Regel ändert",
    list: [
      "Eine Person legt vor, eine andere aus Ihrem Team gibt frei oder lehnt ab.",
      "Das gilt für den Entwurf, bevor er in den Rat geht, und für jede Veröffentlichung.",
      "Ohne Freigabe trägt die Beschlussvorlage das Wort »Entwurf«. Herunterladen können Sie sie trotzdem.",
      "Einen Beschluss einzutragen und eine Fassung zurückzuziehen braucht weiter nur eine Person.",
    ],
    twoToEnd: "Einschalten kann eine Person. Ausschalten braucht zwei: Sonst könnte jede Person die Regel allein umgehen.",
    nothingYet: "Am Entwurf und an dem, was schon öffentlich ist, ändert sich nichts.",
    button: "Regel einschalten",
    alone: "In Ihrem Team arbeitet gerade nur eine Person. Mit der Regel ließe sich nichts mehr veröffentlichen.",
    invite: "Laden Sie zuerst jemanden ein:",
    toTeam: "Zum Team",
    done: "Die Regel gilt ab jetzt. Veröffentlicht wird erst, wenn eine zweite Person bestätigt.",
    before: "Die Regel war schon eingeschaltet.",
    past: "Wann die Regel galt",
    pastLine: (from: Date, to: Date | null) => `${longDate(from)} bis ${to ? longDate(to) : ""}`,
    pastWho: (begun: string | null, ended: string | null, confirmed: string | null) =>
      `eingeschaltet: ${begun ?? somebody}, ausgeschaltet: ${ended ?? somebody} und ${confirmed ?? somebody}`,
  },
  on: {
    since: (by: string | null, at: Date) => `Die Regel gilt seit ${moment(at)}, eingeschaltet von ${by ?? "jemandem aus Ihrem Team"}.`,
    alone: "In Ihrem Team arbeitet gerade nur eine Person. Veröffentlichen geht erst wieder zu zweit.",
    waiting: "Wartet auf eine zweite Person",
    nothingWaits: "Gerade wartet nichts auf eine Antwort.",
    answer: "Ansehen und antworten",
    look: "Ansehen",
    open: (what: string) => `${what}: ansehen und antworten`,
    present: "Was Sie vorlegen können",
    draft: "Der Entwurf",
    editions: "Veröffentlichung",
    presentDraft: "Zur Freigabe vorlegen",
    presentEdition: (edition: number) => `Fassung ${edition} zur Veröffentlichung vorlegen`,
    presentAgain: (edition: number) => `Fassung ${edition} noch einmal vorlegen`,
    nothingToPublish: "Gerade ist keine beschlossene Fassung offen.",
    lookAtEdition: (edition: number) => `Fassung ${edition} liegt vor: ansehen`,
    editionWaits: (edition: number) => `Fassung ${edition} liegt einer zweiten Person vor.`,
    history: "Bisher",
    columns: { what: "Was", asked: "Vorgelegt", outcome: "Antwort", reason: "Grund" },
    noReason: "–",
    end: "Regel ausschalten",
    endText: "Das Ausschalten schlägt eine Person vor, eine andere bestätigt es. Bis dahin gilt die Regel.",
    endLink: "Ausschalten vorschlagen",
    endWaits: "Das Ausschalten ist schon vorgeschlagen.",
  },
  outcomes: {
    confirmed: "freigegeben",
    declined: "abgelehnt",
    withdrawn: "zurückgenommen",
  } satisfies Record<RequestOutcome, string>,
  outcomeBy: (outcome: string, by: string | null, at: Date) => `${outcome} von ${by ?? "jemandem aus Ihrem Team"}, ${moment(at)}`,
  overtaken: "überholt, der Entwurf wurde geändert",
  /** Where the draft stands. */
  standing: {
    never: "Der Entwurf ist noch nicht freigegeben.",
    waiting: "Der Entwurf liegt einer zweiten Person vor. Die Freigabe steht noch aus.",
    released: (by: string | null, at: Date) => `Der Entwurf ist freigegeben, wie er jetzt ist: ${by ?? somebody}, ${moment(at)}.`,
    declined: (by: string | null, reason: string) => `${by ?? somebody} hat den Entwurf nicht freigegeben. Grund: »${reason}«`,
    oldReleased: (at: Date) => `Die Freigabe vom ${longDate(at)} gilt nicht mehr: Der Entwurf wurde seitdem geändert.`,
    oldWaiting: (at: Date) => `Was am ${longDate(at)} vorlag, gilt nicht mehr: Der Entwurf wurde seitdem geändert.`,
  },
  changes: {
    title: "Seitdem geändert",
    line: (at: Date, by: string | null, said: string) => `${moment(at)}: ${by ?? somebody} ${said}`,
    noted: (at: Date, by: string | null, said: string) => `${moment(at)}, ${by ?? somebody}: ${said}`,
    more: "Ältere Änderungen stehen im Protokoll Ihres Teams.",
  },
  ask: {
    titles: {
      draft: "Entwurf zur Freigabe vorlegen",
      edition: (edition: number) => `Fassung ${edition} zur Veröffentlichung vorlegen`,
      end: "Ausschalten vorschlagen",
    },
    leads: {
      draft: "Eine andere Person aus Ihrem Team sieht den Entwurf an und gibt ihn frei oder lehnt ab.",
      edition: "Eine andere Person aus Ihrem Team bestätigt. Erst dann können alle die Fassung lesen.",
      end: "Eine andere Person aus Ihrem Team bestätigt. Bis dahin gilt die Regel weiter.",
    },
    consequences: {
      draft: "Freigegeben wird genau der Stand von jetzt. Jede spätere Änderung braucht eine neue Freigabe.",
      number: "Die Vorlagennummer gehört zum Stand. Tragen Sie sie vorher ein, wenn Sie sie kennen.",
      edition: "Mit dem Vorlegen wird noch nichts veröffentlicht.",
      end: "Danach genügt wieder eine Person, um zu veröffentlichen.",
    },
    toDraft: "Entwurf ansehen",
    toPreview: "So wird es aussehen",
    note: "Nachricht an die zweite Person",
    noteHint: "Zum Beispiel: worauf sie achten soll. Höchstens 2.000 Zeichen.",
    buttons: { draft: "Zur Freigabe vorlegen", edition: "Zur Veröffentlichung vorlegen", end: "Ausschalten vorschlagen" },
    done: "Das liegt jetzt Ihrem Team vor. Sie können es zurücknehmen, solange niemand geantwortet hat.",
    waitsAlready: "Das liegt Ihrem Team schon vor.",
    releasedAlready: "Dieser Stand ist schon freigegeben.",
    isPublic: "Diese Fassung ist schon öffentlich.",
    off: "Die Regel ist ausgeschaltet. Es braucht keine zweite Person.",
    changedSince: (who: string | null, when: Date) =>
      `${who ?? somebody} hat den Entwurf um ${timeOfDay(when)} geändert. Es wurde noch nichts vorgelegt. Sehen Sie ihn an und legen Sie ihn dann vor.`,
  },
  answer: {
    titles: {
      draft: "Entwurf freigeben?",
      edition: (edition: number | null) => `Fassung ${edition ?? ""} veröffentlichen?`,
      end: "Regel ausschalten?",
    },
    note: "Nachricht dazu",
    own: "Das haben Sie selbst vorgelegt. Antworten kann nur eine andere Person aus Ihrem Team.",
    alone: "Gerade arbeitet außer Ihnen niemand im Team. Laden Sie jemanden ein:",
    consequences: {
      draft:
        "Mit der Freigabe steht in der Beschlussvorlage »freigegeben im Vier-Augen-Prinzip«, ohne Namen. Es wird nichts veröffentlicht.",
      edition: "Mit Ihrer Bestätigung können sofort alle die Fassung lesen.",
      end: "Mit Ihrer Bestätigung genügt ab sofort wieder eine Person.",
    },
    buttons: { draft: "Entwurf freigeben", edition: "Bestätigen und veröffentlichen", end: "Ausschalten bestätigen" },
    decline: "Ablehnen",
    declineLead: "Schreiben Sie, was noch fehlt. Das liest nur Ihr Team.",
    reason: "Warum lehnen Sie ab?",
    declineButton: "Mit diesem Grund ablehnen",
    withdraw: "Zurücknehmen",
    withdrawNote: "Danach können Sie es neu vorlegen.",
    old: "Der Entwurf wurde geändert, seit er vorgelegt wurde. Freigeben geht nur mit dem neuen Stand.",
    presentNew: "Neuen Stand vorlegen",
    over: "Die Regel, unter der das vorgelegt wurde, gilt nicht mehr. Es gibt nichts zu antworten.",
    done: {
      draft: "Der Entwurf ist freigegeben, wie er jetzt ist. Es wurde nichts veröffentlicht.",
      edition: "Ab jetzt können alle die Strategie lesen. Entwürfe, Kommentare und interne Notizen bleiben bei Ihnen.",
      end: "Die Regel ist ausgeschaltet. Zum Veröffentlichen genügt wieder eine Person.",
    },
    lookPublic: "Öffentliche Seite ansehen",
    declined: "Die Ablehnung ist eingetragen. Ihr Team sieht den Grund.",
    withdrawn: "Das ist zurückgenommen. Sie können es neu vorlegen.",
    before: {
      confirmed: "Das war schon freigegeben.",
      declined: "Das war schon abgelehnt.",
      withdrawn: "Das war schon zurückgenommen.",
    } satisfies Record<RequestOutcome, string>,
    notYours: "Vorlegen und freigeben sind Aufgaben von zwei Personen. Es wurde nichts geändert.",
    changedSince: "Der Entwurf wurde inzwischen geändert. Es wurde nichts freigegeben.",
  },
  form: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    reasonRequired: "Schreiben Sie einen Satz, warum Sie ablehnen.",
    tooLong: "Dieser Text hat mehr als 2.000 Zeichen. Er steht noch vollständig hier.",
  },
  /** On the tabs, on the start page. */
  note: {
    link: "Zwei Personen geben frei",
    offLink: "Auf Wunsch: Zwei Personen geben frei",
    isOn: "Bei Ihnen geben zwei Personen frei.",
    answer: "Ansehen und antworten",
    needsTwo: "Bei Ihnen geben zwei Personen frei. Es wurde noch nichts veröffentlicht. Legen Sie die Fassung hier vor.",
    unreleasedPaper: "Die Beschlussvorlage trägt das Wort »Entwurf«, bis der Entwurf freigegeben ist.",
  },
  /** Several at once in one line. */
  waiting: (total: number) => `${plural(total, "Vorgang wartet", "Vorgänge warten")} auf Ihre Freigabe.`,
  next: "Entwurf fertig: einer zweiten Person zur Freigabe vorlegen",
  paper: {
    label: "Freigabe",
    open: "Entwurf, noch nicht freigegeben",
    released: (at: Date) => `freigegeben im Vier-Augen-Prinzip am ${longDate(at)}`,
  },
  tells: {
    "strategy.release_rule_begun": "hat »Zwei Personen geben frei« eingeschaltet",
    "strategy.release_rule_ended": "hat »Zwei Personen geben frei« ausgeschaltet",
    "strategy.release_asked": "hat etwas zur Freigabe vorgelegt",
    "strategy.release_confirmed": "hat als zweite Person freigegeben",
    "strategy.release_declined": "hat als zweite Person abgelehnt",
    "strategy.release_withdrawn": "hat etwas Vorgelegtes zurückgenommen",
  },
};
