// SPDX-License-Identifier: EUPL-1.2
import { createTransport } from "nodemailer";
import type { Postman } from "./mail.ts";

/** PUBLISH: to take over, not to answer; nobody here reads answers of calendars. */
const calendarType = "text/calendar; charset=utf-8; method=PUBLISH";

/** Sends through the house's mail server. `url` as nodemailer reads it: smtps://user:secret@host:465 */
export function smtpPostman(url: string, from: string): Postman {
  const transport = createTransport(url);
  return {
    keepsText: false,
    deliver: async ({ recipient, subject, body, calendar, messageId }) => {
      await transport.sendMail({
        from,
        to: recipient,
        subject,
        text: body,
        attachments: calendar === undefined ? [] : [{ filename: "termin.ics", content: calendar, contentType: calendarType }],
        messageId: `<${messageId}@${from.split("@").at(-1)?.replace(">", "") ?? "localhost"}>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
  };
}

/** Example mode and tests: mails stay in the outbox, where they can be read. Nothing leaves the machine. */
export const outboxPostman: Postman = { keepsText: true, deliver: async () => {} };
