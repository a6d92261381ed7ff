// SPDX-License-Identifier: EUPL-1.2
import type { PaperFacts } from "./facts.ts";
import { type PaperKind, paperKinds } from "./kinds.ts";
import { markdownOf } from "./markdown.ts";
import { paperOf } from "./paper-of.ts";

/** A town that has named nobody yet: every gap shows. */
const empty: PaperFacts = {
  body: { name: "Musterstadt", kind: "municipality" },
  controller: undefined,
  officer: undefined,
  operator: undefined,
  processors: [],
  url: "https://fokus.example",
  now: new Date("2027-03-12T09:30:00Z"),
};

const chapters: readonly { file: string; title: string; kinds: readonly PaperKind[] }[] = [
  { file: "verzeichnis.md", title: "Datenschutz: Verzeichnis von Verarbeitungstätigkeiten", kinds: ["verzeichnis"] },
  { file: "auftragsverarbeitung.md", title: "Datenschutz: Vertrag über Auftragsverarbeitung", kinds: ["auftragsverarbeitung"] },
  {
    file: "information.md",
    title: "Datenschutz: Information der betroffenen Personen",
    kinds: paperKinds.filter((kind) => kind.startsWith("information-")),
  },
];

const intro =
  "Geschrieben vom Programm aus `data/privacy/columns.json`. Ausgefüllt stehen die Papiere unter **Team → Datenschutz: Ihre Papiere**, auch als Word-Datei.";

/** The chapters of the handbook about the privacy papers, by file name below docs/handbuch/datenschutz. */
export function handbookChapters(): { file: string; text: string }[] {
  return chapters.map(({ file, title, kinds }) => {
    const papers = kinds.map((kind) => markdownOf(paperOf(kind, empty)));
    return { file, text: `${[`<!-- SPDX-License-Identifier: EUPL-1.2 -->\n# ${title}`, intro, ...papers].join("\n\n")}\n` };
  });
}
