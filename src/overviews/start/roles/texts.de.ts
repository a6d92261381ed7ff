// SPDX-License-Identifier: EUPL-1.2
import type { Role } from "#kit/policy";
import { longDate, plural } from "#kit/text";
import type { BodyKind } from "#register";

/** A role as its own people call it; councils are named by their place. */
function roleName(role: Role, kind: BodyKind): string {
  if (role === "councillor") return kind === "kreis" ? "Mitglied des Kreistages" : "Ratsmitglied";
  return roleNames[role];
}

const roleNames: Record<Exclude<Role, "councillor">, string> = {
  officer: "Engagementförderung",
  deputy: "Vertretung in der Engagementförderung",
  coordinator: "Kreiskoordination",
  state: "Landesreferat",
  ministry: "Mitarbeit im Ressort",
  agency: "Mitarbeit",
  representative: "Vertretung nach außen",
  auditor: "Prüfung",
  operator: "Betrieb",
};

interface Sight {
  sees: readonly string[];
  seesNot: readonly string[];
}

export const roleTexts = {
  roleName,
  seenBy: "Nur Sie sehen diese Seite",
  task: (role: string, body: string, since: string) => `Ihre Aufgabe seit ${longDate(since)}: ${role}, ${body}.`,
  also: (role: string) => `Außerdem: ${role}`,
  team: "Team: wer hier arbeitet",
  sees: "Das sehen und tun Sie",
  seesNot: "Das sehen Sie nicht",
  councillor: {
    draft: "Entwurf der Strategie",
    read: "Entwurf lesen",
    shown: (title: string, until: string | null, mayComment: boolean) =>
      `Das Team zeigt Ihnen den Entwurf »${title}«${until === null ? "" : ` bis ${longDate(until)}`}. ${mayComment ? "Sie können ihn lesen und kommentieren." : "Sie können ihn lesen."}`,
    notShown: "Zurzeit ist Ihnen kein Entwurf gezeigt. Das Team entscheidet, ob und wann.",
    published: "Beschlossen und veröffentlicht",
    edition: (title: string, from: number, to: number, number: number) => `»${title}« ${from} bis ${to}, Fassung ${number}`,
    decided: (on: string, by: string, number: string | null) =>
      `Beschluss vom ${longDate(on)}: ${by}${number === null ? "" : `, Nr. ${number}`}.`,
    nothing: "Noch ist keine Strategie veröffentlicht. Das sagt nichts darüber, was es vor Ort gibt.",
    readPublished: "Strategie lesen",
    publicPage: "Öffentliche Seite öffnen",
    dates: "Nächste Termine",
    noDates: "In der Beratungsfolge steht zurzeit kein öffentlicher Termin.",
    date: (on: string, committee: string) => `${longDate(on)}: ${committee}`,
    sight: {
      sees: [
        "alles, was veröffentlicht ist",
        "den Entwurf der Strategie, wenn das Team ihn Ihnen zeigt",
        "die öffentlichen Termine der Beratungsfolge dazu",
      ],
      seesNot: [
        "den Bestand und seine Notizen",
        "nächste Schritte, Hinweise und Kommentare des Teams",
        "die Beschlussvorlage, bevor sie im Ratssystem steht",
      ],
    } satisfies Sight,
    looked: "Das Team sieht, wann Sie den Entwurf gelesen haben.",
  },
  auditor: {
    open: "Protokoll ansehen",
    lead: "Im Protokoll steht jede Änderung mit Person und Zeit, und wer Persönliches angesehen hat.",
    technique: "Was wann gelöscht wurde und welche Fristen gelten",
    sight: {
      sees: [
        "wer wann was geändert, freigegeben oder heruntergeladen hat",
        "ob das Protokoll unverändert ist: Siegel und ihre Prüfung",
        "die Zeilen als CSV",
      ],
      seesNot: [
        "was jemand geschrieben hat: Das Protokoll nennt Felder und Anzahlen",
        "Auswertungen je Person: Die gibt es hier nicht",
        "Bestand und Strategie des Teams",
      ],
    } satisfies Sight,
  },
  agency: {
    orders: "Für wen Sie handeln",
    none: "Noch keine Kommune hat Ihnen einen Auftrag gegeben. Geben kann ihn nur die Kommune selbst.",
    order: (rooms: string, since: string, until: string | null) =>
      `${rooms}, seit ${longDate(since)}${until === null ? ", ohne Enddatum" : ` bis ${longDate(until)}`}`,
    restsOn: (document: string) => `Beruht auf: ${document}`,
    room: (room: string, town: string) => `${room} von ${town} öffnen`,
    townPage: (town: string) => `Öffentliche Seite: ${town}`,
    help: "Wen Sie fragen können",
    towns: "Kommunen ansehen",
    openOf: (town: string) => `Für ${town} weiterarbeiten`,
    sight: {
      sees: ["was veröffentlicht ist", "die Bereiche, die ein Auftrag nennt, als gehörten Sie zum Team der Kommune"],
      seesNot: ["Bereiche, die kein Auftrag nennt", "Entwürfe der Strategie", "wer in der Kommune welche Aufgabe hat"],
    } satisfies Sight,
    recorded: "Was Sie dort tun, steht im Protokoll der Kommune: mit Ihrem Namen und Ihrer Stelle.",
  },
  ministry: {
    lead: "Hier steht, was Kommunen neu veröffentlicht haben.",
    none: "Noch hat keine Kommune eine Strategie veröffentlicht. Das sagt nichts darüber, was es vor Ort gibt.",
    towns: "Alle Kommunen ansehen",
    sight: {
      sees: [
        "veröffentlichte Strategien und ihre früheren Fassungen",
        "öffentliche Verzeichnisse der Vereine und Initiativen",
        "Zahlen zu Kommunen mit Quelle und Stand",
      ],
      seesNot: [
        "Entwürfe: Kommunen teilen sie mit Kreis oder Land, nicht mit einem Ressort",
        "den Bestand einer Kommune",
        "wer wo woran arbeitet",
      ],
    } satisfies Sight,
  },
  representative: {
    entry: "Ihr Eintrag",
    none: "Sie haben noch nicht gesagt, welcher Eintrag im Verzeichnis zu Ihnen gehört.",
    waiting: (name: string) => `Sie haben »${name}« zugeordnet. Die Kommune entscheidet darüber.`,
    open: (name: string) => `Sie pflegen den Eintrag »${name}« mit. Änderungen sind Vorschläge an die Kommune.`,
    proposalWaits: (at: Date) => `Ihr Vorschlag vom ${longDate(at)} wartet bei der Kommune.`,
    gone: (name: string) => `Den Eintrag »${name}« gibt es im Bestand nicht mehr.`,
    declined: (name: string) => `Die Zuordnung zu »${name}« wurde abgelehnt. Die Begründung steht auf der Seite.`,
    ended: (name: string) => `Die Zuordnung zu »${name}« ist beendet.`,
    find: "Eintrag suchen und zuordnen",
    look: "Stand ansehen",
    change: "Eintrag prüfen und ändern",
    sight: {
      sees: ["Ihren Eintrag, sobald die Kommune die Zuordnung bestätigt hat", "was öffentlich ist"],
      seesNot: [
        "Notizen der Kommune zu Ihrem Eintrag",
        "Einträge anderer, außer den öffentlichen",
        "wer sonst angefragt oder geantwortet hat",
      ],
    } satisfies Sight,
  },
  operator: {
    open: "Betrieb öffnen",
    lead: "Anfragen auf Zugang, Einblicke und Einstellungen stehen im Betrieb.",
    sight: {
      sees: ["Anfragen auf Zugang, die niemand beantwortet", "Störungen und Nachweise über Löschungen"],
      seesNot: ["Entwürfe und Bestände: Ein Einblick braucht einen Grund, und die Kommune sieht ihn"],
    } satisfies Sight,
  },
  /** With several tasks, for the choice. */
  tasksHere: (tasks: readonly string[]) => `${plural(tasks.length, "Aufgabe", "Aufgaben")}: ${tasks.join(" · ")}`,
};
