// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument, Run } from "#kit/documents";
import { longDate } from "#kit/text";
import { type Body, placeWords } from "#register";
import { nameOf } from "../../entries/conflict-page.tsx";
import { qrSvg } from "../../qr.tsx";
import { t } from "../../texts.de.ts";
import { saidInWords } from "../answers/words.ts";
import { shownCode } from "../code.ts";
import { linkTo } from "../link.ts";
import { type PublicField, publicFields, type Said } from "../said.ts";
import type { Round } from "../tables.ts";
import type { Recipient } from "./recipients.ts";
import { paperTexts as words } from "./texts.de.ts";

interface LettersParts {
  body: Body;
  round: Round;
  recipients: readonly Recipient[];
  /** Public address of the platform. */
  url: string;
  now: Date;
  /** Marks the letter of a draft. */
  watermark?: string;
}

/** Values are cut here so that a letter stays one page and the form another. Unit: characters. */
const longest = { letter: 74, form: 60 };
/** Part of the text width. */
const qrWidth = { letter: 0.19, form: 0.17 };

/** All letters of a file: for each recipient a page to read and a page to fill in. */
export function lettersPaper({ body, round, recipients, url, now, watermark }: LettersParts): PaperDocument {
  const blocks = recipients.flatMap((recipient, index): Block[] => {
    const link = linkTo(url, recipient.code);
    const first: Block[] = index === 0 ? [] : [{ kind: "pageBreak" }];
    return [...first, ...letter(recipient, { body, round, link, now }), { kind: "pageBreak" }, ...form(recipient, { body, round, link })];
  });
  const title = words.title(round.title, body.name);
  return { title, lang: "de", letters: true, metadata: [], blocks, createdAt: now, ...(watermark === undefined ? {} : { watermark }) };
}

/** "Stadt Musterstadt"; a Kreis has the word in its name. */
export function senderOf(body: Body): string {
  return body.kind === "municipality" ? `${placeWords(body).noun} ${body.name}` : body.name;
}

function letter({ said, code }: Recipient, p: { body: Body; round: Round; link: string; now: Date }): Block[] {
  const { body, round, link, now } = p;
  const place = placeWords(body).place;
  const online = words.online(link, round.until);
  const beside: Run[] = [
    online.before,
    { text: online.link, strong: true },
    online.code,
    { text: shownCode(code), strong: true },
    online.after,
  ];
  return [
    { kind: "paragraph", text: [{ text: senderOf(body), strong: true }, `\n${round.replyTo}`] },
    { kind: "paragraph", text: [said.name, addressOf(said, body)].filter(Boolean).join("\n") },
    { kind: "paragraph", text: longDate(now) },
    { kind: "heading", level: 1, text: round.title },
    { kind: "paragraph", text: words.greeting },
    { kind: "paragraph", text: words.why(place) },
    knownTable(said, body),
    { kind: "figure", svg: qrSvg(link, words.qr(link)), alternative: words.qr(link), width: qrWidth.letter, beside },
    { kind: "paragraph", text: words.paper(round.phone) },
    { kind: "paragraph", text: words.then },
    { kind: "paragraph", text: `${words.regards}\n${senderOf(body)}` },
  ];
}

function addressOf({ street, postcode }: Said, body: Body): string {
  return [street, postcode === null ? null : `${postcode} ${body.name}`].filter(Boolean).join("\n");
}

const inAddress: readonly ("street" | "postcode")[] = ["street", "postcode"];

function knownTable(said: Said, body: Body): Block {
  const known = publicFields.filter((field) => !inAddress.some((part) => part === field) && String(said[field] ?? "") !== "");
  const values = known.map((field) => [nameOf(field, body), shortened(saidInWords(field, said), longest.letter)]);
  const address = inAddress
    .map((field) => said[field])
    .filter((value) => value !== null)
    .join(", ");
  return {
    kind: "table",
    caption: words.known,
    rowHeaders: true,
    columns: [
      { label: words.what, share: 28 },
      { label: words.value, share: 72 },
    ],
    rows: address === "" ? values : [...values, [words.form.address, shortened(address, longest.letter)]],
  };
}

function form({ said, code }: Recipient, { body, round, link }: { body: Body; round: Round; link: string }): Block[] {
  const text = words.form;
  const online = text.online(link, shownCode(code));
  const beside: Run[] = [
    online.before,
    { text: online.link, strong: true },
    online.code,
    { text: online.shown, strong: true },
    text.back(round.until, round.replyTo),
  ];
  const line = (label: string, ...fields: PublicField[]) => ({ label, known: knownOf(said, fields), lines: 1 });
  return [
    { kind: "heading", level: 1, text: text.title(said.name) },
    { kind: "figure", svg: qrSvg(link, words.qr(link)), alternative: words.qr(link), width: qrWidth.form, beside },
    { kind: "ticks", label: text.allRight, choices: text.allRightChoices },
    {
      kind: "writing",
      items: [
        { label: text.seeks, known: knownOf(said, ["seeks"]), lines: 3 },
        { label: text.offers, known: knownOf(said, ["offers"]), lines: 3 },
      ],
    },
    { kind: "heading", level: 2, text: text.changes },
    {
      kind: "writing",
      items: [
        line(nameOf("name", body), "name"),
        line(text.fields, "fields", "targetGroups"),
        line(nameOf("place", body), "place", "reach"),
        line(text.address, "street", "postcode"),
        line(nameOf("website", body), "website"),
        line(t.entries.form.publicContact, "publicContact"),
      ],
    },
    { kind: "ticks", label: text.listing, choices: text.listingChoices },
    { kind: "ticks", label: "", choices: [text.leaveOut] },
  ];
}

function knownOf(said: Said, fields: readonly PublicField[]): string {
  const values = fields.filter((field) => String(said[field] ?? "") !== "").map((field) => saidInWords(field, said));
  return values.length === 0 ? "" : words.form.known(shortened(values.join(", "), longest.form));
}

function shortened(text: string, most: number): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
}
