// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { everybody, type PermissionRow } from "#kit/policy";
import { accessPermissions } from "./access/permissions.ts";
import { accountPermissions } from "./account/permissions.ts";
import { bodyPermissions } from "./bodies/permissions.ts";
import { invitationPermissions } from "./invitations/permissions.ts";
import { lookPermissions } from "./looks/permissions.ts";
import { providerPermissions } from "./oidc/permissions.ts";
import { passkeyPermissions } from "./passkeys/permissions.ts";
import { people } from "./tables.ts";
import { taskPermissions } from "./tasks/permissions.ts";

const orders = "/intern/:body/team/auftraege";

/** Orders are a matter of the town's own people. */
const officersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status });

const signedIn = (status: number) => ({ ...everybody(status), nobody: 303 });

export const permissions: readonly PermissionRow[] = [
  ["GET /anmelden", everybody(200)],
  ["POST /anmelden", everybody(422)],
  ["GET /anmelden/code", everybody(200)],
  ["POST /anmelden/code", everybody(422)],
  ["GET /anmelden/wer", everybody(303)],
  ["POST /anmelden/wer", everybody(303)],
  ["GET /anmelden/nachweis", everybody(303)],
  ["GET /anmelden/einmal", everybody(200)],
  ["POST /anmelden/einmal", everybody(422)],
  ["POST /abmelden", everybody(303)],
  ["GET /wieder-da", everybody(303)],
  ["GET /konto", signedIn(200)],
  ...passkeyPermissions,
  ...providerPermissions,
  ...accountPermissions,
  ...taskPermissions,
  ...bodyPermissions,
  ...invitationPermissions,
  ...accessPermissions,
  ...lookPermissions,
  [`GET ${orders}`, officersOnly(200)],
  [`GET ${orders}/neu`, officersOnly(200)],
  [`POST ${orders}`, officersOnly(422)],
  [`POST ${orders}/:id/widerrufen`, officersOnly(404)],
  ["GET /beispielpersonen", everybody(200)],
  ["GET /beispielpersonen/postausgang", everybody(200)],
  [
    "POST /beispielpersonen/:person",
    everybody(303),
    async (tx) => {
      const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.example, true)).limit(1);
      return { person: person?.id ?? "" };
    },
  ],
];
