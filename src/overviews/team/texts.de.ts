// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";

export const teamTexts = {
  title: "Team",
  lead: "Wer hier arbeitet, wer was sehen darf, und was geschah.",
  seenBy: "Nur Ihr Team sieht das",
  people: "Wer hier arbeitet",
  columns: { name: "Name", role: "Aufgabe", since: "Seit", may: "Darf" },
  since: (since: string, until: string | null) => (until === null ? longDate(since) : `${longDate(since)} bis ${longDate(until)}`),
  /** What a task lets people do, in words. */
  may: {
    officer: "Bestand und Strategie lesen und bearbeiten, veröffentlichen, teilen",
    deputy: "dasselbe wie die Engagementbeauftragten",
    coordinator: "Bestand und Strategie des Kreises bearbeiten; für Kommunen nur mit Auftrag",
    state: "nur lesen, was öffentlich oder geteilt ist",
    ministry: "nur lesen, was öffentlich ist",
    agency: "nur lesen, was öffentlich ist",
    representative: "nur lesen, was öffentlich ist",
    councillor: "nur lesen, was öffentlich ist",
    auditor: "das Protokoll lesen, sonst nichts",
    operator: "das Programm betreiben; in Entwürfe sieht der Betrieb nicht",
  },
  invite: "Neue Personen trägt der Betrieb der Plattform ein.",
  contact: "Betrieb erreichen",
  others: "Wer sonst etwas sehen darf",
  inventoryShared: (names: string) => `Den Bestand liest auch: ${names}.`,
  inventoryActing: (names: string) => `Im Bestand arbeitet im Auftrag: ${names}.`,
  nobodyElse: "Den Bestand sieht sonst niemand.",
  shares: "Freigaben des Bestands",
  orders: "Aufträge: wer für Sie handelt",
  trail: "Was geschah",
  trailText: "Jede Änderung, jede Freigabe und jeder Blick von außen steht im Protokoll.",
  toTrail: "Protokoll ansehen",
};
