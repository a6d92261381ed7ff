// SPDX-License-Identifier: EUPL-1.2

/** Everyday words of German column headers, for lists about anything. Rooms add the words of their trade. */
export const headerWords: ReadonlySet<string> = new Set(
  `name namen bezeichnung titel nummer nr lfd laufende pos position id kennung schlüssel art typ sparte kategorie rubrik bereich
  gruppe beschreibung text inhalt bemerkung bemerkungen anmerkung anmerkungen hinweis notiz stand status datum beginn ende von bis
  uhrzeit jahr gründung gründungsjahr straße strasse str hausnummer hausnr plz postleitzahl ort wohnort stadt gemeinde kreis land
  ortsteil stadtteil stadtbezirk adresse anschrift postanschrift telefon tel telefonnummer mobil handy fax telefax mail email
  internet internetadresse homepage webseite website web url link kontakt kontaktdaten ansprechpartner ansprechpartnerin ansprechperson
  vorname nachname familienname anrede funktion anzahl zahl summe betrag größe quelle`.split(/\s+/),
);

/** Words that may stand in a header beside the ones above without making it one. */
export const headerFillers: ReadonlySet<string> = new Set(
  `der die das des dem den und oder zum zur für mit ggf evtl bzw falls bei offiziell offizielle vollständig vollständiger privat
  dienstlich öffentlich alle aller aktuell neu alt interne intern weitere sonstige`.split(/\s+/),
);

/** Ends of compounds that name a column: Vereinsname, Mitgliederzahl, Rechnungsnummer. */
export const headerEndings = /(name|namen|nummer|nr|adresse|anschrift|datum|zahl|bezeichnung|kategorie|partner|partnerin|person|jahr)$/;

/** A closing line of a list: only such words, perhaps with a number. */
export const totalsLine =
  /^(∑|σ|summe[n]?|gesamt|gesamtsumme|gesamtzahl|gesamtanzahl|insgesamt|anzahl|total|zusammen|ergebnis|zwischensumme)(\s+(der|aller|alle|vereine[n]?|einträge[n]?|zeilen|mitglieder[n]?|datensätze|stück))*\s*[:=]?\s*[\d.,]*\s*(vereine|einträge|zeilen|stück|mitglieder)?$/i;

/** A note under a list: where it comes from and how old it is. */
export const footLine = /^(stand|quelle|erstellt( am| von)?|gedruckt( am)?|druckdatum|seite|datum)\s*:?\s+.*\d|^(quelle|stand)\s*:/i;
