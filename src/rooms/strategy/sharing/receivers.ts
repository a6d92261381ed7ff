// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { type BodyKind, bodyBySlug, type ListedBody, landBody } from "#register";
import { sharingTexts as t } from "./texts.de.ts";

/** Whom a draft can be shared with: another body, or the members of the own council. */
export interface Receiver {
  id: string;
  name: string;
  /** What the share with it means, where the name does not say it. */
  hint?: string;
}

/** The members of a body's council, as pages call them. */
export const councilName = (kind: BodyKind): string => (kind === "kreis" ? t.council.kreis : t.council.municipality);

/** One of them. */
export const councillorName = (kind: BodyKind): string => (kind === "kreis" ? t.councillor.kreis : t.councillor.municipality);

/** Whom a body can share its draft with: its own council, its Kreis and the Land. */
export async function receiversOf(tx: Tx, body: ListedBody): Promise<Receiver[]> {
  const kreis = body.kreis === null ? undefined : await bodyBySlug(tx, body.kreis.slug);
  const land = await landBody(tx);
  const others = [kreis, land].filter((one) => one !== undefined).map(({ id, name }) => ({ id, name }));
  return [{ id: body.id, name: councilName(body.kind), hint: t.councilHint }, ...others];
}
