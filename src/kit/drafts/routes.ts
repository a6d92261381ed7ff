// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { timeOfDay } from "#kit/text";
import { leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { formAddressField } from "#ui";
import { type DraftPlace, dropDraft, keepDraft } from "./keep.ts";
import { placeIn } from "./passage.ts";
import { t } from "./texts.de.ts";

/**
 * Keeps what is typed into the forms whose addresses fit, for the person herself. Asked by the page while she types it answers with
 * the time; without script a button sends the same form, and it comes back filled in.
 */
export function draftRoutes(forms: RegExp, bodyOf: (c: WebContext) => { id: string; slug: string }): Hono<WebEnv> {
  const sent = async (c: WebContext): Promise<{ place: DraftPlace; fields: [string, string][] }> => {
    const body = bodyOf(c);
    const form = await sentForm(c);
    const address = String(form.get(formAddressField) ?? "");
    const place = placeIn(c, body.id, address);
    if (!place) throw new TypeError("A route below /intern was reached by nobody");
    mustBe(address.length <= 300 && forms.test(address) && address.startsWith(`/intern/${body.slug}/`));
    const fields = [...form].filter((one): one is [string, string] => typeof one[1] === "string" && one[0] !== formAddressField);
    return { place, fields };
  };
  return new Hono<WebEnv>()
    .post("/", async (c) => {
      const { place, fields } = await sent(c);
      const now = c.var.clock.now();
      const outcome = await c.var.write((tx) => keepDraft(tx, { ...place, fields, now }));
      if (c.req.header("X-Fokus-Keep") !== undefined) return outcome === "kept" ? c.text(timeOfDay(now)) : c.body(null, 413);
      if (outcome === "kept") leaveFlash(c, t.kept);
      else leaveFlash(c, t.tooMuch, { kind: "warning" });
      return c.redirect(place.address, 303);
    })
    .post("/verwerfen", async (c) => {
      const { place } = await sent(c);
      await c.var.write((tx) => dropDraft(tx, place));
      leaveFlash(c, t.discarded, { kind: "info" });
      return c.redirect(place.address, 303);
    });
}
