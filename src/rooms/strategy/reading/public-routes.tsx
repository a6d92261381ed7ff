// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { valuesOf } from "#kit/forms";
import { NotFound, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { contactsAround } from "#register";
import { answerForm, answerPutBack, answerTakeBack, answerWritten } from "../comments/answers.tsx";
import { answerPdf, answerRead } from "./answers.tsx";
import { type Door, doorByLink } from "./door.ts";
import type { Opened } from "./open.ts";
import { ClosedPage, NoSuchLinkPage } from "./view-page.tsx";

/** Everything below /lesen: for people without an account, whose only key is the address. */
export const readerRoutes = new Hono<WebEnv>();

/** An address that opens a draft must not end in a search engine or stay on a shared machine. */
readerRoutes.use(async (c, next) => {
  await next();
  c.res.headers.set("X-Robots-Tag", "noindex, nofollow");
  c.res.headers.set("Cache-Control", "no-store");
});

readerRoutes.get("/:code", (c) => through(c, answerRead));
readerRoutes.get("/:code/entwurf.pdf", (c) => through(c, answerPdf));
readerRoutes.get("/:code/kommentar/:block", (c) => through(c, answerForm));
readerRoutes.post("/:code/kommentar/:block", (c) => through(c, answerWritten));
readerRoutes.post("/:code/zuruecknehmen", (c) => through(c, answerTakeBack));
readerRoutes.post("/:code/zurueckholen", (c) => through(c, answerPutBack));

/** Answers as long as the link works; after that the page that says so. A link that ends while somebody is on her way is closed as well. */
async function through(c: WebContext, answer: (c: WebContext, door: Door) => Promise<Response>): Promise<Response> {
  const opened = await doorByLink(c).catch(orNowhere);
  if (!opened) return c.html(<NoSuchLinkPage />, 404);
  const { door, closed } = opened;
  if (!door) return closedPage(c, closed);
  try {
    return await answer(c, door);
  } catch (error) {
    const now = await doorByLink(c);
    if (now.door) throw error;
    return closedPage(c, now.closed);
  }
}

function orNowhere(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

/** What somebody was writing comes back to her. */
async function closedPage(c: WebContext, reading: Opened): Promise<Response> {
  const typed = c.req.method === "POST" ? valuesOf(await sentForm(c)).said : undefined;
  const around = await c.var.read((tx) => contactsAround(tx, reading.body));
  const contacts = around.filter(({ bodyId }) => bodyId === reading.bodyId);
  return c.html(<ClosedPage reading={reading} contacts={contacts} typed={typeof typed === "string" ? typed : undefined} />, 410);
}
