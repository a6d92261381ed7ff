// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { tableLimits, unreadableSentence } from "#kit/tables";
import { found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { bodyFor } from "../body-for.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { discardList } from "./discard.ts";
import { type KnownList, knownLists, listById } from "./find.ts";
import { handIn } from "./hand-in.ts";
import { surroundingsOf } from "./place-register.ts";
import { type Received, receiveFile } from "./receive.ts";
import { ProgressPage, ResultPage } from "./result-page.tsx";
import { isStuck, nextPath, stateOf } from "./state.ts";
import { understand } from "./understand.ts";
import { undoReading } from "./undo.ts";
import { UploadPage } from "./upload-page.tsx";

/** Handing a list in, following its reading in, looking at the result, taking it back. */
export const readingRoutes = new Hono<WebEnv>();

const texts = t.reading;
const megabyte = 1_000_000;

readingRoutes.get("/einlesen", async (c) => {
  const body = bodyFor(c, "readIn");
  const lists = await c.var.read((tx) => knownLists(tx, body.id, c.var.clock.now()));
  return c.html(<UploadPage body={body} lists={lists} />);
});

readingRoutes.post("/einlesen", async (c) => {
  const body = bodyFor(c, "readIn");
  const received = await receiveFile(c, "file", tableLimits.megabytes * megabyte);
  if (received.kind !== "file") return uploadAgain(c, received.kind === "too-large" ? 413 : 422, sentenceFor(received));
  const file = { bytes: received.bytes, fileName: received.name };
  const surroundings = await c.var.read((tx) => surroundingsOf(tx, body));
  const outcome = await understand(file, {}, surroundings);
  if (outcome.kind === "unreadable") return uploadAgain(c, 422, unreadableSentence(outcome.reason));
  const input = { bodyId: body.id, personId: c.var.actor.id, ...file, total: outcome.understood.facts.rows, now: c.var.clock.now() };
  const { kind, list } = await c.var.write((tx) => handIn(tx, input));
  if (kind === "read-before") leaveFlash(c, texts.readBefore(list.fileName, list.startedAt ?? list.uploadedAt), { kind: "info" });
  if (kind === "waiting") leaveFlash(c, texts.waitsAlready, { kind: "info" });
  return c.redirect(nextPath(body.slug, list), 303);
});

/** The page again with one sentence about the file; while a parked form comes back without its file, none. */
async function uploadAgain(c: WebContext, status: 413 | 422, sentence: string) {
  const body = bodyFor(c, "readIn");
  const lists = await c.var.read((tx) => knownLists(tx, body.id, c.var.clock.now()));
  if (c.var.restoring) return c.html(<UploadPage body={body} lists={lists} />);
  return c.html(<UploadPage body={body} lists={lists} errors={{ file: sentence }} />, status);
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
    const sentence = texts.undone(list.finishedAt ?? list.uploadedAt, outcome.removed, outcome.kept);
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
