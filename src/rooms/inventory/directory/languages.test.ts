// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { fieldId } from "#ui";
import { type World, world } from "#world";
import { entry, openForAll, release } from "./test-directory.ts";

let w: World;
let code: string;
beforeEach(async () => {
  w = await world();
  code = await entry(w, "TuS Linde", { fields: ["sport"], offers: "Turnen für Kinder" });
  await release(w, code);
  await openForAll(w);
});

const list = "/kommunen/musterstadt/vereine";

async function ask(language: string, path: string, form?: Record<string, string>): Promise<Response> {
  const headers = { cookie: `fokus-language=${language}`, origin: "http://localhost:3000" };
  const body = form && new URLSearchParams(form);
  return w.app.fetch(new Request(`http://localhost:3000${path}`, { method: body ? "POST" : "GET", headers, ...(body ? { body } : {}) }));
}

test("in English: our words are, and what people of the place wrote is announced as German", async () => {
  const html = await (await ask("en", list)).text();
  expect(html).toContain("<h1>Associations and initiatives in Musterstadt</h1>");
  expect(html).toContain("Sport and exercise");
  for (const theirs of ["TuS Linde", "Turnen für Kinder"]) expect(html).toContain(`<span lang="de">${theirs}</span>`);
  for (const path of [`${list}/druck`, `${list}/fehlt`, `${list}/tus-linde-${code}`])
    expect(await (await ask("en", path)).text()).toContain('<html lang="en"');
});

test("in Leichte Sprache: a report that lacks something says so, and one that is whole is thanked for", async () => {
  const at = `${list}/tus-linde-${code}`;
  const lacking = await ask("de_leicht", at, { id: newId(w.now), about: "wrong", message: "" });
  expect([lacking.status, await lacking.text()]).toEqual([422, expect.stringContaining("Schreiben Sie einen Satz.")]);
  const sent = await ask("de_leicht", at, { id: newId(w.now), about: "wrong", message: "Das ist falsch.", replyTo: "" });
  expect([sent.status, sent.headers.get("set-cookie")]).toEqual([303, expect.stringContaining("flash")]);
});

test("in Leichte Sprache: the steps that explain the form use its words, and name all it asks for", async () => {
  const steps = await (await ask("de_leicht", "/leichte-sprache")).text();
  const form = await (await ask("de_leicht", `${list}/tus-linde-${code}`)).text();
  for (const words of ["Ist hier etwas falsch?", "Hier ist etwas falsch", "Was ist falsch?", "Ihre E-Mail oder Ihr Telefon", "Absenden"])
    expect([words, steps.includes(words), form.includes(words)]).toEqual([words, true, true]);
});

test("what is amiss in a report is listed in the order of the page, which is not public itself", async () => {
  const lacking = { id: newId(w.now), name: "", message: "" };
  const [missing, entry] = [await ask("en", `${list}/fehlt`, lacking), await ask("en", `${list}/tus-linde-${code}`, lacking)];
  const listed = async (answer: Response) => Array.from((await answer.text()).matchAll(/<li><a href="#([^"]+)"/g), ([, id]) => id);
  expect([await listed(missing), await listed(entry)]).toEqual([
    [fieldId("name"), fieldId("message")],
    [fieldId("about"), fieldId("message")],
  ]);
  expect(await (await ask("en", `${list}/fehlt`)).text()).not.toContain("Public since");
});

test("files for programs stay as they are, whatever somebody reads", async () => {
  expect(await (await ask("en", `${list}.csv`)).text()).toContain("Sport und Bewegung");
});
