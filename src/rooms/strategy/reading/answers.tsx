// SPDX-License-Identifier: EUPL-1.2
import { isId } from "#kit/db";
import { pdfOf } from "#kit/documents";
import { found, mustBe, type WebContext } from "#kit/web";
import { actOf } from "../context.ts";
import { download, pdfType } from "../download.ts";
import { takeDraft } from "../paper/take.ts";
import { commentsBehind, type Door, draftBehind } from "./door.ts";
import { readingPaper } from "./paper.ts";
import { ReadPage, type Said } from "./view-page.tsx";

/** The draft to read; that somebody from outside reads is noted in the same transaction. */
export async function answerRead(c: WebContext, door: Door): Promise<Response> {
  const { draft, comments } = await behind(c, door, async (tx) => ({
    draft: await draftBehind(tx, door),
    comments: await commentsBehind(tx, door),
  }));
  return c.html(<ReadPage door={door} readerId={c.var.actor.id} draft={draft} comments={comments} said={saidIn(c)} />);
}

/** The same as a paper. It is set after the transaction, because that takes up to a second. */
export async function answerPdf(c: WebContext, door: Door): Promise<Response> {
  // A look is for reading here: nothing is taken along.
  mustBe(door.look === undefined);
  // For the team it is a file of its own draft, as the council paper is.
  if (door.author.by === "team") await c.var.write((tx) => takeDraft(tx, actOf(c, door.body), "pdf"));
  const draft = await behind(c, door, (tx) => draftBehind(tx, door));
  return download(await pdfOf(readingPaper(draft, door, c.var.clock.now())), pdfType, `entwurf-${door.body.slug}.pdf`);
}

/**
 * Reads what is behind a door. Asking only for the head of a page, as link previews do, is no reading. What the address says about a
 * comment anybody can write into it: the page is read all the same.
 */
async function behind<T>(c: WebContext, door: Door, fn: Parameters<typeof c.var.read<T>>[0]): Promise<T> {
  const isRead = c.req.method === "GET";
  if (door.author.by === "team" || !(isRead || door.look)) {
    return c.var.read(async (tx) => {
      await door.enter(tx);
      return fn(tx);
    });
  }
  return c.var.write(async (tx) => {
    await door.note(tx, c);
    await door.enter(tx);
    return fn(tx);
  });
}

/** Words in the address that say what happened to a comment; no cookie is set for it. */
const happened: Readonly<Record<string, Said>> = { gesendet: "sent", zurueckgeholt: "isBack", erledigt: "settled" };

function saidIn(c: WebContext): Said | undefined {
  const { searchParams } = new URL(c.req.url);
  const tookBack = searchParams.get("zurueckgenommen");
  if (isId(tookBack ?? undefined)) return { tookBack: found(tookBack) };
  return happened[searchParams.get("kommentar") ?? ""];
}
