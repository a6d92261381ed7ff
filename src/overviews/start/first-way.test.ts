// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { type FirstSteps, firstSteps } from "./first-way.tsx";

const nothing: FirstSteps = { inventory: { entries: 0 }, clarify: { openFields: 0, doubles: 0 }, connections: 0, strategy: null };
const done = (change: Partial<FirstSteps>) => firstSteps("musterstadt", { ...nothing, ...change }).map(({ isDone }) => isDone);

test.each([
  ["nothing yet: nothing is done, and no question counts as answered", {}, [false, false, false, false]],
  ["a list without questions", { inventory: { entries: 66 } }, [true, true, false, false]],
  ["open fields", { inventory: { entries: 66 }, clarify: { openFields: 7, doubles: 0 } }, [true, false, false, false]],
  ["possible doubles", { inventory: { entries: 66 }, clarify: { openFields: 0, doubles: 2 } }, [true, false, false, false]],
  ["a connection is kept", { inventory: { entries: 66 }, connections: 1 }, [true, true, true, false]],
  ["a strategy without a goal", { strategy: { goals: 0 } }, [false, false, false, false]],
  ["a first goal", { strategy: { goals: 1 } }, [false, false, false, true]],
] as const)("%s", (_, change, expected) => expect(done(change)).toEqual([...expected]));
