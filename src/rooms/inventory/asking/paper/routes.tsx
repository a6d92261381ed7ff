// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { record } from "#kit/audit";
import { docxOf, pdfOf } from "#kit/documents";
import { found, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { bodyFor } from "../../body-for.ts";
import { type LettersFor, lettersFor } from "../paths.ts";
import { findRound } from "../rounds/find.ts";
import { roundIdIn, roundInAddress } from "../rounds/round-id.ts";
import { lettersPaper } from "./letters.ts";
import { firstLetter, recipientsOf } from "./recipients.ts";
import { paperTexts as words } from "./texts.de.ts";

export const paperRoutes = new Hono<WebEnv>();

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

paperRoutes.get(`${roundInAddress}/vorschau.pdf`, async (c) => {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const { round, first } = await c.var.read(async (tx) => {
    const drafted = found(await findRound(tx, body.id, id));
    return { round: drafted, first: found(await firstLetter(tx, drafted)) };
  });
  const paper = lettersPaper({ body, round, recipients: [first], url: c.var.url, now: c.var.clock.now(), watermark: words.watermark });
  return asDownload(c, await pdfOf(paper), "pdf", words.previewName(body.slug));
});

paperRoutes.get(`${roundInAddress}/briefe.pdf`, (c) => letters(c, "pdf"));
paperRoutes.get(`${roundInAddress}/briefe.docx`, (c) => letters(c, "docx"));

/** The letters of one part of a round; noted in the audit trail, because codes leave the platform. */
async function letters(c: WebContext, form: keyof typeof types) {
  const body = bodyFor(c, "change");
  const id = roundIdIn(c);
  const address = new URL(c.req.url).searchParams;
  const whom = (Object.keys(lettersFor) as LettersFor[]).find((key) => lettersFor[key] === address.get("fuer")) ?? "all";
  const part = /^[1-9]\d{0,3}$/.test(address.get("teil") ?? "") ? Number(address.get("teil")) : 1;
  const now = c.var.clock.now();
  const made = await c.var.write(async (tx) => {
    const round = found(await findRound(tx, body.id, id));
    mustBe(round.begunAt !== null && round.endedAt === null);
    const recipients = await recipientsOf(tx, id, whom, part);
    mustBe(recipients.length > 0);
    const details = { count: recipients.length };
    await record(tx, { actor: c.var.actor, at: now, action: "inventory.letters_made", bodyId: body.id, subjectId: id, details });
    return { round, recipients };
  });
  const paper = lettersPaper({ body, ...made, url: c.var.url, now });
  const bytes = await (form === "pdf" ? pdfOf : docxOf)(paper);
  return asDownload(c, bytes, form, words.fileName(placeOf(c).slug, part));
}

function asDownload(c: WebContext, bytes: Uint8Array<ArrayBuffer>, form: keyof typeof types, name: string) {
  return c.body(bytes, 200, { "Content-Type": types[form], "Content-Disposition": `attachment; filename="${name}.${form}"` });
}
