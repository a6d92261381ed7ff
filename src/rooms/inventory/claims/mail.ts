// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { z } from "zod";
import { people, wantsMail } from "#identity";
import { defineJob, type Queue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { bodyById } from "#register";
import { claimPaths } from "./paths.ts";
import { claims } from "./tables.ts";
import { claimTexts as t } from "./texts.de.ts";

export const claimNews = ["accepted", "declined", "ended"] as const;
export type ClaimNews = (typeof claimNews)[number];

const shape = z.object({ claimId: z.uuid(), news: z.enum(claimNews), url: z.url() });

/** Tells whoever claimed an entry what the town decided. */
export const claimMail: Queue<typeof shape> = { name: "inventory.claim-news", shape };

/** One mail for each news of a claim, to the person who made it, as long as she has an account and wants it. Run twice, it goes out once. */
export const claimMailJob = defineJob({
  ...claimMail,
  run: async ({ claimId, news, url }, { db, clock, enqueue }) => {
    await db.owner(async (tx) => {
      const [found] = await tx
        .select({ claim: claims, personId: people.id, email: people.email })
        .from(claims)
        .innerJoin(people, eq(people.id, claims.claimedBy))
        .where(eq(claims.id, claimId));
      const town = found && (await bodyById(tx, found.claim.bodyId));
      const organisation = found && (await bodyById(tx, found.claim.organisationId));
      if (!found || !town || !organisation || !(await wantsMail(tx, found.personId, "claim-news"))) return;
      const facts = {
        town: town.name,
        entry: found.claim.entryName,
        reason: found.claim.reason,
        at: `${url}${claimPaths.own(organisation.slug)}`,
      };
      const mail = { template: `inventory.claim-${news}`, about: claimId, recipient: found.email, ...t.mails[news](facts) };
      await sendMail(tx, enqueue, mail, clock.now());
    });
  },
});
