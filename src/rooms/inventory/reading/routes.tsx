// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { type Errors, valuesOf } from "#kit/forms";
import { bytesOfPaste, tableLimits, unreadableSentence } from "#kit/tables";
import { found, leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { bodyFor } from "../body-for.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { discardList } from "./discard.ts";
import { type KnownList, knownLists, listById } from "./find.ts";
import { handIn } from "./hand-in.ts";
import { surroundingsOf } from "./place-register.ts";
import { type Received, receiveFile } from "./receive.ts";
import { rememberedFor } from "./remember.ts";
import { ProgressPage, ResultPage } from "./result-page.tsx";
import { isStuck, nextPath, stateOf } from "./state.ts";
import { pasteTexts } from "./texts.de.ts";
import { type ListFile, understand } from "./understand.ts";
import { undoReading } from "./undo.ts";
import { UploadPage } from "./upload-page.tsx";

/** Handing a list in, following its reading in, looking at the result, taking it back. */
export const readingRoutes = new Hono<WebEnv>();

const texts = t.reading;
const megabyte = 1_000_000;
/** Unit: characters; a form holds 2 MB, and umlauts take more on their way. */
const longestPaste = 1_000_000;

readingRoutes.get("/einlesen", async (c) => {
  const body = bodyFor(c, "readIn");
  const lists = await c.var.read((tx) => knownLists(tx, body.id, c.var.clock.now()));
  return c.html(<UploadPage body={body} lists={lists} />);
});

readingRoutes.post("/einlesen", async (c) => {
  bodyFor(c, "readIn");
  const received = await receiveFile(c, "file", tableLimits.megabytes * megabyte);
  if (received.kind !== "file") return pageAgain(c, { file: sentenceFor(received) }, { tooLarge: received.kind === "too-large" });
  const outcome = await handListIn(c, { bytes: received.bytes, fileName: received.name });
  return outcome instanceof Response ? outcome : pageAgain(c, { file: outcome.sentence });
});

readingRoutes.post("/einlesen/eingefuegt", async (c) => {
  bodyFor(c, "readIn");
  const { pasted = "" } = valuesOf(await sentForm(c));
  const text = String(pasted);
  if (c.var.restoring) return pageAgain(c, {}, { text });
  if (text.trim() === "") return pageAgain(c, { pasted: texts.nothingPasted });
  if (text.length > longestPaste) return pageAgain(c, { pasted: texts.pastedTooLong(text.length) }, { text });
  const outcome = await handListIn(c, { bytes: bytesOfPaste(text), fileName: pasteTexts.fileName(c.var.clock.now()) });
  return outcome instanceof Response ? outcome : pageAgain(c, { pasted: texts.pastedUnreadable(outcome.sentence) }, { text });
});

/** Keeps a readable list and leads on to it; an unreadable one is a sentence. */
async function handListIn(c: WebContext, file: ListFile): Promise<Response | { sentence: string }> {
  const body = bodyFor(c, "readIn");
  const surroundings = await c.var.read((tx) => surroundingsOf(tx, body));
  const outcome = await understand(file, {}, surroundings);
  if (outcome.kind === "unreadable") return { sentence: unreadableSentence(outcome.reason) };
  const { understood } = outcome;
  const now = c.var.clock.now();
  const input = {
    bodyId: body.id,
    personId: c.var.actor.id,
    ...file,
    total: understood.facts.rows,
    headingsKey: understood.headingsKey,
    now,
  };
  const { kind, list } = await c.var.write(async (tx) => {
    const corrections = await rememberedFor(tx, body.id, understood);
    return handIn(tx, { ...input, corrections });
  });
  if (kind === "read-before") leaveFlash(c, texts.readBefore(list.fileName, list.startedAt ?? list.uploadedAt), { kind: "info" });
  if (kind === "waiting") leaveFlash(c, texts.waitsAlready, { kind: "info" });
  return c.redirect(nextPath(body.slug, list), 303);
}

/** The page again with one sentence; a pasted text stands where it was. A parked form comes back without its file and without a sentence. */
async function pageAgain(c: WebContext, errors: Errors, more: { tooLarge?: boolean; text?: string } = {}) {
  const body = bodyFor(c, "readIn");
  const lists = await c.var.read((tx) => knownLists(tx, body.id, c.var.clock.now()));
  if (c.var.restoring) return c.html(<UploadPage body={body} lists={lists} pasted={more.text} />);
  return c.html(<UploadPage body={body} lists={lists} errors={errors} pasted={more.text} />, more.tooLarge ? 413 : 422);
}

function sentenceFor(received: Exclude<Received, { kind: "file" }>): string {
  switch (received.kind) {
    case "no-file":
      return texts.noFile;
    case "too-large":
      return texts.tooLarge(received.declaredBytes);
    case "cut-off":
      return texts.cutOff(received.seenBytes, received.declaredBytes);
  }
}

readingRoutes.get("/einlesen/:id/fortschritt", async (c) => {
  const body = bodyFor(c, "readIn");
  const list = await listIn(c);
  const stuck = isStuck(list, c.var.clock.now());
  return stateOf(list) === "running"
    ? c.html(<ProgressPage body={body} list={list} stuck={stuck} />)
    : c.redirect(nextPath(body.slug, list), 303);
});

readingRoutes.get("/einlesen/:id/fortschritt.json", async (c) => {
  const body = bodyFor(c, "readIn");
  const list = await listIn(c);
  const { doneCount: done, total } = list;
  const next = stateOf(list) === "running" ? {} : { next: nextPath(body.slug, list) };
  return c.json({ done, total, text: texts.progress.text(done, total), ...next });
});

readingRoutes.get("/einlesen/:id/ergebnis", async (c) => {
  const body = bodyFor(c, "readIn");
  const list = await listIn(c);
  return list.finishedAt ? c.html(<ResultPage body={body} list={list} />) : c.redirect(nextPath(body.slug, list), 303);
});

readingRoutes.post("/einlesen/:id/rueckgaengig", async (c) => {
  const body = bodyFor(c, "change");
  const list = await listIn(c);
  const outcome = await c.var.write((tx) => undoReading(tx, { list, actor: c.var.actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "undone") {
    const sentence = texts.undone(list.finishedAt ?? list.uploadedAt, outcome);
    leaveFlash(c, sentence, { link: { href: paths.list(body.slug), label: texts.see } });
  }
  if (outcome.kind === "done-before") leaveFlash(c, texts.undoneBefore, { kind: "info" });
  if (outcome.kind === "too-late") leaveFlash(c, texts.undoTooLate(outcome.until), { kind: "info" });
  return c.redirect(paths.readings(body.slug), 303);
});

readingRoutes.post("/einlesen/:id/verwerfen", async (c) => {
  const body = bodyFor(c, "readIn");
  const list = await listIn(c);
  const gone = await c.var.write((tx) => discardList(tx, { list, actor: c.var.actor, now: c.var.clock.now() }));
  if (!gone) return c.redirect(nextPath(body.slug, list), 303);
  leaveFlash(c, texts.discarded(list.fileName));
  return c.redirect(paths.readings(body.slug), 303);
});

/** The list of the address; "not there" when it is not this body's. */
async function listIn(c: WebContext): Promise<KnownList> {
  const body = bodyFor(c, "readIn");
  return found(await c.var.read((tx) => listById(tx, body.id, c.req.param("id") ?? "", c.var.clock.now())));
}
