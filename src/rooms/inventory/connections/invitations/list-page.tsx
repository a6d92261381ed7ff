// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { type Column, DataTable, EmptyState } from "#ui";
import { paths } from "../../paths.ts";
import { DeepPage } from "../../room-page.tsx";
import type { ListedInvitation } from "./find.ts";
import { invitationTexts as t } from "./texts.de.ts";

/** All invitations, and what became of them. */
export function InvitationsPage(p: { body: Body; invitations: readonly ListedInvitation[] }) {
  const { slug } = p.body;
  const columns: Column<ListedInvitation>[] = [
    { head: t.columns.title, rowHeader: true, cell: ({ id, title }) => <a href={paths.invitation(slug, id)}>{title}</a> },
    { head: t.columns.when, cell: ({ takesPlaceOn, beginsAt, endsAt }) => t.when(takesPlaceOn, beginsAt, endsAt) },
    { head: t.columns.guests, kind: "number", cell: ({ guests }) => t.guestCount(guests) },
    { head: t.columns.state, cell: (one) => outcomeSaid(one) },
  ];
  return (
    <DeepPage body={p.body} from="connections" title={t.listTitle} lead={t.listLead} wide>
      {p.invitations.length === 0 ? (
        <EmptyState text={t.listEmpty} action={{ label: t.toConnections, href: paths.connections(slug) }} />
      ) : (
        <DataTable caption={t.caption} hideCaption columns={columns} rows={p.invitations} />
      )}
    </DeepPage>
  );
}

/** What became of an invitation, in words. */
export function outcomeSaid(one: Pick<ListedInvitation, "state" | "heldOn" | "came" | "invited" | "result">): string {
  if (one.state === "held" && one.heldOn !== null) return t.held(one.heldOn, one.came, one.invited, one.result);
  return one.state === "planned" ? t.states.planned : t.notHeld(one.state, one.result);
}
