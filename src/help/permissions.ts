// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";
import { allPictures } from "./pictures.ts";

export const permissions: readonly PermissionRow[] = [
  ["GET /hilfe", everybody(200)],
  ["GET /hilfe/strategie", everybody(301)],
  ["GET /hilfe/bilder/:file", everybody(200), async () => ({ file: allPictures().values().next().value?.file ?? "" })],
  ["POST /hilfe/erster-weg/schliessen", everybody(303)],
  ["POST /hilfe/erster-weg/zeigen", everybody(303)],
  ["GET /hilfe/:role", everybody(200), async () => ({ role: "vereine" })],
  ["GET /hilfe/:role/:chapter", everybody(200), async () => ({ role: "engagementbeauftragte", chapter: "klaeren" })],
];
