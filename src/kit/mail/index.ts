// SPDX-License-Identifier: EUPL-1.2
export { type Mail, mails, newestMails, type Postman, removeOldMails, sendMail, sendMailJob, sendNothing, unsentMails } from "./mail.ts";
export { outboxPostman, smtpPostman } from "./postmen.ts";
