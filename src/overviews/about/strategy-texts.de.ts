// SPDX-License-Identifier: EUPL-1.2

/** The chapters about a strategy. Pages of the strategy lead to them by their ids. */
export const strategyHelp = {
  title: "Eine Strategie schreiben",
  lead: "Was auf jeder Seite geschieht, wer es sieht und was nicht geschieht. Sie können jederzeit aufhören.",
  back: "So funktioniert es",
  contents: "Auf dieser Seite",
  chapters: [
    {
      id: "wege",
      title: "Wege: wie Sie anfangen",
      texts: [
        "Vier Wege führen zum selben Entwurf, und ein leeres Blatt gibt es auch. Keiner ist der richtige. Sie können wechseln, so oft Sie möchten; Geschriebenes bleibt.",
        "Kleiner Anfang: höchstens 25 kurze Fragen. Jede dürfen Sie überspringen, und es geht später dort weiter, wo Sie aufgehört haben. Am Ende gibt es ein Blatt als PDF.",
        "Auf Vorhandenem aufbauen: Sie wählen, was der Bestand zeigt. Zu jeder Grundlage schlagen wir ein Ziel und eine erste Maßnahme vor. Übernommen wird nur, was Sie ankreuzen.",
        "Acht Schritte: die Arbeitshilfe des Landes von 2021. Halten Sie fest, was offen, erledigt oder ausgelassen ist. In die Beschlussvorlage kommt davon nichts.",
        "Eine Strategie gibt es schon: Text einfügen, nachsehen, was wir verstanden haben, dann übernehmen. Vorher wird nichts gespeichert.",
      ],
    },
    {
      id: "ueberblick",
      title: "Überblick: der ganze Entwurf",
      texts: [
        "Der Überblick ist die Strategie, auf einer Seite zum Lesen und Drucken. Unten stehen Summen und Hinweise.",
        "Ein Hinweis sagt, was in der Vorlage steht, wenn es so bleibt. Keiner hält Sie auf.",
      ],
    },
    {
      id: "ziele",
      title: "Ziele und Maßnahmen",
      texts: [
        "Ein Ziel sagt, was anders werden soll. Eine Maßnahme sagt, was Sie dafür tun und wer sich kümmert: ein Amt, kein Name.",
        "Beim Geld sagen Sie dazu, wie sicher es ist. »Woran wir es merken« darf unbekannt sein oder bewusst leer bleiben.",
        "Muster sind Vorschläge und tragen ein Zeichen, bis Sie sie ändern.",
      ],
    },
    {
      id: "grundlagen",
      title: "Grundlagen",
      texts: [
        "Worauf ein Ziel beruht: auf dem Bestand oder auf Gesprächen. Zahlen bleiben mit ihrem Tag stehen.",
        "Schreiben Sie Anlass und Datum auf, keine Namen von Personen. Die Grundlagen werden mit veröffentlicht.",
      ],
    },
    {
      id: "gemeinsam",
      title: "Gemeinsam arbeiten",
      texts: [
        "Ändern zwei dasselbe, stehen beide Fassungen nebeneinander. Nichts geht verloren.",
        "Mit einem Leselink zeigen Sie den Entwurf, ohne dass jemand ein Konto braucht. Er endet an dem Tag, den Sie nennen.",
        "Kreis und Land sehen den Entwurf nur, wenn Sie ihn teilen. Sie sehen, wer ihn gelesen hat.",
      ],
    },
    {
      id: "vorlage",
      title: "Beschlussvorlage",
      texts: [
        "Sie entsteht aus dem Entwurf, auch ohne Nummer. Dann steht »Entwurf« darauf.",
        "Jeder Abschnitt lässt sich einzeln kopieren. PDF und Word-Datei haben denselben Inhalt.",
      ],
    },
    {
      id: "beschluss",
      title: "Beschluss eintragen",
      texts: [
        "Nach der Sitzung tragen Sie ein, was entschieden wurde, wann und von wem. Die beschlossene Fassung bekommt eine Nummer und ändert sich nie mehr.",
        "Vertagt oder abgelehnt lässt den Entwurf, wie er ist. Veröffentlicht wird dadurch nichts.",
      ],
    },
    {
      id: "veroeffentlichung",
      title: "Veröffentlichen",
      texts: [
        "Öffentlich wird nur eine beschlossene Fassung, und nur, wenn Sie es tun. Entwürfe, Kommentare und Notizen bleiben bei Ihnen.",
      ],
    },
  ],
} as const;
