// SPDX-License-Identifier: EUPL-1.2
import { ActionForm, ButtonRow, Page, SummaryList } from "#ui";
import { paths } from "../../paths.ts";
import { t as identityTexts } from "../../texts.ts";
import type { OwnInvitation } from "./find.ts";
import { ownInvitationTexts as t } from "./texts.de.ts";

/** What she is invited to, with both answers. */
export function OwnInvitationPage({ invitation }: { invitation: OwnInvitation }) {
  const { id, body, name, role, invitedAt, until } = invitation;
  return (
    <Page
      title={t.title(body)}
      lead={t.lead(body)}
      seenBy={{ kind: "you", text: t.seenBy }}
      breadcrumb={[{ label: t.account, href: paths.account() }]}
    >
      <SummaryList
        items={[
          { name: t.name, content: name },
          { name: t.role, content: identityTexts.roles[role] },
          { name: t.since, content: t.day(invitedAt) },
          { name: t.until, content: t.day(until) },
        ]}
      />
      <p>{t.after}</p>
      <ButtonRow>
        <ActionForm action={paths.acceptInvitation(id)} label={t.accept} kind="primary" />
        <ActionForm action={paths.declineInvitation(id)} label={t.decline} />
      </ButtonRow>
    </Page>
  );
}

/** On the page of her account: what waits for her answer. */
export function WaitingInvitations({ invitations }: { invitations: readonly OwnInvitation[] }) {
  if (invitations.length === 0) return null;
  return (
    <section>
      <h2>{t.waiting}</h2>
      <ul>
        {invitations.map(({ id, body, role }) => (
          <li>
            <a href={paths.ownInvitation(id)}>{t.waitingLine(body, identityTexts.roles[role])}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
