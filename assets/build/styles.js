// SPDX-License-Identifier: EUPL-1.2
// KERN UX, cut down to the classes our pages name. 340 kB become 60 kB, about 8 kB on the wire.
import { readFileSync } from "node:fs";
import { PurgeCSS } from "purgecss";
import { kernFile, markupFiles } from "./inputs.js";

/** KERN as esbuild sees it: `@import "kern"` in the theme resolves to the purged sheet. */
export const kernPlugin = {
  name: "kern",
  setup(build) {
    build.onResolve({ filter: /^kern$/ }, () => ({ path: "kern", namespace: "kern" }));
    build.onLoad({ filter: /.*/, namespace: "kern" }, async () => ({ contents: await purgedKern(), loader: "css" }));
  },
};

/** The rules of KERN that match a class, an element or a variable we use, adapted to stand in a cascade layer. */
export async function purgedKern() {
  const [purged] = await new PurgeCSS().purge({
    content: [...markupFiles(), { raw: "html body", extension: "html" }],
    css: [{ raw: withoutForeignParts(readFileSync(kernFile, "utf8")) }],
    // Whole class names only: "kern-btn" in a page must not keep "kern-btn--block".
    defaultExtractor: (text) => text.match(/[A-Za-z][\w-]*/g) ?? [],
    variables: true,
    fontFace: true,
    keyframes: true,
  });
  return purged.css;
}

/**
 * Takes out what we bring ourselves or what would hinder the theme:
 * KERN's fonts (ten files), its colour schemes (tokens.css sets them once with light-dark()), prefixed masks, and
 * "!important", which inside a layer would beat every rule of the theme.
 */
function withoutForeignParts(css) {
  return css
    .replaceAll(/@font-face\s*\{[^}]*\}/g, "")
    .replaceAll(/@media \(prefers-color-scheme: (?:dark|light)\) \{\s*:root \{[^}]*\}\s*\}/g, "")
    .replaceAll(/-webkit-mask:[^;]*;(?=\s*mask:)/g, "")
    .replaceAll(/\s*!important/g, "");
}
