// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";

const everybody = { nobody: 200, officer: 200, foreign: 200, coordinator: 200, state: 200 };

export const permissions: readonly PermissionRow[] = [
  ["GET /", everybody],
  ["GET /grundsaetze", everybody],
  ["GET /datenquellen", everybody],
  ["GET /kontakt", everybody],
  ["GET /leichte-sprache", everybody],
  ["GET /karte", everybody],
  ["GET /karte/:region", everybody, async () => ({ region: "regierungsbezirk-arnsberg" })],
  ["GET /kommunen/:body", everybody],
  ["GET /kommunen/:body/zahlen.csv", { nobody: 404, officer: 404, foreign: 404, coordinator: 404, state: 404 }],
  ["GET /kommunen/:body/zahlen.json", { nobody: 404, officer: 404, foreign: 404, coordinator: 404, state: 404 }],
  ["GET /intern", { nobody: 303, officer: 303, foreign: 303, coordinator: 303, state: 303 }],
  ["GET /intern/:body/team", { nobody: 303, officer: 200, foreign: 404, coordinator: 404, state: 404 }],
  ["GET /intern/:body", { nobody: 303, officer: 200, foreign: 404, coordinator: 404, state: 404, councillor: 200, auditor: 200 }],
];
