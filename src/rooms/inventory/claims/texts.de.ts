// SPDX-License-Identifier: EUPL-1.2
import { longDate, plural } from "#kit/text";
import type { Declined } from "#register";

/** Here and not from the register: lists are read in a thread that cannot load pages. */
const atStart = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

interface MailFacts {
  town: string;
  entry: string;
  reason: string | null;
  /** The whole address of the organisation's page. */
  at: string;
}

const mail = (facts: MailFacts, subject: string, ...said: string[]) => ({
  subject,
  body: ["Guten Tag,", "", ...said, "", `Ihr Eintrag: ${facts.at}`].join("\n"),
});

export const claimTexts = {
  /** For those who represent an organisation or a company. */
  own: {
    menu: "Ihr Eintrag",
    title: "Ihr Eintrag",
    seenBy: (organisation: string, place: Declined) => `Nur ${organisation} und das Team ${place.genitive} sehen das`,
    seenByOwn: (organisation: string) => `Nur ${organisation} sieht das`,
    lead: (organisation: string, place: Declined) =>
      `Welcher Eintrag gehört zu »${organisation}«? Das Team ${place.genitive} bestätigt es. Vorher ändert sich nichts.`,
    search: "Name im Verzeichnis",
    searchHint: "Name oder Wort daraus",
    show: "Suchen",
    nothing: (search: string) => `Im öffentlichen Verzeichnis passt nichts zu »${search}«. Ein Wort weniger hilft oft.`,
    found: "Gefunden",
    more: "Es passen noch mehr Einträge. Ein Wort mehr hilft.",
    isOurs: "Das ist unser Eintrag",
    isOursFull: (name: string) => `Das ist unser Eintrag: ${name}`,
    unlisted: "Ihr Eintrag ist nicht dabei?",
    unlistedText: (place: Declined) => `Nicht jeder Eintrag ist öffentlich. Das Team ${place.genitive} sieht dann nach und ordnet ihn zu.`,
    unlistedSend: "Das Team nachsehen lassen",
    closed: (place: Declined) => `${atStart(place.nominative)} hat zurzeit kein öffentliches Verzeichnis. Suchen können Sie deshalb nicht.`,
    noTown: "Ihre Stelle gehört zu keiner Stadt, keiner Gemeinde und keinem Kreis. Deshalb gibt es hier keinen Eintrag.",
    claimed: (name: string) => `Sie haben gesagt: »${name}« ist Ihr Eintrag. Sobald darüber entschieden ist, bekommen Sie eine E-Mail.`,
    claimedBefore: "Eine Zuordnung ist schon offen. Es hat sich nichts geändert.",
    notThere: "Dieser Eintrag steht nicht mehr im öffentlichen Verzeichnis. Suchen Sie noch einmal.",
    waiting: (name: string, at: Date, place: Declined) =>
      `Sie haben am ${longDate(at)} gesagt: »${name}« ist Ihr Eintrag. Das Team ${place.genitive} entscheidet darüber.`,
    waitingNote: "Sie bekommen dann eine E-Mail. Bis dahin ist nichts zu tun, und es ändert sich nichts.",
    withdraw: "Zuordnung zurückziehen",
    withdrawn: "Die Zuordnung ist zurückgezogen.",
    open: (name: string, place: Declined) => `So steht »${name}« im Bestand ${place.genitive}.`,
    gone: (name: string, place: Declined) => `Den Eintrag »${name}« gibt es im Bestand ${place.genitive} nicht mehr.`,
    goneNote: "Ändern lässt sich hier nichts mehr. Beenden Sie die Zuordnung, dann können Sie einen anderen Eintrag suchen.",
    declined: (name: string, at: Date, reason: string) =>
      `Die Zuordnung zu »${name}« wurde am ${longDate(at)} abgelehnt. Die Begründung: »${reason}«`,
    endedByTown: (name: string, at: Date) => `Die Kommune hat die Zuordnung zu »${name}« am ${longDate(at)} beendet.`,
    endedByUs: (name: string, at: Date) => `Ihre Zuordnung zu »${name}« ist seit ${longDate(at)} beendet.`,
    answer: {
      waits: (at: Date) => `Ihr Vorschlag vom ${longDate(at)} wartet. Er steht unten. Ein neuer ersetzt ihn.`,
      accepted: (at: Date) => `Ihr Vorschlag vom ${longDate(at)} ist übernommen.`,
      declined: (at: Date) => `Von Ihrem Vorschlag vom ${longDate(at)} wurde nichts übernommen.`,
      kept: (at: Date, reason: string) => `Zu Ihrem Wunsch vom ${longDate(at)}: Der Eintrag bleibt im Bestand. Die Begründung: »${reason}«`,
    },
    sent: "Ihr Vorschlag ist angekommen. Der Bestand ändert sich erst, wenn das Rathaus ihn übernimmt.",
    what: "Was hier gilt",
    whatPoints: (place: Declined) => [
      "Sie sehen die Angaben, nach denen Vereine gefragt werden. Interne Notizen sehen Sie nicht.",
      `Ihre Änderung ist ein Vorschlag. Das Team ${place.genitive} übernimmt sie oder lässt den Eintrag, wie er ist.`,
      "Steht Ihr Eintrag im öffentlichen Verzeichnis, ändert er sich dort mit.",
      "Beide Seiten können die Zuordnung beenden. Der Eintrag bleibt dann, wie er ist.",
    ],
    since: (at: Date) => `Zugeordnet seit ${longDate(at)}.`,
    end: "Zuordnung beenden",
    endNote: "Beenden Sie die Zuordnung, sehen und ändern Sie den Eintrag hier nicht mehr.",
    ended: "Die Zuordnung ist beendet. Der Eintrag bleibt, wie er ist.",
    nothingToEnd: "Hier war nichts mehr zu beenden.",
    overMeanwhile: "Die Zuordnung gilt nicht mehr. Es wurde nichts geändert. Was Sie geschrieben haben, steht noch hier.",
    yourText: "Ihr Text",
    toOwn: "Zur Seite Ihres Eintrags",
  },
  /** For the town. */
  town: {
    title: "Vereine mit Konto",
    lead: "Wer einen Verein oder ein Unternehmen mit Konto vertritt, kann einen Eintrag als eigenen nennen. Sie entscheiden.",
    what: "Nach Ihrem Ja liest die Vertretung die Angaben, nach denen Sie Vereine fragen. Ihre Notizen liest sie nicht. Was sie ändert, wartet bei den Antworten.",
    empty: "Noch hat niemand einen Eintrag zugeordnet. Das geht auf der öffentlichen Seite eines Eintrags, nach dem Anmelden.",
    link: "Vereine mit Konto: wer den eigenen Eintrag pflegt",
    waiting: "Warten auf Sie",
    says: (organisation: string, entry: string) => `${organisation}: »${entry}« ist unser Eintrag`,
    saysUnlisted: (organisation: string) => `${organisation}: Unser Eintrag ist nicht öffentlich`,
    on: (at: Date) => `am ${longDate(at)}`,
    decide: "Entscheiden",
    decideFull: (organisation: string) => `Entscheiden: ${organisation}`,
    links: "Zugeordnet",
    past: "Früher",
    columns: {
      organisation: "Stelle",
      entry: "Eintrag",
      since: "Seit",
      person: "Gesagt von",
      change: "Ändern",
      became: "Was daraus wurde",
    },
    noPerson: "hat kein Konto mehr",
    entryGone: (name: string) => `»${name}« (nicht mehr im Bestand)`,
    became: {
      declined: (at: Date, by: string | null) => `abgelehnt am ${longDate(at)}${by === null ? "" : ` von ${by}`}`,
      withdrawn: (at: Date) => `zurückgezogen am ${longDate(at)}`,
      endedByTown: (at: Date) => `von Ihnen beendet am ${longDate(at)}`,
      endedByThem: (at: Date) => `von dort beendet am ${longDate(at)}`,
    },
    kept: "Frühere Zuordnungen werden nach zwölf Monaten gelöscht.",
    end: "Beenden",
    endFull: (organisation: string) => `Zuordnung beenden: ${organisation}`,
    ended: (organisation: string) => `Die Zuordnung von ${organisation} ist beendet. Der Eintrag bleibt, wie er ist.`,
    one: {
      title: (organisation: string) => `Zuordnung: ${organisation}`,
      lead: (organisation: string, entry: string) => `${organisation} sagt: »${entry}« ist unser Eintrag.`,
      organisation: "Stelle",
      person: "Gesagt von",
      email: "E-Mail",
      at: "Am",
      entry: "Eintrag",
      check: "Kennen Sie die Person nicht, rufen Sie beim Verein an. Nehmen Sie dafür eine Nummer, die Sie schon haben.",
      accept: "Zuordnung bestätigen",
      acceptNote: "Es wird nichts veröffentlicht. Die Person bekommt eine E-Mail.",
      entryIn: (name: string, place: string) => `${name}, ${place}`,
      which: "Welcher Eintrag ist das?",
      whichLead: (organisation: string) => `${organisation} hat keinen Eintrag genannt. Suchen Sie ihn in Ihrem Bestand.`,
      search: "Name im Bestand",
      show: "Suchen",
      nothing: (search: string) => `In Ihrem Bestand passt nichts zu »${search}«. Ein Wort weniger hilft oft.`,
      add: "Gibt es ihn noch nicht: Eintrag anlegen",
      leadUnlisted: (organisation: string) => `${organisation} möchte den eigenen Eintrag pflegen.`,
      decline: "Zuordnung ablehnen",
      declineTitle: "Oder: ablehnen",
      reason: "Warum nicht",
      reasonHint: "Das liest die Person. Zum Beispiel: Der Vorstand hat uns jemand anderen genannt.",
    },
    accepted: (organisation: string) => `${organisation} pflegt den Eintrag jetzt mit. Vorschläge stehen bei den Antworten.`,
    declined: (organisation: string) => `Die Zuordnung von ${organisation} ist abgelehnt. Eine E-Mail mit der Begründung geht hinaus.`,
    settled: "Darüber ist schon entschieden, oder die Zuordnung wurde zurückgezogen.",
    gone: "Diesen Eintrag gibt es nicht mehr. Sie können die Zuordnung nur ablehnen.",
    taken: (by: string) => `Der Eintrag ist schon ${by} zugeordnet. Beenden Sie erst diese Zuordnung, oder lehnen Sie ab.`,
    look: "Ansehen: Vereine mit Konto",
    due: (waiting: number) => plural(waiting, "Zuordnung wartet auf Ihre Entscheidung.", "Zuordnungen warten auf Ihre Entscheidung."),
  },
  errors: {
    entryUnknown: "Wählen Sie einen Eintrag aus der Liste.",
    doUnknown: "Wählen Sie, ob Sie bestätigen oder ablehnen.",
    reasonMissing: "Schreiben Sie in einem Satz, warum nicht.",
    reasonTooLong: "Das sind mehr als 500 Zeichen. Kürzen Sie den Grund.",
    invalid: "Diese Angabe konnten wir nicht lesen. Sehen Sie noch einmal nach.",
  },
  mails: {
    accepted: (facts: MailFacts) =>
      mail(
        facts,
        `${facts.town}: »${facts.entry}« ist Ihnen zugeordnet`,
        `${facts.town} hat bestätigt: »${facts.entry}« ist Ihr Eintrag.`,
        "Sie sehen ihn jetzt nach dem Anmelden und können Änderungen vorschlagen.",
      ),
    declined: (facts: MailFacts) =>
      mail(
        facts,
        `${facts.town}: Zuordnung abgelehnt`,
        `${facts.town} hat die Zuordnung zu »${facts.entry}« abgelehnt.`,
        `Die Begründung: ${facts.reason ?? ""}`,
        "Am Eintrag hat sich nichts geändert.",
      ),
    ended: (facts: MailFacts) =>
      mail(
        facts,
        `${facts.town}: Zuordnung beendet`,
        `${facts.town} hat die Zuordnung zu »${facts.entry}« beendet.`,
        "Der Eintrag bleibt, wie er ist. Sie sehen und ändern ihn hier nicht mehr.",
      ),
  },
  tells: {
    "inventory.entry_claimed": "hat gesagt, welcher Eintrag zum eigenen Verein gehört",
    "inventory.claim_withdrawn": "hat die Zuordnung eines Eintrags zurückgezogen",
    "inventory.claim_accepted": "hat die Zuordnung eines Eintrags bestätigt",
    "inventory.claim_declined": "hat die Zuordnung eines Eintrags abgelehnt",
    "inventory.claim_ended": "hat die Zuordnung eines Eintrags beendet",
    "inventory.claimed_entry_answered": "hat Änderungen am zugeordneten Eintrag vorgeschlagen",
  },
};
