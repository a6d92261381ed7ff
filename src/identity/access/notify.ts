// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNotNull, isNull, lt, notInArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { defineJob, type Enqueue, type Queue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { type Role, workingRoles } from "#kit/policy";
import type { Clock } from "#kit/time";
import { bodies } from "#register";
import type { MailKind } from "../account/mails.ts";
import { mailChoices } from "../account/tables.ts";
import { paths } from "../paths.ts";
import { memberships, people } from "../tables.ts";
import { holdsOn } from "../tasks/rules.ts";
import { answering, decidingBody } from "./deciders.ts";
import { accessRequests } from "./tables.ts";
import { accessTexts as t } from "./texts.ts";

const shape = z.object({ requestId: z.uuid(), url: z.url() });

/** Tells those who decide that somebody waits. */
export const tellDeciders: Queue<typeof shape> = { name: "identity.access-waiting", shape };

/** One mail to everybody who can decide and wants it, to the operators when nobody else can; run twice, it goes out once, because mails are unique per request and person. */
export const tellDecidersJob = defineJob({
  ...tellDeciders,
  run: async ({ requestId, url }, { db, clock, enqueue }) => {
    const now = clock.now();
    await db.owner(async (tx) => {
      const [request] = await tx
        .select({ body: bodies, answerBy: accessRequests.answerBy })
        .from(accessRequests)
        .innerJoin(bodies, eq(bodies.id, accessRequests.bodyId))
        .where(and(eq(accessRequests.id, requestId), isNull(accessRequests.decidedAt)));
      const deciding = request && (await decidingBody(tx, request.body, clock.today()));
      if (!request?.answerBy) return;
      const desk = `${url}${deciding ? deskOf(deciding) : paths.operatorDesk()}`;
      const letter = {
        template: "identity.access-waiting",
        about: requestId,
        ...t.mails.waiting({ body: request.body.name, answerBy: request.answerBy, desk }),
      };
      const those = deciding
        ? recipients(tx, "access-waiting", [deciding.id], deciders, clock.today())
        : recipients(tx, "access-waiting", undefined, ["operator"], clock.today());
      for (const { email } of await those) await sendMail(tx, enqueue, { ...letter, recipient: email }, now);
    });
  },
});

/** Every morning: whose promised day has passed without an answer is brought, once, to those who may answer now too. Safe to run twice. */
export const tellOverdueJob = defineJob({
  name: "identity.access-overdue",
  shape: z.object({}),
  run: async (_, { db, clock, enqueue }) => {
    await db.owner(async (tx) => {
      const late = await tx
        .update(accessRequests)
        .set({ overdueToldAt: clock.now() })
        .where(
          and(
            isNotNull(accessRequests.confirmedAt),
            isNull(accessRequests.decidedAt),
            isNull(accessRequests.overdueToldAt),
            lt(accessRequests.answerBy, clock.today()),
          ),
        )
        .returning({ id: accessRequests.id, bodyId: accessRequests.bodyId, site: accessRequests.site });
      for (const request of late) await tellOverdue(tx, enqueue, request, clock);
    });
  },
});

async function tellOverdue(tx: Tx, enqueue: Enqueue, request: Late, clock: Clock): Promise<void> {
  const [body] = await tx.select().from(bodies).where(eq(bodies.id, request.bodyId));
  if (!body) return;
  const { besides } = await answering(tx, body, clock.today(), true);
  const letter = (desk: string) => ({
    template: "identity.access-overdue",
    about: request.id,
    ...t.mails.overdue({ body: body.name, desk: `${request.site ?? ""}${desk}` }),
  });
  for (const deciding of besides) {
    const mail = letter(deskOf(deciding));
    for (const { email } of await recipients(tx, "access-overdue", [deciding.id], deciders, clock.today()))
      await sendMail(tx, enqueue, { ...mail, recipient: email }, clock.now());
  }
  for (const { email } of await recipients(tx, "access-overdue", undefined, ["operator"], clock.today()))
    await sendMail(tx, enqueue, { ...letter(paths.operatorDesk()), recipient: email }, clock.now());
}

const deskOf = ({ kind, slug }: { kind: string; slug: string }) => paths.accessDesk(kind === "land" ? "land" : slug);

type Late = Pick<typeof accessRequests.$inferSelect, "id" | "bodyId" | "site">;

/** The tasks that decide about requests, the operator's aside. */
const deciders: readonly Role[] = [...workingRoles, "state"];

/** Everybody who has one of these tasks in the bodies, or anywhere, and has not declined this mail. */
function recipients(
  tx: Tx,
  kind: MailKind,
  bodyIds: string[] | undefined,
  roles: readonly Role[],
  today: string,
): Promise<{ email: string }[]> {
  const declined = tx.select({ id: mailChoices.personId }).from(mailChoices).where(eq(mailChoices.kind, kind));
  return tx
    .selectDistinct({ email: people.email })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(
      and(
        bodyIds && inArray(memberships.bodyId, bodyIds),
        holdsOn(today),
        inArray(memberships.role, [...roles]),
        notInArray(people.id, declined),
      ),
    );
}
