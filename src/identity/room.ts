// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { accessDeskRoutes, operatorDeskRoutes } from "./access/desk-routes.tsx";
import { tellDecidersJob, tellOverdueJob } from "./access/notify.ts";
import { accessRoutes } from "./access/routes.tsx";
import { accessTexts } from "./access/texts.de.ts";
import { endAccounts } from "./account/ending.ts";
import { accountKept } from "./account/ending-rule.ts";
import { accountRoutes } from "./account/routes.tsx";
import { accountTexts } from "./account/texts.de.ts";
import { bodyRoutes } from "./bodies/routes.tsx";
import { bodyTexts } from "./bodies/texts.de.ts";
import { delegationRoutes } from "./delegations/routes.tsx";
import { exampleRoutes } from "./example/routes.tsx";
import { housekeeping } from "./housekeeping.ts";
import { ownInvitationRoutes } from "./invitations/own/routes.tsx";
import { ownInvitationTexts } from "./invitations/own/texts.de.ts";
import { invitationRoutes } from "./invitations/routes.tsx";
import { invitationTexts } from "./invitations/texts.de.ts";
import { tellAboutLookJob } from "./looks/notify.ts";
import { ownLookRoutes } from "./looks/own-routes.tsx";
import { lookRoutes } from "./looks/routes.tsx";
import { lookTexts } from "./looks/texts.de.ts";
import { identityMoving } from "./moving.ts";
import { linkRoutes, providerRoutes } from "./oidc/routes.tsx";
import { providerTexts } from "./oidc/texts.de.ts";
import { passkeyRoutes } from "./passkeys/routes.tsx";
import { passkeyTexts } from "./passkeys/texts.de.ts";
import { identityPages } from "./searchable.ts";
import { seedPeople } from "./seeds.ts";
import { signInRoutes } from "./sign-in/routes.tsx";
import { strongerRoutes } from "./sign-in/stronger-routes.tsx";
import { signInTexts } from "./sign-in/texts.de.ts";
import { taskRoutes } from "./tasks/routes.tsx";
import { taskTexts } from "./tasks/texts.de.ts";
import { t } from "./texts.de.ts";

export const identity: Room = {
  name: "identity",
  entries: [],
  mounts: {
    "/": signInRoutes,
    "/anmelden": strongerRoutes,
    "/konto": accountRoutes,
    "/konto/einladungen": ownInvitationRoutes,
    "/konto/passkeys": passkeyRoutes,
    "/konto/verwaltungskonten": linkRoutes,
    "/anmelden/konto": providerRoutes,
    "/beispielpersonen": exampleRoutes,
    "/intern/:body/team/auftraege": delegationRoutes,
    "/zugang-anfragen": accessRoutes,
    "/intern/:body/team": taskRoutes,
    "/intern/:body/team/stellen": bodyRoutes,
    "/intern/:body/team/einladungen": invitationRoutes,
    "/intern/:body/team/anfragen": accessDeskRoutes,
    "/betrieb/anfragen": operatorDeskRoutes,
    "/betrieb/einblicke": ownLookRoutes,
    "/intern/:body/team/einblicke": lookRoutes,
  },
  jobs: [tellDecidersJob, tellOverdueJob, tellAboutLookJob, housekeeping, endAccounts],
  schedules: [
    { job: tellOverdueJob, cron: "2 6 * * *" },
    { job: housekeeping, cron: "17 3 * * *" },
    { job: endAccounts, cron: "27 3 * * *" },
  ],
  tells: {
    "identity.signed_in": t.tells.signed_in,
    "identity.account_linked": providerTexts.tells.linked,
    "identity.account_unlinked": providerTexts.tells.unlinked,
    "identity.passkey_added": passkeyTexts.tells.added,
    "identity.passkey_removed": passkeyTexts.tells.removed,
    "identity.passkey_refused": passkeyTexts.tells.refused,
    "identity.signed_out": t.tells.signed_out,
    "identity.task_given": t.tells.task_given,
    "identity.example_chosen": t.tells.example_chosen,
    "identity.order_given": t.tells.order_given,
    "identity.order_revoked": t.tells.order_revoked,
    ...signInTexts.tells,
    ...taskTexts.tells,
    ...bodyTexts.tells,
    ...invitationTexts.tells,
    ...ownInvitationTexts.tells,
    ...accessTexts.tells,
    ...lookTexts.tells,
    ...accountTexts.tells,
  },
  searchablePages: identityPages,
  keeps: [
    { what: "sessions", forMonths: 0, after: "24 hours without use", then: "delete" },
    { what: "sign_in_codes", forMonths: 0, after: "24 hours", then: "delete" },
    { what: "mails", forMonths: 0, after: "seven days", then: "delete" },
    { what: "delegations", forMonths: 120, after: "revoked or run out", then: "delete" },
    { what: "rate_counts", forMonths: 0, after: "24 hours", then: "delete" },
    { what: "passkeys", forMonths: 0, after: "removed by their owner", then: "delete" },
    { what: "provider_links", forMonths: 0, after: "taken away by their owner", then: "delete" },
    { what: "sign_in_steps", forMonths: 0, after: "24 hours", then: "delete" },
    { what: "ways_back", forMonths: 0, after: "24 hours", then: "delete" },
    { what: "mail_choices", forMonths: 0, after: "the account is deleted", then: "delete" },
    { what: "people", forMonths: accountKept, after: "the last task ended", then: "delete" },
    { what: "account_ends", forMonths: 0, after: "a task was given, or the account is deleted", then: "delete" },
    { what: "absences", forMonths: 1, after: "the last day", then: "delete" },
    { what: "invitations", forMonths: 1, after: "accepted, revoked or run out", then: "delete" },
    { what: "access_requests", forMonths: 1, after: "answered; not confirmed: 24 hours; never answered: one year", then: "delete" },
    { what: "parked_forms", forMonths: 0, after: "one hour", then: "delete" },
  ],
  moving: identityMoving,
  seeds: seedPeople,
};
