// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { and, eq, gt, inArray, lt } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#kit/db";
import { later, minutes } from "#kit/time";
import { dropCookie, giveCookie, readCookie, type WebContext } from "#kit/web";
import { type StepKind, signInSteps } from "./tables.ts";

const patience = minutes(10);

/** Remembers what was asked, encrypted, until the same browser answers. */
export async function waitForAnswer(c: WebContext, tx: Tx, kind: StepKind, asked: object): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  await tx.insert(signInSteps).values({
    browserHash: c.var.seals.digest("step", token),
    kind,
    sealed: c.var.seals.encrypt(`step ${kind}`, Buffer.from(JSON.stringify(asked))),
    expiresAt: later(c.var.clock.now(), patience),
  });
  giveCookie(c, "step", token, patience / 1000);
}

/** What was asked of this browser, exactly once; null when nothing was, or too long ago. */
export async function takeAsked<Shape extends z.ZodType>(
  c: WebContext,
  tx: Tx,
  kind: StepKind,
  shape: Shape,
): Promise<z.infer<Shape> | null> {
  const [step] = await tx.delete(signInSteps).where(askedOf(c, kind)).returning({ sealed: signInSteps.sealed });
  dropCookie(c, "step");
  return read(c, kind, shape, step);
}

function askedOf(c: WebContext, kind: StepKind) {
  const browserHashes = c.var.seals.digests("step", readCookie(c, "step") ?? "");
  return and(inArray(signInSteps.browserHash, browserHashes), eq(signInSteps.kind, kind), gt(signInSteps.expiresAt, c.var.clock.now()));
}

function read<Shape extends z.ZodType>(
  c: WebContext,
  kind: StepKind,
  shape: Shape,
  step: { sealed: Uint8Array } | undefined,
): z.infer<Shape> | null {
  const opened = step && c.var.seals.decrypt(`step ${kind}`, step.sealed);
  return opened ? shape.parse(JSON.parse(opened.toString())) : null;
}

/** What was asked of this browser, without taking it: for the page that asks. */
export async function seeAsked<Shape extends z.ZodType>(
  c: WebContext,
  tx: Tx,
  kind: StepKind,
  shape: Shape,
): Promise<z.infer<Shape> | null> {
  const [step] = await tx.select({ sealed: signInSteps.sealed }).from(signInSteps).where(askedOf(c, kind));
  return read(c, kind, shape, step);
}

export async function removeOldSteps(tx: Tx, now: Date): Promise<void> {
  await tx.delete(signInSteps).where(lt(signInSteps.expiresAt, now));
}
