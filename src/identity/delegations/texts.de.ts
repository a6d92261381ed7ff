// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { RoomByOrder } from "./rooms.ts";

const rooms: Record<RoomByOrder, string> = { inventory: "Bestand" };

export const orderTexts = {
  team: "Team",
  title: "Aufträge",
  rooms,
  given: {
    seenBy: "Ihr Team sieht alle Aufträge, wer einen hat, nur seinen",
    heading: (body: string) => `Wer für ${body} handelt`,
    lead: "Mit einem Auftrag arbeitet Ihr Kreis oder eine Freiwilligenagentur für Sie. Das Protokoll nennt dann beide Namen.",
    none: "Niemand handelt für Sie. Mit einem Auftrag arbeiten Kreis oder Freiwilligenagentur für Sie im Bestand.",
    nobodyToAsk: (body: string) => `Ein Auftrag geht an den Kreis oder eine Freiwilligenagentur. Für ${body} steht hier noch niemand.`,
    give: "Auftrag geben",
    caption: "Aufträge, die Sie gegeben haben",
  },
  received: {
    seenBy: "Ihr Team sieht das, und jede Kommune ihren Auftrag",
    heading: "Für wen Sie handeln",
    lead: "Diese Kommunen haben Ihnen einen Auftrag gegeben. Widerrufen können ihn die Kommunen selbst.",
    none: "Noch keine Kommune hat Ihnen einen Auftrag gegeben. Geben kann ihn nur die Kommune selbst.",
    caption: "Aufträge, die Sie bekommen haben",
  },
  columns: {
    who: "An wen",
    from: "Von wem",
    what: "Wofür",
    time: "Gilt",
    document: "Beruht auf",
    state: "Stand",
    trail: "Verlauf",
    act: "Tun",
  },
  trailOf: (name: string) => `Was ${name} im Auftrag getan hat`,
  time: (since: string, until: string | null) => (until === null ? `ab ${longDate(since)}` : `${longDate(since)} bis ${longDate(until)}`),
  states: {
    holds: (givenBy: string | null) => (givenBy === null ? "gilt" : `gilt, gegeben von ${givenBy}`),
    ahead: (since: string) => `gilt noch nicht, erst ab ${longDate(since)}`,
    ranOut: (until: string) => `abgelaufen am ${longDate(until)}`,
    revoked: (day: string, by: string | null) =>
      by === null ? `widerrufen am ${longDate(day)}` : `widerrufen am ${longDate(day)} von ${by}`,
  },
  revoke: "Widerrufen",
  revokeOf: (body: string) => `Auftrag an ${body} widerrufen`,
  revokeHint: "Ein Widerruf gilt sofort. Was bis dahin eingetragen wurde, bleibt.",
  revoked: "Der Auftrag ist widerrufen. Ab jetzt sieht und ändert dort nur Ihr Team etwas.",
  revokedBefore: (day: string) => `Dieser Auftrag ist seit ${longDate(day)} zu Ende. Es hat sich nichts geändert.`,
  givenDone: "Der Auftrag ist gegeben. Sie widerrufen ihn hier jederzeit.",
  form: {
    title: "Auftrag geben",
    lead: "Wer den Auftrag hat, arbeitet in diesem Bereich wie Ihr Team.",
    receiver: "An wen geht der Auftrag?",
    agencyOf: (place: string) => `Freiwilligenagentur, angelegt von: ${place}`,
    rooms: "Wofür gilt er?",
    roomsHint: "Strategie und alles andere bleiben bei Ihrem Team.",
    since: "Datum des Auftrags",
    sinceHint: "Ab diesem Tag gilt er.",
    until: "Gilt bis einschließlich",
    untilHint: "Ohne Datum gilt er, bis Sie ihn widerrufen.",
    document: "Worauf beruht er?",
    documentHint: "Zum Beispiel: Vereinbarung vom 3. Februar 2027, Aktenzeichen 40.1",
    send: "Auftrag geben",
    back: "Zurück zu den Aufträgen",
    consequence:
      "Es wird nichts veröffentlicht. Freigeben und Aufträge geben können weiter nur Sie. Was an freigegebenen Einträgen geändert wird, sehen sofort alle.",
    stands: (body: string, since: string) =>
      `${body} hat schon einen Auftrag vom ${longDate(since)}. Widerrufen Sie ihn, bevor Sie einen neuen geben.`,
    errors: {
      receiverRequired: "Wählen Sie, an wen der Auftrag geht.",
      roomRequired: "Wählen Sie, wofür der Auftrag gilt.",
      roomUnknown: "Diesen Bereich gibt es nicht. Wählen Sie einen aus der Liste.",
      sinceRequired: "Tragen Sie das Datum des Auftrags ein.",
      dayWrong: "Dieser Tag steht nicht im Kalender. Schreiben Sie ihn zum Beispiel so: 3.2.2027",
      untilBeforeSince: "Das Ende liegt vor dem Anfang. Tragen Sie einen späteren Tag ein.",
      untilOver: "Dieser Tag ist schon vorbei. Tragen Sie einen späteren Tag ein.",
      documentRequired: "Nennen Sie das Schreiben oder den Beschluss, auf dem der Auftrag beruht.",
      documentTooLong: "Kürzen Sie diese Angabe auf 300 Zeichen.",
    },
  },
  acting: (body: string, since: string) => `Sie handeln für ${body} (Auftrag vom ${longDate(since)})`,
} as const;
