// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import { type Errors, type Values, valuesOf } from "#kit/forms";
import { later } from "#kit/time";
import { againStatus, keepForGoingBack, leaveFlash, sentForm, type WebContext, type WebEnv } from "#kit/web";
import type { ListedBody } from "#register";
import { type InventoryFinding, inventoryFindings } from "#rooms/inventory";
import { actOf, draftFor } from "../../context.ts";
import type { Draft } from "../../draft/draft.ts";
import { strategyPaths as paths, wayWords } from "../../paths.ts";
import { onWay } from "../context.ts";
import { usedFindings } from "../unused.ts";
import { fieldsAt, keysIn, mostAtOnce, readTaken } from "./form.ts";
import { ChoosePage, ProposalsPage } from "./pages.tsx";
import { takeProposals } from "./take.ts";
import { existingTexts as t } from "./texts.de.ts";

export const existingRoutes = new Hono<WebEnv>();

const page = `/weg/${wayWords.existing}`;

existingRoutes.get(page, (c) =>
  onWay(c, "existing", async (body, draft) => {
    const { fresh, used } = await findingsFor(c, draft);
    const connections = c.req.query("art") === "verbindungen" ? fresh.filter(({ key }) => key.startsWith("connection:")) : [];
    const chosen = connections.slice(0, mostAtOnce).map(({ key }) => key);
    return c.html(<ChoosePage body={body} findings={fresh} used={used} chosen={chosen} />);
  }),
);

existingRoutes.get(`${page}/vorschlaege`, (c) =>
  onWay(c, "existing", async (body, draft) => {
    const { fresh, used } = await findingsFor(c, draft);
    const keys = c.req.queries("grundlage") ?? [];
    const chosen = fresh.filter(({ key }) => keys.includes(key));
    // The inventory leads here also when a goal rests on it already: where that stands, she sees it.
    if (chosen.length === 0 && keys.some((key) => usedFindings(draft).has(key))) return c.redirect(paths.foundations(body.slug), 303);
    if (chosen.length === 0 || chosen.length > mostAtOnce) {
      const sentence = chosen.length === 0 ? t.errors.chooseSome : t.errors.tooMany(mostAtOnce);
      const again = { findings: fresh, used, chosen: keys, errors: { grundlage: sentence } };
      return c.html(<ChoosePage body={body} {...again} />, 422);
    }
    keepForGoingBack(c);
    return c.html(proposals(c, body, chosen));
  }),
);

existingRoutes.post(`${page}/vorschlaege`, async (c) => {
  const { body } = await draftFor(c, "edit");
  const values = valuesOf(await sentForm(c));
  const all = await c.var.read((tx) => inventoryFindings(tx, body.id));
  // In the order they were drawn in; what the inventory shows no longer keeps its place and her words.
  const shown = keysIn(values).map((key) => all.find((one) => one.key === key) ?? { ...vanished, key });
  const form = readTaken(values);
  if (c.var.restoring || !form.ok)
    return c.html(proposals(c, body, shown, values, form.ok || c.var.restoring ? {} : form.errors), againStatus(c));
  const act = { ...actOf(c, body), today: c.var.clock.today() };
  const added = await c.var.write((tx) => takeProposals(tx, act, { taken: form.taken, findings: all }));
  leaveFlash(c, added > 0 ? t.taken(added) : t.takenBefore);
  return c.redirect(paths.overview(body.slug), 303);
});

const vanished = { about: "", text: t.errors.gone, query: "", count: null };

/** What the inventory shows, without what goals rest on already. */
async function findingsFor(c: WebContext, draft: Draft) {
  const all = await c.var.read((tx) => inventoryFindings(tx, draft.bodyId));
  const known = usedFindings(draft);
  const fresh = all.filter(({ key }) => !known.has(key));
  return { fresh, used: all.length - fresh.length };
}

/** The page with an id for everything it is going to make, the ones it was drawn with when it comes back. */
function proposals(c: WebContext, body: ListedBody, findings: readonly InventoryFinding[], values: Values = {}, errors: Errors = {}) {
  const drawn = (name: string, index: number) => {
    const id = values[name];
    return typeof id === "string" && isId(id) ? id : newId(later(c.var.clock.now(), index));
  };
  const ids = findings.map((_, index) => {
    const names = fieldsAt(index);
    return { goalId: drawn(names.goalId, index), measureId: drawn(names.measureId, index) };
  });
  return <ProposalsPage body={body} findings={findings} ids={ids} values={values} errors={errors} />;
}
