// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { defineJob, type Queue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { workingRoles } from "#kit/policy";
import { bodies } from "#register";
import { mailChoices } from "../account/tables.ts";
import { paths } from "../paths.ts";
import { memberships, people } from "../tables.ts";
import { holdsOn } from "../tasks/rules.ts";
import { decidingBody } from "./deciders.ts";
import { accessRequests } from "./tables.ts";
import { accessTexts as t } from "./texts.de.ts";

const shape = z.object({ requestId: z.uuid(), url: z.url() });

/** Tells those who decide that somebody waits. */
export const tellDeciders: Queue<typeof shape> = { name: "identity.access-waiting", shape };

/** One mail to everybody who can decide and wants it; run twice, it goes out once, because mails are unique per request and person. */
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
      if (!request?.answerBy || !deciding) return;
      const desk = `${url}${paths.accessDesk(deciding.kind === "land" ? "land" : deciding.slug)}`;
      const letter = {
        template: "identity.access-waiting",
        about: requestId,
        ...t.mails.waiting({ body: request.body.name, answerBy: request.answerBy, desk }),
      };
      for (const { email } of await recipients(tx, deciding.id, clock.today()))
        await sendMail(tx, enqueue, { ...letter, recipient: email }, now);
    });
  },
});

/** Everybody who works for the deciding body and has not declined this mail. */
function recipients(tx: Tx, bodyId: string, today: string): Promise<{ email: string }[]> {
  const declined = tx.select({ id: mailChoices.personId }).from(mailChoices).where(eq(mailChoices.kind, "access-waiting"));
  return tx
    .selectDistinct({ email: people.email })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(
      and(
        eq(memberships.bodyId, bodyId),
        holdsOn(today),
        inArray(memberships.role, [...workingRoles, "state"]),
        notInArray(people.id, declined),
      ),
    );
}
