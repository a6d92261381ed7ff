// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { hours, later } from "#kit/time";
import { type World, world } from "#world";
import { cast } from "../seeds.ts";
import { sessions } from "../tables.ts";
import { newestCode, visitor } from "../testing/visitor.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const people = ["anna", "bert", "clara", "emil", "frida"] as const;

/** Asks for a code and sends it from ten windows of the same browser at once, some of them with a slip. Returns how many got in. */
async function tenWindows(person: (typeof people)[number], nth: number): Promise<number> {
  const { email } = cast[person];
  const net = `203.0.113.${nth + 1}`;
  const { visit, cookies } = visitor(w, net);
  await visit("/anmelden", { email });
  const code = await newestCode(w, email);
  const asked = cookies.get("fokus-code") ?? "";
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) => {
      const tab = visitor(w, net);
      tab.cookies.set("fokus-code", asked);
      return tab.visit("/anmelden/code", { code: at % 4 === 3 ? "2222-2222" : code });
    }),
  );
  return answers.filter(
    (answer) => answer.status === 303 && answer.headers.getSetCookie().some((line) => line.startsWith("fokus-session=")),
  ).length;
}

test("ten seconds of parallel tries of five people leave exactly one session for each success", { timeout: 90_000 }, async () => {
  const successes = new Map<string, number>(people.map((person) => [person, 0]));
  const until = Date.now() + 10_000;
  let rounds = 0;
  while (Date.now() < until) {
    // Two hours on, nobody's turns are used up.
    w.clock.moveTo(later(w.now, hours(2)));
    const gotIn = await Promise.all(people.map(tenWindows));
    for (const [nth, person] of people.entries()) successes.set(person, (successes.get(person) ?? 0) + (gotIn[nth] ?? 0));
    rounds++;
  }
  expect(rounds).toBeGreaterThan(1);
  for (const person of people) {
    const { id } = await w.actor(person);
    const begun = await w.db.signIn((tx) =>
      tx
        .select({ id: sessions.idHash })
        .from(sessions)
        .where(eq(sessions.personId, id ?? "")),
    );
    expect([person, successes.get(person), begun.length]).toEqual([person, rounds, rounds]);
  }
});
