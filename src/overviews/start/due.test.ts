// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { days, later } from "#kit/time";
import { dueLines } from "./due.tsx";

const now = new Date("2027-03-12T09:30:00Z");
const ago = (count: number) => later(now, -days(count));
const nothing = {
  body: { slug: "musterstadt" },
  requests: [],
  asking: { waiting: 0, changing: 0, since: null },
  claims: { waiting: 0, since: null },
  releases: [],
  comments: null,
  directory: { open: true, released: 3, reports: 0, reportedAt: null },
};
const release = { id: "x", what: "draft" as const, edition: null, askedAt: ago(1), askedByName: "Frida Zweig" };
const request = { confirmedAt: ago(9), answerBy: "2027-03-15" };

describe("what is due on the start page", () => {
  test("nothing waits: no line", () => {
    expect(dueLines(nothing)).toEqual([]);
  });

  test("the longest first, each with a date and one action, five at most", () => {
    const everything = {
      ...nothing,
      requests: [request] as never,
      asking: { waiting: 3, changing: 1, since: ago(5) },
      claims: { waiting: 1, since: ago(7) },
      releases: [release, { ...release, askedAt: ago(3) }],
      comments: { open: 2, newestAt: now },
      directory: { ...nothing.directory, reports: 1, reportedAt: ago(8) },
    };
    const lines = dueLines(everything);
    expect(lines.map(({ href }) => href.split("/").at(-1))).toEqual([
      "anfragen",
      "meldungen",
      "zuordnungen",
      "antworten",
      "freigabe-zu-zweit",
    ]);
    expect(lines.map(({ date }) => date)).toEqual([
      "Antwort zugesagt bis 15. März 2027.",
      "Seit 4. März 2027.",
      "Seit 5. März 2027.",
      "Seit 7. März 2027.",
      "Seit 9. März 2027.",
    ]);
  });

  test("a sentence that says its own day gets no second one", () => {
    const lines = dueLines({ ...nothing, releases: [release], comments: { open: 1, newestAt: now } });
    expect(lines.map(({ date }) => date)).toEqual([undefined, undefined]);
    expect(lines.map(({ text }) => /\d{1,2}\. März 2027/.test(text))).toEqual([true, true]);
  });
});
