// SPDX-License-Identifier: EUPL-1.2
import type { FurtherSpectator, PermissionRow, Spectator } from "#kit/policy";
import type { Person } from "#world";
import { permissions as api } from "../../src/api/permissions.ts";
import { permissions as barriers } from "../../src/barriers/permissions.ts";
import { permissions as borders } from "../../src/borders/permissions.ts";
import { permissions as help } from "../../src/help/permissions.ts";
import { permissions as identity } from "../../src/identity/permissions.ts";
import { permissions as languages } from "../../src/languages/permissions.ts";
import { permissions as operation } from "../../src/operation/permissions.ts";
import { permissions as overviews } from "../../src/overviews/permissions.ts";
import { permissions as preferences } from "../../src/preferences/permissions.ts";
import { permissions as privacy } from "../../src/privacy/permissions.ts";
import { permissions as register } from "../../src/register/permissions.ts";
import { permissions as inventory } from "../../src/rooms/inventory/permissions.ts";
import { permissions as strategy } from "../../src/rooms/strategy/permissions.ts";
import { permissions as search } from "../../src/search/permissions.ts";
import { permissions as showcase } from "../../src/showcase/permissions.ts";
import { permissions as trail } from "../../src/trail/permissions.ts";

/** Every row of the house: what each person gets on each route. */
export const table: readonly PermissionRow[] = [
  ...api,
  ...barriers,
  ...borders,
  ...showcase,
  ...help,
  ...identity,
  ...languages,
  ...operation,
  ...overviews,
  ...preferences,
  ...search,
  ...privacy,
  ...register,
  ...inventory,
  ...strategy,
  ...trail,
];
/** Who of the cast stands for each of them. */
export const people: Record<Spectator | FurtherSpectator, Person> = {
  nobody: "nobody",
  officer: "anna",
  foreign: "bert",
  coordinator: "clara",
  state: "dora",
  deputy: "frida",
  councillor: "emil",
  auditor: "jan",
  agency: "gerda",
  ministry: "henri",
  representative: "ines",
  operator: "karin",
};
