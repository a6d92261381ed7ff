// SPDX-License-Identifier: EUPL-1.2
import { createMiddleware } from "hono/factory";
import type { WebEnv } from "./env.ts";
import { BadRequest } from "./refusals.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The headers of every answer, errors and downloads included. Set on the finished answer itself: before, an answer made by
 * hand would lose them; through the context, each would copy the answer.
 */
export const protect = createMiddleware<WebEnv>(async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set("Content-Security-Policy", policy);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "same-origin");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  if (c.var.url.startsWith("https:")) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", c.var.actor.id === null ? "no-cache" : "no-store");
});

/** Says on the finished answer that it may come compressed and in another language; what compresses would copy every answer to say it. */
export const variesByEncoding = createMiddleware<WebEnv>(async (c, next) => {
  await next();
  c.res.headers.append("Vary", "Accept-Encoding, Cookie");
});

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Forms come from our own pages only. Browsers say where a form comes from; whoever says nothing is refused. */
export const ownFormsOnly = createMiddleware<WebEnv>(async (c, next) => {
  const { exampleMode, url } = c.var;
  const ours = exampleMode ? [url, new URL(c.req.url).origin] : [new URL(url).origin];
  if (!safeMethods.has(c.req.method) && !comesFromUs(c.req.header("Sec-Fetch-Site"), c.req.header("Origin"), ours)) {
    throw new BadRequest(403, "foreignForm");
  }
  await next();
});

/** `Origin` decides; `Sec-Fetch-Site` can only make it stricter, and speaks alone where a browser sends no `Origin`. */
export function comesFromUs(site: string | undefined, origin: string | undefined, ours: string[]): boolean {
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (origin !== undefined) return ours.includes(origin);
  return site === "same-origin";
}

/** Largest form we read, in bytes; routes that take files have a limit of their own. */
export const formLimit = 2 * 1024 * 1024;

/** Refuses a request by its declared length, or while it is read when it does not declare one. */
export const limitBody = (bytes: number) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const declared = c.req.header("Content-Length");
    if (declared !== undefined && Number(declared) > bytes) throw new BadRequest(413, "tooLarge");
    if (declared === undefined && c.req.raw.body)
      c.req.raw = new Request(c.req.raw, { body: capped(c.req.raw.body, bytes), duplex: "half" } as RequestInit);
    await next();
  });

function capped(body: ReadableStream<Uint8Array>, bytes: number): ReadableStream<Uint8Array> {
  let seen = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen > bytes) controller.error(new BadRequest(413, "tooLarge"));
        else controller.enqueue(chunk);
      },
    }),
  );
}
