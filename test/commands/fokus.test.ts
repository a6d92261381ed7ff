// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fokus, says } from "../harness/command.ts";

// Each command is a process that loads the program; beside other work that takes its time.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fokus-command-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

describe("the server as a process", () => {
  test("starts on an empty folder, refuses a second one, finishes a running request on SIGTERM, and starts again", {
    timeout: 120_000,
  }, async () => {
    const port = await freePort();
    const env = { FOKUS_DATA: join(folder, "data"), PORT: String(port) };
    const first = fokus(folder, ["serve"], env);
    await says(first, `Fokus Kommune läuft: http://localhost:${port}`);
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);

    const second = fokus(folder, ["serve"], { ...env, PORT: String(await freePort()) });
    expect(await second.ended).toBe(3);
    expect(second.err).toContain("wird schon benutzt");
    const command = fokus(folder, ["doctor"], env);
    expect(await command.ended).toBe(3);
    expect(command.err).toMatch(/Prozess \d+, http:\/\/localhost/);
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);

    const paper = fetch(`http://localhost:${port}/kommunen/fabelrade/strategie.pdf`).then(async (answer) => [
      answer.status,
      (await answer.arrayBuffer()).byteLength > 10_000,
    ]);
    await fetch(`http://localhost:${port}/livez`);
    first.child.kill("SIGTERM");
    expect(await paper).toEqual([200, true]);
    expect(await first.ended).toBe(0);

    const again = fokus(folder, ["doctor"], env);
    expect(await again.ended).toBe(0);
    expect(again.out).not.toContain("nicht in Ordnung");
  });
});

test("a start that fails says why and ends", async () => {
  const env = { FOKUS_DATA: join(folder, "broken"), PORT: String(await freePort()) };
  await mkdir(env.FOKUS_DATA);
  await writeFile(join(env.FOKUS_DATA, "pglite"), "no folder");
  const started = fokus(folder, ["serve"], env);
  expect(await started.ended).toBe(1);
  expect(started.err).toContain("Das ist nicht gelungen. Der Grund:");
});

describe("settings", () => {
  test("all faults are named at once, in one list", async () => {
    const run = fokus(folder, ["serve"], { PORT: "99999999", DATABASE_URL: "mysql://nein", FOKUS_SECRET: "kurz", FOKUS_UNSINN: "1" });
    expect(await run.ended).toBe(4);
    for (const name of ["PORT", "DATABASE_URL", "FOKUS_SECRET", "FOKUS_UNSINN"]) expect(run.err).toContain(`  ${name}: `);
  });

  test("production refuses the embedded database, example mode and missing secrets", async () => {
    const run = fokus(folder, ["serve"], { NODE_ENV: "production", FOKUS_EXAMPLE: "1" });
    expect(await run.ended).toBe(4);
    for (const name of ["FOKUS_EXAMPLE", "DATABASE_URL"]) expect(run.err).toContain(`  ${name}: `);
  });
});

describe("inventory check", () => {
  const check = async (name: string, bytes: string | Uint8Array) => {
    await writeFile(join(folder, name), bytes);
    const run = fokus(folder, ["inventory", "check", name, "--json"]);
    return { code: await run.ended, json: JSON.parse(run.out) };
  };

  test("prints what was understood, and nothing else, on standard output", async () => {
    const { code, json } = await check("liste.csv", "Verein;PLZ\r\nTuS 08 Linde e.V.;00104\r\nGesangverein Wiesen;00104\r\n");
    expect(code).toBe(0);
    expect(json).toMatchObject({ encoding: "utf-8", delimiter: ";", headerRow: 1, rows: 2, accepted: 2, rejected: [] });
    expect(json.items[0]).toMatchObject({ row: 2, name: "TuS 08 Linde e.V.", legalForm: "e_v", fields: ["sport"] });
  });

  test.each([
    ["leer.csv", new Uint8Array(), /steht nichts/],
    ["bild.csv", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /ist ein Bild/],
  ])("%s is not readable: exit code 2 and one sentence", async (name, bytes, sentence) => {
    const { code, json } = await check(name, bytes);
    expect(code).toBe(2);
    expect(json.error).toMatch(sentence);
  });

  test("a file that is not there is said so", async () => {
    const run = fokus(folder, ["inventory", "check", "gibt-es-nicht.csv"]);
    expect(await run.ended).toBe(2);
    expect(run.err).toContain("gibt-es-nicht.csv");
  });
});

test("an unknown command names what there is", async () => {
  const run = fokus(folder, ["tanzen"], { FOKUS_DATA: join(folder, "other") });
  expect(await run.ended).toBe(2);
  expect(run.err).toContain("Den Befehl »tanzen« gibt es nicht.");
});
