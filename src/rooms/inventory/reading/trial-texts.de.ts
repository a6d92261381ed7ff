// SPDX-License-Identifier: EUPL-1.2
import { count, plural } from "#kit/text";
import { entryCount, ofRows, rowCount, withFields } from "./counted.de.ts";

/** The words of the trial run. */
export const trialTexts = {
  title: "Probelauf",
  lead: (fresh: number, changed: number) =>
    `${[
      ...(fresh > 0 || changed === 0 ? [plural(fresh, "neuer Eintrag entsteht", "neue Einträge entstehen")] : []),
      ...(changed > 0 ? [plural(changed, "Eintrag bekommt neue Angaben", "Einträge bekommen neue Angaben")] : []),
    ].join(", ")}. Es wird noch nichts gespeichert.`,
  fields: withFields,
  leftOut: (rows: number) =>
    `${rowCount(rows)} ${rows === 1 ? "nennt" : "nennen"} jemanden, der nicht im Bestand stehen möchte. Daraus wird kein Eintrag.`,
  known: (known: number, all: number, changed: number) =>
    `${ofRows(known, all)} ${known === 1 ? "nennt" : "nennen"} einen Eintrag, der schon da ist. ${changed === 0 ? "Er bleibt, wie er ist." : `Neue Angaben ${changed === 1 ? "bekommt" : "bekommen"} ${count(changed)} davon.`}`,
  updates: "Eine neuere Fassung: Was Listen gesagt haben, kommt auf den neuen Stand. Nichts wird entfernt.",
  completes: "Eine andere Liste: Sie ergänzt nur, was leer ist. Nichts wird überschrieben oder entfernt.",
  staying: (values: number) =>
    values === 1
      ? "1 Angabe bleibt, obwohl die Liste etwas anderes sagt: Menschen haben sie so eingetragen."
      : `${count(values)} Angaben bleiben, obwohl die Liste etwas anderes sagt: Menschen haben sie so eingetragen.`,
  missing: (missing: number) =>
    missing === 1
      ? "1 Eintrag steht nicht mehr auf der Liste. Er bleibt."
      : `${count(missing)} Einträge stehen nicht mehr auf der Liste. Sie bleiben.`,
  entry: "Eintrag",
  what: "Angabe",
  was: "War",
  becomes: "Wird",
  stays: "Bleibt",
  because: "Weil",
  saidBy: { person: "Ihr Team hat es so eingetragen", association: "von dort selbst so gesagt" },
  changesTitle: (changed: number) => (changed === 1 ? "Was sich bei 1 Eintrag ändert" : `Was sich bei ${count(changed)} Einträgen ändert`),
  changesCaption: (shown: number, all: number) =>
    shown === all ? "Jede Änderung" : `Die ersten ${count(shown)} von ${count(all)} Änderungen`,
  staysTitle: "Was bleibt, obwohl die Liste etwas anderes sagt",
  staysCaption: (shown: number, all: number) =>
    shown === all ? "Angaben, die bleiben" : `Die ersten ${count(shown)} von ${count(all)} Angaben, die bleiben`,
  missingTitle: "Steht nicht mehr auf der Liste",
  missingLead: (missing: number) =>
    missing === 1
      ? "Dieser Eintrag kam mit einer früheren Fassung. Er bleibt im Bestand. Gibt es ihn nicht mehr, entfernen Sie ihn dort."
      : "Diese Einträge kamen mit einer früheren Fassung. Sie bleiben im Bestand. Gibt es einen nicht mehr, entfernen Sie ihn dort.",
  more: (more: number) => `und ${count(more)} weitere`,
  startChanges: (changed: number) => (changed === 1 ? "1 Eintrag ändern" : `${count(changed)} Einträge ändern`),
  changedMeanwhile: "Jemand hat inzwischen etwas an dieser Liste geändert. So sieht es jetzt aus.",
  doubles: (pairs: number) => `${plural(pairs, "Paar könnte", "Paare könnten")} dasselbe sein`,
  doublesCaption: "Mögliche Doppelte",
  doubleRows: "Zeilen",
  remarks: (refused: number, all: number) => `${ofRows(refused, all)} abgelehnt`,
  start: (fresh: number, changed: number) =>
    changed === 0
      ? `${entryCount(fresh)} einlesen`
      : `${plural(fresh, "neuen Eintrag", "neue Einträge")} und ${count(changed)} ${changed === 1 ? "geänderten" : "geänderte"} einlesen`,
  nothingNew: "Alle Einträge dieser Liste stehen schon in Ihrem Bestand. Es ändert sich nichts.",
  back: "Angaben ändern",
  undo: "Das Einlesen lässt sich 30 Tage lang als Ganzes rückgängig machen.",
  fieldsCaption: "Bereiche aller Einträge auf der Liste",
  field: "Bereich",
  count: "Einträge",
};
