// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { projectFiles } from "./project-files.ts";

const settingForGood = [
  // A setting beyond the end of the transaction: the third word is not true.
  /set_config\([^()]*(?:\([^()]*\)[^()]*)*,\s*false\s*\)/i,
  // A statement of its own, in SQL in quotation marks or at the beginning of a line.
  /[`"']\s*(?:re)?set\s+(?!local\b|transaction\b)(?:session\b|role\b|search_path\b|timezone\b|[a-z_]+\s*(?:=|to\b))/i,
  /\bset\s+session\s+(?:authorization|characteristics|role)\b/i,
  /\bpg_(?:try_)?advisory_lock(?:_shared)?\s*\(/i,
  /\blisten\s+"?[a-z_]+"?\s*[`;]/i,
];

describe("nothing is set for longer than a transaction", () => {
  test("in no file of the program and in no migration", () => {
    const files = projectFiles().filter(({ path }) => /^(?:src\/(?!.*\.test\.)|migrations\/).*\.(?:tsx?|sql)$/.test(path));
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap(({ path, text }) =>
      settingForGood.flatMap((rule) => rule.exec(text)?.[0].slice(0, 60) ?? []).map((hit) => `${path}: ${hit}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    "select set_config('fokus.actor', $1, false)",
    "select set_config('role', coalesce(x, 'none'), FALSE)",
    "`set role fokus_app`",
    '"SET search_path = public"',
    "`reset role`",
    "select pg_advisory_lock(1)",
    "`set session authorization fokus`",
  ])("the rule finds: %s", (planted) => {
    expect(settingForGood.some((rule) => rule.test(planted))).toBe(true);
  });

  test.each([
    "select set_config('role', 'x', true)",
    "`set local role fokus_app`",
    "update x set name = 'set'",
    "pg_advisory_xact_lock(1)",
  ])("the rule leaves alone: %s", (innocent) => {
    expect(settingForGood.some((rule) => rule.test(innocent))).toBe(false);
  });
});
