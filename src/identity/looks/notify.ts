// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { defineJob, type Queue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { workingRoles } from "#kit/policy";
import { bodies } from "#register";
import { wantsMail } from "../account/mails.ts";
import { paths } from "../paths.ts";
import { memberships, people } from "../tables.ts";
import { holdsOn } from "../tasks/rules.ts";
import { looks } from "./tables.ts";
import { lookTexts as t } from "./texts.de.ts";

const shape = z.object({ lookId: z.uuid(), what: z.enum(["asked", "emergency", "allowed", "refused"]), url: z.url() });

/** Tells the town that somebody wants to look or looks; tells the operator what the town answered. */
export const tellAboutLook: Queue<typeof shape> = { name: "identity.look-told", shape };

/** The town's mails go to all of its own people, and nobody can decline them; the operator can. Run twice, each goes out once. */
export const tellAboutLookJob = defineJob({
  ...tellAboutLook,
  run: async ({ lookId, what, url }, { db, clock, enqueue }) => {
    await db.owner(async (tx) => {
      const [found] = await tx
        .select({ look: looks, body: bodies, asker: people.name, askerId: people.id, email: people.email })
        .from(looks)
        .innerJoin(bodies, eq(bodies.id, looks.bodyId))
        .innerJoin(people, eq(people.id, looks.askedBy))
        .where(eq(looks.id, lookId));
      const forTown = what === "asked" || what === "emergency";
      if (!found || !(forTown || (await wantsMail(tx, found.askerId, "look-answer")))) return;
      const { look, body } = found;
      const link = `${url}${forTown ? paths.looks(body.slug) : paths.ownLooks()}`;
      const words = t.mails[what]({ body: body.name, asker: found.asker, room: t.rooms[look.room], reason: look.reason, link });
      const mail = { template: `identity.look-${what}`, about: lookId, ...words };
      const town = tx
        .selectDistinct({ email: people.email })
        .from(people)
        .innerJoin(memberships, eq(memberships.personId, people.id))
        .where(and(eq(memberships.bodyId, body.id), holdsOn(clock.today()), inArray(memberships.role, [...workingRoles])));
      for (const { email } of forTown ? await town : [found]) await sendMail(tx, enqueue, { ...mail, recipient: email }, clock.now());
    });
  },
});
