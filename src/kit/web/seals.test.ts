// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { createSeals, secretsIn } from "./seals.ts";

const first = "the first secret, thirty-two characters or more";
const second = "the second secret, thirty-two characters or more";
const before = createSeals(first);
const between = createSeals(`${second}\n${first}\n`);
const after = createSeals(second);
const bytes = Buffer.from("Turnverein Linde 1905");

describe("changing the secret", () => {
  test("what the old one signed, encrypted and digested still opens while it stands below the new one", () => {
    expect(between.verify("flash", before.sign("flash", "Grüße"))).toBe("Grüße");
    expect(between.decrypt("form", before.encrypt("form", bytes))).toEqual(bytes);
    expect(between.digests("session", "token")).toEqual([after.digest("session", "token"), before.digest("session", "token")]);
  });

  test("new things are sealed with the new one", () => {
    expect(after.verify("flash", between.sign("flash", "Grüße"))).toBe("Grüße");
    expect(after.decrypt("form", between.encrypt("form", bytes))).toEqual(bytes);
    expect(between.digest("session", "token")).toBe(after.digest("session", "token"));
  });

  test("once the old one is gone, nothing of it opens any more", () => {
    expect(after.verify("flash", before.sign("flash", "Grüße"))).toBeNull();
    expect(after.decrypt("form", before.encrypt("form", bytes))).toBeNull();
    expect(after.digests("session", "token")).not.toContain(before.digest("session", "token"));
  });

  test("the key's name cannot be exchanged: another key's signature stays another's", () => {
    const [text, signature] = before.sign("flash", "Grüße").split(".");
    const [, , newId] = after.sign("flash", "").split(".");
    expect(between.verify("flash", `${text}.${signature}.${newId}`)).toBeNull();
  });

  test.each([
    ["", 0],
    [first, 1],
    [`\n${second}\r\n${first}\n\n`, 2],
  ])("lines with nothing on them are no secrets (%#)", (setting, count) => {
    expect(secretsIn(setting)).toHaveLength(count);
  });
});

test.each(["", ".", "..", "a.b.c", "Grüße"])("%s is no signed text", (text) => {
  expect(before.verify("flash", text)).toBeNull();
});

test("each purpose has its own key, and a changed byte opens nothing", () => {
  expect(before.verify("parked", before.sign("flash", "Grüße"))).toBeNull();
  expect(before.decrypt("other", before.encrypt("form", bytes))).toBeNull();
  const sealed = before.encrypt("form", bytes);
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(before.decrypt("form", changed)).toBeNull();
  }
  for (let length = 0; length < sealed.length; length++) expect(before.decrypt("form", sealed.subarray(0, length))).toBeNull();
});
