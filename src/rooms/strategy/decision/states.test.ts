// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acts, stages, transitions } from "./states.ts";
import { actOfStep, begun, type Command, commands, type Model, stageOfModel, step } from "./test-model.ts";

const histories = fc.array(commands, { maxLength: 40 });

/** Every state of a history with the step that led there. */
function walk(history: readonly Command[]) {
  let model = begun;
  return history.map((command) => {
    const before = model;
    const taken = step(before, command);
    model = taken.after;
    return { before, command, taken, after: model };
  });
}

const check = (holds: (steps: ReturnType<typeof walk>) => void, wanted = histories, seed = {}) =>
  fc.assert(
    fc.property(wanted, (history) => holds(walk(history))),
    { numRuns: 10_000, ...seed },
  );

/** Long enough to get everywhere; the same ones each time, because the last sentence of its test counts where they got. */
const long = fc.array(commands, { minLength: 40, maxLength: 60, size: "max" });

describe("whatever happens, in 10,000 histories", () => {
  test("editions are numbered 1, 2, 3 without a gap, one for each adoption, in its order", () => {
    check((steps) => {
      for (const { after } of steps) {
        expect(after.editions.map(({ number }) => number)).toEqual(after.editions.map((_, index) => index + 1));
        expect(after.decisions.flatMap(({ edition }) => edition ?? [])).toEqual(after.editions.map(({ number }) => number));
      }
    });
  });

  test("what an edition says never changes, none disappears, and two that follow each other differ", () => {
    check((steps) => {
      for (const { before, after } of steps) {
        const said = (model: Model) => model.editions.map(({ number, text }) => [number, text]);
        expect(said(after).slice(0, before.editions.length)).toEqual(said(before));
        for (const [index, { text }] of after.editions.entries()) expect(after.editions[index + 1]?.text).not.toBe(text);
      }
    });
  });

  test("nothing is public without adoption, nothing is taken back that was not public, and what was published stays noted", () => {
    check((steps) => {
      for (const { before, after } of steps) {
        const adopted = after.decisions.filter(({ outcome }) => outcome === "adopted" || outcome === "amended");
        expect(adopted.length).toBe(after.editions.length);
        for (const { published, withdrawn } of after.editions) if (withdrawn) expect(published).toBe(true);
        for (const [index, { published }] of before.editions.entries()) if (published) expect(after.editions[index]?.published).toBe(true);
      }
    });
  });

  test("a meeting without adoption leaves a trace and freezes nothing; decisions are only ever added", () => {
    check((steps) => {
      for (const { before, command, after } of steps) {
        expect(after.decisions.slice(0, before.decisions.length)).toEqual(before.decisions);
        if (command.kind !== "record" || ["adopted", "amended"].includes(command.outcome)) continue;
        expect([after.editions, after.decisions.length]).toEqual([before.editions, before.decisions.length + 1]);
      }
    });
  });

  test("every step leads where the table of transitions says, and what leads nowhere changes nothing", { timeout: 60_000 }, () => {
    const taken = new Set<string>();
    check(
      (steps) => {
        for (const { before, command, taken: one, after } of steps) {
          const [from, to] = [stageOfModel(before), stageOfModel(after)];
          const act = actOfStep(before, command, one);
          const allowed = act === null ? [from] : (transitions[from][act] ?? []);
          if (!allowed.includes(to)) throw new Error(`${from} ${act} leads to ${to}`);
          if (act !== null) taken.add(`${from} ${act} ${to}`);
        }
      },
      long,
      { seed: 20_261_122 },
    );
    const written = stages.flatMap((from) => acts.flatMap((act) => (transitions[from][act] ?? []).map((to) => `${from} ${act} ${to}`)));
    expect([...taken].sort()).toEqual(written.sort());
  });
});
