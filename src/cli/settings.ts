// SPDX-License-Identifier: EUPL-1.2
import { settings } from "#config";
import { exitCodes, type Output } from "./output.ts";
import { t } from "./texts.de.ts";

/** `config`: every setting as a table. */
export function writeSettings(out: Output): number {
  for (const line of t.config.head) out.line(line);
  for (const [name, { shape, says }] of Object.entries(settings)) {
    const parsed = shape.safeParse(undefined);
    const fallback = parsed.success && parsed.data !== undefined ? `\`${parsed.data === false ? "0" : String(parsed.data)}\`` : "–";
    out.line(`| \`${name}\` | ${fallback} | ${says} |`);
  }
  return exitCodes.ok;
}
