// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural, timeOfDay } from "#kit/text";

/** "Altdorf, Bergfeld und Hofen" */
const listed = (names: readonly string[]): string => {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} und ${last}`;
};
const into = (from: readonly string[], name: string) => `${listed(from)} → ${name}`;

/** What people call the things of the register when places merge. */
export const movingTexts = {
  files: { one: "Datei", many: "Dateien" },
  privacy_contacts: { one: "Stelle für den Datenschutz", many: "Stellen für den Datenschutz" },
  register_contacts: { one: "genannte Ansprechperson", many: "genannte Ansprechpersonen" },
  audit_lines: { one: "Zeile im Protokoll", many: "Zeilen im Protokoll" },
};

export const mergerTexts = {
  title: "Zusammenschlüsse",
  start: "Heute",
  seenBy: "Landesreferat; die beteiligten Orte sehen ihren Zusammenschluss",
  lead: "Gehen Kommunen zusammen, ziehen ihre Angaben mit um. Sie sehen hier nur Zahlen, keinen Entwurf.",
  record: "Zusammenschluss eintragen",
  into,
  listed,
  none: "Es ist kein Zusammenschluss eingetragen.",
  waiting: {
    title: "Das wartet auf Sie",
    ended: (name: string, day: string) => `${name} ist im Register beendet (${longDate(day)}). Wohin gehen die Angaben?`,
    elsewhere: (name: string, day: string) =>
      `${name} ist im Register beendet (${longDate(day)}). Wohin die Angaben gehen, trägt das Land ein.`,
    unconfirmed: (what: string, on: string) => `${what}, wirksam ab ${longDate(on)}, wartet auf Ihre Bestätigung.`,
    meanwhile: "Bis dahin geht nichts verloren. Die Menschen dort arbeiten weiter wie bisher.",
    record: "Zusammenschluss eintragen",
    recordOf: (name: string) => `Zusammenschluss eintragen: ${name}`,
  },
  columns: { what: "Zusammenschluss", on: "Wirksam ab", state: "Stand" },
  caption: "Eingetragene Zusammenschlüsse",
  states: {
    prepared: "Vorbereitet, noch nicht bestätigt",
    confirmed: (on: string) => `Bestätigt, wird am ${longDate(on)} ausgeführt`,
    running: "Die Angaben ziehen gerade um",
    done: (at: Date) => `Ausgeführt am ${longDate(at)}, ${timeOfDay(at)}`,
    withdrawn: "Zurückgenommen, es ist nichts umgezogen",
  },
  form: {
    title: "Zusammenschluss eintragen",
    lead: "Danach sehen Sie, was umzieht. Bis Sie bestätigen, ändert sich nichts.",
    from: "Welche Kommunen enden?",
    fromHint: "Eine je Zeile, so wie sie im Verzeichnis heißen.",
    into: "Welche Kommune führt die Angaben weiter?",
    intoHint: "Sie steht schon im Verzeichnis. Das kann auch eine neue Kommune sein.",
    on: "Wirksam ab",
    onHint: "Liegt der Tag in der Zukunft, geschieht es in der Nacht auf diesen Tag.",
    act: "Rechtsgrundlage",
    actHint: "Zum Beispiel der Name des Gesetzes oder der Verordnung, mit Datum und Fundstelle.",
    submit: "Vorschau ansehen",
    errors: {
      fromMissing: "Nennen Sie die Kommune, die endet.",
      intoMissing: "Nennen Sie die Kommune, die die Angaben weiterführt.",
      dayMissing: "Nennen Sie den ersten Tag, an dem der Zusammenschluss gilt.",
      dayWrong: "Schreiben Sie den Tag mit Tag, Monat und Jahr.",
      actMissing: "Nennen Sie die Rechtsgrundlage.",
      actLong: "Die Rechtsgrundlage darf 2.000 Zeichen haben. Kürzen Sie sie.",
    },
    unknown: (name: string) => `»${name}« steht nicht als Kommune im Verzeichnis. Prüfen Sie die Schreibweise.`,
    intoEnded: (name: string) => `${name} ist im Register beendet und kann nichts weiterführen.`,
    intoItself: "Eine Kommune steht auf beiden Seiten. Nehmen Sie sie auf einer Seite heraus.",
    inAnother: (name: string) => `${name} gehört schon zu einem anderen eingetragenen Zusammenschluss.`,
    intoWillEnd: (name: string) => `${name} endet nach einem anderen Eintrag selbst. Nennen Sie den Ort, der am Ende bleibt.`,
    takesInOthers: (name: string) =>
      `${name} nimmt nach einem anderen Eintrag noch Orte auf. Warten Sie, bis das ausgeführt ist, oder nehmen Sie es zurück.`,
  },
  one: {
    facts: { from: "Es endet", into: "Es führt weiter", on: "Wirksam ab", act: "Rechtsgrundlage", state: "Stand" },
    stillThere: (names: readonly string[]) =>
      `${listed(names)} ${names.length === 1 ? "steht" : "stehen"} noch im Register. Mit der Ausführung endet der Eintrag dort.`,
    counts: "Was da ist",
    countsCaption: "Zahlen je Art und Ort",
    what: "Art",
    happens: "Was damit geschieht",
    fates: {
      moves: "zieht um",
      stays: "bleibt unverändert, weiter lesbar",
      ends: "endet",
      chosen: "siehe »Entwürfe von Strategien«",
    },
    nothing: "In diesen Orten ist noch nichts eingetragen.",
    rules: "So geht es zu",
    rule: (from: readonly string[], name: string) => [
      `Wer in ${listed(from)} eine Aufgabe hat, bekommt dieselbe in ${name}.`,
      `Einträge ohne Ortsteil bekommen als Ortsteil den Namen ihres bisherigen Ortes. Gleich genannte Ortsteile stehen danach unter einem Namen.`,
      "Codes auf gedruckten Briefen und Links in E-Mails gelten weiter.",
      "Beschlossene Fassungen bleiben, wie sie sind, unter ihrer bisherigen Adresse.",
      "Freigaben des Bestands enden in allen beteiligten Orten. Niemand sieht dadurch mehr als vorher.",
      "Aufträge der endenden Orte an andere enden. Der neue Ort kann sie neu geben.",
      "Haben beide dasselbe festgelegt, gilt, was der weiterführende Ort gesagt hat.",
      "Schritte zum Zurücknehmen enden.",
    ],
    drafts: "Entwürfe von Strategien",
    draft: {
      none: "Keiner der Orte hat einen Entwurf.",
      one: (name: string) => `Einen Entwurf hat ${name}. Er geht weiter.`,
      own: (name: string) => `${name} hat einen eigenen Entwurf. Er geht weiter. Die anderen bleiben lesbar, als PDF und als JSON.`,
      chosen: (name: string) => `Die Orte haben sich geeinigt: Der Entwurf von ${name} geht weiter. Die anderen bleiben lesbar.`,
      open: "Die Orte haben mehrere Entwürfe und sind sich noch nicht einig. Bleibt es dabei, beginnt der neue Ort ohne Entwurf. Alle bisherigen bleiben lesbar.",
    },
    confirm: "Zusammenschluss bestätigen",
    confirmNow: "Der Tag ist da: Die Angaben ziehen dann sofort um.",
    confirmLater: (on: string) => `Ausgeführt wird am ${longDate(on)}. Bis dahin können Sie ihn zurücknehmen.`,
    noWayBack:
      "Ist er ausgeführt, gibt es keinen Schritt zurück. War er falsch, wenden Sie sich an den Betrieb: Er hat die Sicherung vom Vortag.",
    withdraw: "Zurücknehmen",
    confirmed: "Der Zusammenschluss ist bestätigt.",
    confirmedNow: "Der Zusammenschluss ist bestätigt. Die Angaben ziehen jetzt um.",
    settledBefore: "Das war schon entschieden. Hier steht der Stand.",
    withdrawn: "Der Zusammenschluss ist zurückgenommen. Es ist nichts umgezogen.",
    prepared: "Der Zusammenschluss ist vorbereitet. Es ist noch nichts umgezogen.",
    running: "Die Angaben ziehen um",
    progress: (moved: number, all: number) => `${count(moved)} von ${count(all)} sind umgezogen`,
    reload: "Stand neu laden",
    leave: "Sie können diese Seite verlassen. Es geht von selbst weiter.",
    result: "Was geschehen ist",
    resultCaption: "Umgezogen, beendet und geblieben",
    moved: "Umgezogen",
    ended: "Beendet",
    stayed: "Geblieben",
    of: (place: string) => `aus ${place}`,
  },
  town: {
    title: "Zusammenschluss",
    lead: "Was sich ändert, wenn Ihr Ort mit anderen zusammengeht. Auch Früheres lesen Sie hier.",
    seenBy: "Ihr Team und das Landesreferat",
    team: "Team",
    none: "Für Ihren Ort ist kein Zusammenschluss eingetragen.",
    ended: (name: string) =>
      `${name} ist im Register beendet. Das Landesreferat trägt noch ein, wohin die Angaben gehen. Sie arbeiten bis dahin weiter wie bisher.`,
    planned: (from: readonly string[], name: string, on: string) => `${into(from, name)}, wirksam ab ${longDate(on)}`,
    choose: "Welcher Entwurf geht weiter?",
    chooseHint:
      "Das sagen die Orte selbst. Sind sich alle einig, die etwas sagen, gilt das. Der andere Entwurf bleibt lesbar. Sie können es bis zum Tag des Zusammenschlusses ändern.",
    of: (name: string) => `Der Entwurf von ${name}`,
    save: "Entscheidung speichern",
    saved: "Ihre Entscheidung ist gespeichert.",
    said: (place: string, keeps: string) => `${place} sagt: Der Entwurf von ${keeps} geht weiter.`,
    errors: { keepsMissing: "Wählen Sie einen Entwurf." },
    former: (name: string, until: string) => `Früher: ${name} (bis ${longDate(until)})`,
    trail: "Protokoll von damals",
  },
  note: {
    coming: (merger: { from: readonly { name: string }[]; into: { name: string }; takesEffectOn: string }) =>
      `Für Ihren Ort ist ein Zusammenschluss eingetragen: ${into(
        merger.from.map(({ name }) => name),
        merger.into.name,
      )}, wirksam ab ${longDate(merger.takesEffectOn)}.`,
    inKreis: (what: string, on: string) => `In Ihrem Kreis ist ein Zusammenschluss eingetragen: ${what}, wirksam ab ${longDate(on)}.`,
    open: "Ansehen",
    look: "Was sich ändert",
    link: "Zusammenschluss und frühere Orte",
    all: "Zusammenschlüsse von Kommunen",
  },
  tells: {
    "register.merger_prepared": "hat einen Zusammenschluss vorbereitet",
    "register.merger_confirmed": "hat einen Zusammenschluss bestätigt",
    "register.merger_withdrawn": "hat einen Zusammenschluss zurückgenommen",
    "register.merger_draft_chosen": "hat gesagt, welcher Entwurf nach dem Zusammenschluss weitergeht",
    "register.merger_begun": "hat einen Zusammenschluss wirksam werden lassen",
    "register.merger_finished": "hat mit einem Zusammenschluss die Angaben umziehen lassen",
  },
  quantity: (found: number, words: { one: string; many: string }) => plural(found, words.one, words.many),
};
