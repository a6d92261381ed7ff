// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { savePlain } from "./save.ts";

/** What the invented town of Fabelrade says in plain words. Nobody has checked it as easy language. */
const text = `Das hat Fabelrade vor

Viele Menschen ziehen nach Fabelrade.
Sie sollen schnell andere Menschen kennenlernen.
Vereine sollen weniger Arbeit mit Papieren haben.
Dafür gibt es einen Plan.
Er gilt von 2026 bis 2029.

Ziel 1: Neue Leute finden schnell Anschluss

Das tut Fabelrade:
- In der Bücherei gibt es ein Lotsen-Büro.
- Dort erfahren Sie, welche Vereine in der Nähe sind.
- Im Mai gibt es einen Vereins-Tag auf dem Markt-Platz.

Ziel 2: Vereine bekommen Hilfe

Das tut Fabelrade:
- Im Winter gibt es einen Abend zum Thema Kasse.
- Vereine können abends Räume ohne Miete nutzen.`;

export async function seedPlain(tx: Tx, act: Act): Promise<void> {
  await savePlain(tx, act, { text, checkedBy: null, checkedOn: null, version: 0 });
}
