// SPDX-License-Identifier: EUPL-1.2
import { pendingMigrations } from "#kit/db";
import { unsentMails } from "#kit/mail";
import { municipalityCount } from "#register";
import type { House } from "../house.ts";
import { verifySeals } from "../trail/seals/verify.ts";
import { exitCodes, type Output } from "./output.ts";
import { t } from "./texts.de.ts";

/** Looks over the whole house and says what is in order. */
export async function doctor({ db, jobs }: House, out: Output): Promise<number> {
  const municipalities = await db.owner(municipalityCount);
  const findings = [
    { good: true, says: t.doctor.database(db.engine) },
    { good: (await pendingMigrations(db)).length === 0, says: t.doctor.migrations },
    { good: municipalities > 0, says: t.doctor.register(municipalities) },
    { good: true, says: t.doctor.queue(await jobs.waiting()) },
    { good: true, says: t.doctor.mails(await db.owner(unsentMails)) },
    { good: (await db.owner(verifySeals)).kind === "intact", says: t.doctor.audit },
  ];
  for (const { good, says } of findings) out.line(good ? t.doctor.ok(says) : t.doctor.bad(says));
  return findings.every(({ good }) => good) ? exitCodes.ok : exitCodes.failed;
}
