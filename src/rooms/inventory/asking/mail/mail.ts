// SPDX-License-Identifier: EUPL-1.2
import { type Body, placeWords } from "#register";
import { shownCode } from "../code.ts";
import { linkTo } from "../link.ts";
import type { MailKind, Round } from "../tables.ts";
import { mailTexts } from "./texts.de.ts";

interface MailParts {
  body: Body;
  round: Round;
  /** Public address of the platform. */
  url: string;
  name: string;
  code: string;
}

/** The mail to one entry: plain text, with the personal link and the code. Nothing in it tells whether it was opened. */
export function mailFor(what: MailKind, { body, round, url, name, code }: MailParts): { subject: string; text: string } {
  const facts = {
    name,
    place: placeWords(body).place,
    title: round.title,
    until: round.until,
    link: linkTo(url, code),
    code: shownCode(code),
    typeAt: `${url}/v`,
    replyTo: round.replyTo,
    phone: round.phone,
  };
  return { subject: mailTexts.subject[what](facts), text: mailTexts.text[what](facts) };
}
