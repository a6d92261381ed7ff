// SPDX-License-Identifier: EUPL-1.2
/** What the command line says. */
export const t = {
  faulty: "Die Einstellungen sind nicht vollständig:",
  taken: (folder: string, pid: number | undefined, url: string | null | undefined) =>
    `Der Ordner ${folder} wird schon benutzt${pid ? ` (Prozess ${pid}${url ? `, ${url}` : ""})` : ""}. Ein zweiter Prozess würde Daten verlieren; deshalb startet er nicht. Der erste läuft weiter.`,
  ready: (url: string) => `Fokus Kommune läuft: ${url}`,
  portTaken: (port: number) => `Der Port ${port} ist belegt. Wählen Sie einen anderen, zum Beispiel: PORT=3100 npm start`,
  example: "Beispielbetrieb mit erfundenen Menschen und Orten. Als Beispielperson ansehen:",
  embedded: "Eingebettete Datenbank (PGlite): gut zum Ausprobieren; für den Betrieb DATABASE_URL setzen.",
  stopping: "Laufende Anfragen werden noch beantwortet.",
  stopped: "Beendet.",
};
