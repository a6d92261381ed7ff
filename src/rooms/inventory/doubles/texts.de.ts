// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";
import type { PairReason } from "../understanding/doublesAcross.ts";
import type { Verdict } from "./tables.ts";

const quoted = (text: string) => `»${text}«`;

const reasons: Record<PairReason, (first: string, second: string, part: string) => string> = {
  same_name: (first) => `Der Name ${quoted(first)} steht zweimal im Bestand.`,
  same_words: () => "Es sind dieselben Wörter, verschieden geschrieben.",
  place_open: (_first, _second, part) => `Es sind dieselben Wörter. Bei einem Eintrag ist der ${part} offen.`,
  slip: () => "Die Namen unterscheiden sich in einem Buchstaben.",
  longer_name: () => "Ein Name enthält alle Wörter des anderen.",
};

const answers: Record<Verdict, string> = { same: "zusammengeführt", different: "als zwei verschiedene gemerkt", unknown: "offen gelassen" };

export const doubleTexts = {
  title: "Mögliche Doppelte",
  lead: "Wir vermuten: Das könnte dasselbe sein. Einträge aus verschiedenen Ortsteilen schlagen wir nie vor.",
  none: "Es gibt keine Paare, die dasselbe sein könnten.",
  more: (rest: number) =>
    `Danach ${rest === 1 ? "wartet" : "warten"} ${plural(rest, "weiteres Paar", "weitere Paare")}. Die ziemlich sicheren stehen vorn.`,
  pair: (first: string, second: string) => `${quoted(first)} und ${quoted(second)}`,
  because: "Weil:",
  reasons,
  sure: "ziemlich sicher",
  unsure: "unsicher",
  unknownBefore: (times: number) => (times === 1 ? "Beim letzten Mal blieb es offen." : `Es blieb schon ${count(times)}-mal offen.`),
  what: "Angabe",
  older: "Erster Eintrag",
  newer: "Zweiter Eintrag",
  difference: "Unterschied",
  bothSay: (values: readonly string[]) => `Bei beiden gleich: ${values.join(" · ")}`,
  differences: { same: "gleich", different: "verschieden", onlyFirst: "nur beim ersten", onlySecond: "nur beim zweiten" },
  caption: (first: string, second: string) => `${quoted(first)} und ${quoted(second)} im Vergleich`,
  same: "Dasselbe, zusammenführen",
  different: "Zwei verschiedene",
  unknown: "Weiß ich nicht",
  fullLabel: (button: string, first: string, second: string) => `${button}: ${quoted(first)} und ${quoted(second)}`,
  hint: "Bevor etwas zusammengeführt wird, sehen Sie, was danach im Eintrag steht.",
  merge: {
    title: "Zwei Einträge zusammenführen",
    lead: "So steht es danach in einem Eintrag. Wo beide Verschiedenes sagen, wählen Sie.",
    becomes: "Das steht außerdem im Eintrag",
    fieldsFirst: (label: string) => `zuerst ${label}`,
    fieldsStay: (all: string) => `Alle Bereiche bleiben: ${all}. Beim Zählen gilt der erste.`,
    leftOverGroup: "Was nicht gilt",
    leftOver: "Was nicht übernommen wird, in die Notiz schreiben",
    leftOverHint: "Die Notiz sieht nur Ihr Team.",
    button: "Zusammenführen",
    back: "Zurück, nichts ändern",
    undoable: "Sie können das 30 Tage lang rückgängig machen.",
    lists: (name: string) => `Nennt eine spätere Liste ${quoted(name)}, meint sie dann diesen Eintrag.`,
    from: { first: "aus dem ersten Eintrag", second: "aus dem zweiten Eintrag" },
    nowSays: (what: string) => `${what}: Was gilt?`,
  },
  leftOver: (values: readonly string[]) => `Beim Zusammenführen nicht übernommen: ${values.join(" · ")}`,
  done: {
    merged: "Aus zwei Einträgen ist einer geworden.",
    different: "Gemerkt: Das sind zwei verschiedene. Wir fragen nicht noch einmal.",
    unknown: "Gut. Das Paar steht jetzt hinten an, es wurde nichts geändert.",
    before: (by: string | null, verdict: Verdict, at: Date) =>
      `${by ?? "Jemand"} hat dieses Paar am ${longDate(at)} ${answers[verdict]}. Es wurde nichts weiter geändert.`,
    gone: "Einer der beiden Einträge wurde inzwischen entfernt. Es wurde nichts zusammengeführt.",
    changed: "Einer der beiden Einträge wurde inzwischen geändert. Sehen Sie noch einmal hin, bevor Sie zusammenführen.",
    noteTooLong: "Die Notiz wäre länger als 4.000 Zeichen. Lassen Sie weg, was nicht übernommen wird, oder kürzen Sie eine Notiz.",
    undone: {
      both: "Rückgängig gemacht: Es sind wieder zwei Einträge.",
      keptStays: "Der zusammengeführte Eintrag wurde seitdem geändert und bleibt, wie er ist. Der zweite steht wieder im Bestand.",
      listGone: "Rückgängig gemacht. Einträge, deren Liste inzwischen zurückgenommen ist, kommen nicht wieder.",
    },
    askedAgain: "Rückgängig gemacht: Das Paar steht wieder unter den Fragen.",
  },
  tells: {
    "inventory.doubles_merged": "hat zwei Einträge zusammengeführt",
    "inventory.merge_undone": "hat ein Zusammenführen rückgängig gemacht",
    "inventory.doubles_told_apart": "hat ein Paar als zwei verschiedene gemerkt",
    "inventory.telling_apart_undone": "hat »zwei verschiedene« zurückgenommen",
    "inventory.doubles_left_unknown": "hat ein Paar offen gelassen",
  },
};
