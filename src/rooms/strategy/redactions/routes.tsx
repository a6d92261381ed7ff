// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { editionsOf } from "../closed/owned.ts";
import { ownerFor } from "../closed/owner.ts";
import { contentOf } from "../content/freeze.ts";
import { actOf, idFor } from "../context.ts";
import { spotsOf, textsIn } from "./find-words.ts";
import { mostPlaces, redactForm, searchWordsForm } from "./form.ts";
import { ChoosePlacesPage, SearchWordsPage } from "./pages.tsx";
import { findWords, redactEdition } from "./redact.ts";
import { redactionFormTexts, redactionTexts as t } from "./texts.de.ts";

export const redactionRoutes = new Hono<WebEnv>();

const edition = "schwaerzen/:edition{[1-9][0-9]{0,3}}";
/** In the own editions, and in those of a place that went into this one. */
const places = [`/veroeffentlichung/${edition}`, `/frueher/:former/${edition}`];

redactionRoutes.on("GET", places, async (c) => {
  const owned = await editionFor(c);
  return c.html(<SearchWordsPage {...owned} id={idFor(c)} values={{}} />);
});

/** The words come by POST, so that no address and no log holds a name. */
redactionRoutes.on("POST", places, async (c) => {
  const owned = await editionFor(c);
  const form = await formOf(c, searchWordsForm);
  const id = idFor(c, form.values);
  if (!form.ok) return c.html(<SearchWordsPage {...owned} id={id} {...form} />, againStatus(c));
  return choose(c, { id, values: { words: form.value.words }, words: form.value.words });
});

const chosenAt = places.map((at) => `${at}/stellen`);
redactionRoutes.on("POST", chosenAt, async (c) => {
  const owned = await editionFor(c);
  const { edition } = owned;
  const form = await formOf(c, redactForm);
  const id = idFor(c, form.values);
  if (!form.ok) return choose(c, { id, words: String(form.values.words ?? ""), values: form.values, errors: form.errors });
  const outcome = await c.var.write((tx) => redactEdition(tx, actOf(c, owned.of), { ...form.value, edition }));
  if (outcome.kind === "not-there") throw new NotFound();
  if (outcome.kind === "nothing-found") {
    const errors = { places: redactionFormTexts.choosePlace };
    return choose(c, { id, words: form.value.words, values: form.values, errors });
  }
  leaveFlash(c, t.done(outcome.places, edition));
  return c.redirect(editionsOf(owned).list, 303);
});

/** The edition of this number, of the body itself or of a place that went into it; "not there" otherwise. */
async function editionFor(c: WebContext) {
  const owner = await ownerFor(c);
  const edition = Number(c.req.param("edition"));
  found(await c.var.read((tx) => findWords(tx, owner.of.id, edition, "")));
  return { ...owner, edition };
}

interface Chosen {
  id: string;
  words: string;
  values: Values;
  errors?: Errors;
}

/** The places to choose from, or the question again when there are none. */
async function choose(c: WebContext, { id, words, values, errors }: Chosen) {
  const { draft, ...owned } = await editionFor(c);
  const { spots, elsewhere, edition: searched } = found(await c.var.read((tx) => findWords(tx, owned.of.id, owned.edition, words)));
  // Somebody who unticked every place must not find them ticked again.
  const around = { ...owned, id, values: errors ? { places: [], ...values } : values };
  if (spots.length === 0 || spots.length > mostPlaces) {
    const sentence = spots.length === 0 ? redactionFormTexts.notFound : redactionFormTexts.tooMany;
    return c.html(<SearchWordsPage {...around} errors={{ words: sentence }} />, 422);
  }
  const inDraft = draft !== null && spotsOf(textsIn(contentOf(draft)), words).length > 0;
  const page = (
    <ChoosePlacesPage {...around} content={searched.content} spots={spots} elsewhere={elsewhere} inDraft={inDraft} errors={errors} />
  );
  return c.html(page, errors ? againStatus(c) : 200);
}
