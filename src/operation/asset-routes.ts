// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { NotFound, type WebEnv } from "#kit/web";
import { assetFile, assetManifest } from "#ui";

/** Serves exactly the files the asset build listed, from memory. Their names carry a hash, so they are kept for a year. */
export function assetRoutes(): Hono<WebEnv> {
  const files = new Map(
    Object.values(assetManifest()).flatMap(({ path, contentType: type }) => {
      const built = assetFile(path);
      return built ? [[path, { type, bytes: readFileSync(built.file) }] as const] : [];
    }),
  );
  return new Hono<WebEnv>().get("/:file", (c) => {
    const file = files.get(`/assets/${c.req.param("file")}`);
    if (!file) throw new NotFound();
    return c.body(new Uint8Array(file.bytes), 200, { "Content-Type": file.type, "Cache-Control": "public, max-age=31536000, immutable" });
  });
}
