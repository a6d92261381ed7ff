// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Outcome } from "../kinds.ts";
import { freezes, type Stage, type StageAct, stageOf } from "./states.ts";

/** A strategy as far as decisions are concerned: what the draft says is one number, or nothing when its only goal is removed. */
export interface Model {
  text: number | null;
  /** What the removed goal said. */
  kept: number;
  /** What happened to the draft since it was begun; a form drawn before is too old. */
  revision: number;
  editions: readonly ModelEdition[];
  decisions: readonly { outcome: Outcome; edition: number | null }[];
}

export interface ModelEdition {
  number: number;
  text: number;
  published: boolean;
  withdrawn: boolean;
  redactions: number;
}

export type Command =
  | { kind: "edit"; text: number }
  | { kind: "remove" | "put-back" | "correct" }
  | { kind: "record"; outcome: Outcome; stale: boolean }
  | { kind: "publish" | "withdraw" | "publish-again" | "redact"; edition: number };

export const begun: Model = { text: 0, kept: 0, revision: 0, editions: [], decisions: [] };

const edition = fc.constantFrom(1, 1, 1, 2, 2, 3);
export const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("edit" as const), text: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("remove" as const, "put-back" as const, "correct" as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("record" as const),
      outcome: fc.constantFrom<Outcome>("adopted", "amended", "recommended", "postponed", "rejected"),
      stale: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom("publish" as const, "withdraw" as const, "publish-again" as const, "redact" as const),
      edition,
    }),
  },
);

/** What the program must answer, and what is so afterwards. */
export interface Step {
  answer: string;
  after: Model;
}

export function step(model: Model, command: Command): Step {
  const same = (answer: string): Step => ({ answer, after: model });
  const draft = (answer: string, text: number | null, kept: number): Step => ({
    answer,
    after: { ...model, text, kept, revision: model.revision + 1 },
  });
  switch (command.kind) {
    case "edit":
      if (model.text === null) return same("not-there");
      return draft("done", command.text, command.text);
    case "remove":
      return model.text === null ? same("unchanged") : draft("done", null, model.text);
    case "put-back":
      return model.text === null ? draft("undo", model.kept, model.kept) : same("nothing");
    case "correct":
      return same(model.decisions.length === 0 ? "nothing" : "done");
    case "record":
      return recorded(model, command);
    default:
      return concerning(model, command.kind, command.edition);
  }
}

function recorded(model: Model, { outcome, stale }: { outcome: Outcome; stale: boolean }): Step {
  const newest = model.editions.at(-1);
  if (!freezes(outcome)) return { answer: "kept", after: { ...model, decisions: [...model.decisions, { outcome, edition: null }] } };
  if (newest && newest.text === model.text) return { answer: "already-adopted", after: model };
  if (stale) return { answer: "changed-since", after: model };
  if (model.text === null) return { answer: "no-goals", after: model };
  const number = (newest?.number ?? 0) + 1;
  const fresh = { number, text: model.text, published: false, withdrawn: false, redactions: 0 };
  const decisions = [...model.decisions, { outcome, edition: number }];
  return { answer: "adopted", after: { ...model, editions: [...model.editions, fresh], decisions } };
}

function concerning(model: Model, kind: "publish" | "withdraw" | "publish-again" | "redact", number: number): Step {
  const one = model.editions.find((edition) => edition.number === number);
  if (!one) return { answer: "not-there", after: model };
  const now = (answer: string, change: Partial<ModelEdition>): Step => ({
    answer,
    after: { ...model, editions: model.editions.map((edition) => (edition === one ? { ...edition, ...change } : edition)) },
  });
  if (kind === "redact") return one.redactions > 0 ? now("nothing-found", {}) : now("redacted", { redactions: 1 });
  if (kind === "publish") return one.published ? now("already-published", {}) : now("published", { published: true });
  if (!one.published) return now("not-there", {});
  if (kind === "withdraw") return one.withdrawn ? now("already-withdrawn", {}) : now("withdrawn", { withdrawn: true });
  return one.withdrawn ? now("public-again", { withdrawn: false }) : now("is-public", {});
}

export function stageOfModel({ text, editions, decisions }: Model): Stage {
  const newest = editions.at(-1);
  return stageOf({ newestEdition: newest ?? null, same: newest?.text === text, newestOutcome: decisions.at(-1)?.outcome ?? null });
}

const recording: Record<Outcome, StageAct> = {
  adopted: "adopt",
  amended: "adopt",
  recommended: "recommend",
  postponed: "postpone",
  rejected: "reject",
};
const concerningAct = { publish: "publish", withdraw: "withdraw", "publish-again": "publishAgain" } as const;

/** What a command was for the stage; null when it did nothing to it. */
export function actOfStep(before: Model, command: Command, { after }: Step): StageAct | null {
  if (after === before || JSON.stringify({ ...after, revision: before.revision }) === JSON.stringify(before)) return null;
  if (command.kind === "record") return recording[command.outcome];
  if (command.kind === "redact" || command.kind === "correct") return null;
  if ("edition" in command) return command.edition === after.editions.length ? concerningAct[command.kind] : null;
  return after.editions.at(-1)?.text === after.text ? "restore" : "change";
}
