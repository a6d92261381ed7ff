// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";
import { worked as only } from "../expected.ts";

const base = "/intern/:body/bestand";

/** In the example week five Heimatvereine in five Ortsteile are proposed. */
const aProposal = async () => ({ key: "mehrere-heimatvereine" });

const proposal = `${base}/verbindungen/:key{[a-z0-9-]{1,140}}`;
const invitation = `${base}/einladungen/:id`;

/** Nobody was invited in the example week: an invitation is not there for anybody. */
export const connectionPermissions: PermissionRow[] = [
  [`GET ${base}/verbindungen`, only(200)],
  [`GET ${proposal}`, only(200), aProposal],
  [`POST ${proposal}`, only(303), aProposal],
  [`GET ${proposal}/passt-nicht`, only(200), aProposal],
  [`POST ${proposal}/passt-nicht`, only(422), aProposal],
  [`GET ${proposal}/einladung`, only(200), aProposal],
  [`POST ${proposal}/einladung`, only(422), aProposal],
  [`GET ${base}/einladungen`, only(200)],
  [`GET ${invitation}`, only(404)],
  [`GET ${invitation}/aendern`, only(404)],
  [`POST ${invitation}/aendern`, only(404)],
  [`POST ${invitation}/mails`, only(404)],
  [`POST ${invitation}/absagen`, only(404)],
  [`GET ${invitation}/ergebnis`, only(404)],
  [`POST ${invitation}/ergebnis`, only(404)],
  [`GET ${invitation}/briefe.pdf`, only(404)],
  [`GET ${invitation}/termin.ics`, only(404)],
  [`GET ${base}/gibt-es-das-schon`, only(200)],
];
