// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { everybody, type PermissionRow } from "#kit/policy";
import { closedPermissions } from "./closed/permissions.ts";
import { commentPermissions } from "./comments/permissions.ts";
import { historyOf } from "./decision/history.ts";
import { shortId } from "./draft/draft.ts";
import { loadDraft } from "./draft/load.ts";
import { fieldPermissions } from "./fields/permissions.ts";
import { keptPermissions } from "./kept/permissions.ts";
import { paperPermissions } from "./paper/permissions.ts";
import { openChecks } from "./principles/checks.ts";
import { publicationPermissions } from "./publication/permissions.ts";
import { readingPermissions } from "./reading/permissions.ts";
import { releasePermissions } from "./release/permissions.ts";
import { sharingPermissions } from "./sharing/permissions.ts";
import { wayPermissions } from "./ways/permissions.ts";

/** The body's own people get the first status, everybody else "not there" or "sign in first". */
const own = (officer: number): PermissionRow[1] => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: "strategy.edit",
});

const draft = "/intern/:body/strategie";
const open = "/kommunen/:body/strategie";

/** Musterstadt's draft of the example week has one of each. */
async function draftOf(tx: Tx, bodyId: string) {
  const found = await loadDraft(tx, bodyId);
  if (!found) throw new Error("The example week has no draft here");
  return found;
}

async function goal(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [first] = (await draftOf(tx, bodyId)).goals;
  return { goal: first ? shortId(first) : "" };
}

async function measure(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [first] = (await draftOf(tx, bodyId)).goals.flatMap((one) => one.measures);
  return { measure: first ? shortId(first) : "" };
}

async function sign(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [first] = (await draftOf(tx, bodyId)).goals.flatMap((one) => one.signs);
  return { sign: first ? shortId(first) : "" };
}

async function note(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const found = (await draftOf(tx, bodyId)).goals.flatMap((one) => one.foundations).find(({ kind }) => kind !== "inventory");
  return { foundation: found ? shortId(found) : "" };
}

async function check(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [open] = openChecks(await draftOf(tx, bodyId));
  return { measure: open ? shortId(open.measure) : "", rule: open?.rule.id ?? "" };
}

async function decision(tx: Tx, bodyId: string): Promise<Record<string, string>> {
  const [first] = await historyOf(tx, (await draftOf(tx, bodyId)).id);
  return { decision: first ? shortId(first.decision) : "" };
}

/** A town whose strategy is published. */
const published = async () => ({ body: "fabelrade", edition: "1", measure: "1-lotsenbuero-in-der-buecherei" });

export const permissions: readonly PermissionRow[] = [
  ...closedPermissions,
  [`GET ${draft}`, own(200)],
  [`POST ${draft}`, own(422)],
  [`POST ${draft}/zurueckholen`, own(404)],
  [`GET ${draft}/rahmen`, own(200)],
  [`POST ${draft}/rahmen`, own(422)],
  // Before the measures that ask something are removed below.
  [`GET ${draft}/grundsaetze`, own(200)],
  [`GET ${draft}/grundsaetze/:measure/:rule`, own(200), check],
  // An answer may stay empty: then there is none.
  [`POST ${draft}/grundsaetze/:measure/:rule`, own(303), check],
  ...fieldPermissions,
  [`POST ${draft}/reihenfolge`, own(404)],
  [`GET ${draft}/muster`, own(200)],
  [`POST ${draft}/muster`, own(422)],
  [`GET ${draft}/ziele`, own(200)],
  [`GET ${draft}/ziele/neu`, own(200)],
  [`POST ${draft}/ziele/neu`, own(422)],
  [`GET ${draft}/ziele/:goal`, own(200), goal],
  [`POST ${draft}/ziele/:goal`, own(422), goal],
  [`POST ${draft}/ziele/:goal/verschieben`, own(303), goal],
  [`POST ${draft}/ziele/:goal/entfernen`, own(303), goal],
  [`GET ${draft}/ziele/:goal/massnahmen`, own(200), goal],
  [`POST ${draft}/ziele/:goal/massnahmen`, own(422), goal],
  [`GET ${draft}/massnahmen/:measure`, own(200), measure],
  [`POST ${draft}/massnahmen/:measure`, own(422), measure],
  [`GET ${draft}/massnahmen/:measure/zeit-und-geld`, own(200), measure],
  // Everything in it may stay empty; version 0 is older than what is saved.
  [`POST ${draft}/massnahmen/:measure/zeit-und-geld`, own(409), measure],
  [`POST ${draft}/massnahmen/:measure/verschieben`, own(303), measure],
  [`POST ${draft}/massnahmen/:measure/entfernen`, own(303), measure],
  [`GET ${draft}/ziele/:goal/kennzahlen`, own(200), goal],
  [`POST ${draft}/ziele/:goal/kennzahlen`, own(422), goal],
  [`GET ${draft}/ziele/:goal/ohne-kennzahl`, own(200), goal],
  [`POST ${draft}/ziele/:goal/ohne-kennzahl`, own(422), goal],
  [`GET ${draft}/kennzahlen/:sign`, own(200), sign],
  [`POST ${draft}/kennzahlen/:sign`, own(422), sign],
  [`POST ${draft}/kennzahlen/:sign/entfernen`, own(303), sign],
  [`GET ${draft}/grundlagen`, own(200)],
  [`GET ${draft}/ziele/:goal/grundlagen`, own(200), goal],
  [`POST ${draft}/ziele/:goal/grundlagen`, own(422), goal],
  [`POST ${draft}/ziele/:goal/grundlagen/bestand`, own(422), goal],
  [`GET ${draft}/grundlagen/:foundation`, own(200), note],
  [`POST ${draft}/grundlagen/:foundation`, own(422), note],
  [`POST ${draft}/grundlagen/:foundation/entfernen`, own(303), note],
  [`GET ${draft}/beschluss`, own(200)],
  [`GET ${draft}/beschluss/vorlage`, own(200)],
  [`POST ${draft}/beschluss/vorlage`, own(422)],
  [`GET ${draft}/beschluss/beschlussvorlage.pdf`, own(200)],
  [`GET ${draft}/beschluss/beschlussvorlage.docx`, own(200)],
  ...keptPermissions,
  ...paperPermissions,
  [`GET ${draft}/beschluss/eintragen`, own(200)],
  [`POST ${draft}/beschluss/eintragen`, own(422)],
  [`GET ${draft}/beschluss/:decision/berichtigen`, own(200), decision],
  // The meeting was postponed: every fact may stay empty; version 0 is older than what is saved.
  [`POST ${draft}/beschluss/:decision/berichtigen`, own(409), decision],
  [`GET ${draft}/veroeffentlichung`, own(200)],
  [`POST ${draft}/veroeffentlichung`, own(404)],
  ...publicationPermissions,
  [`GET ${open}`, everybody(200), published],
  [`GET ${open}/fassungen/:edition{[1-9][0-9]{0,3}}`, everybody(200), published],
  [`GET ${open}.pdf`, everybody(200), published],
  [`GET ${open}.json`, everybody(200), published],
  [`GET ${open}.atom`, everybody(200), published],
  [`GET ${open}/geld.csv`, everybody(200), published],
  [`GET ${open}/einfach`, everybody(200), published],
  [`GET ${open}/massnahmen/:measure{[1-9][0-9]{0,4}(-.*)?}`, everybody(200), published],
  ...readingPermissions,
  ...commentPermissions,
  ...sharingPermissions,
  ...wayPermissions,
  ...releasePermissions,
];
