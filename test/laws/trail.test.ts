// SPDX-License-Identifier: EUPL-1.2
import { globSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { projectPath } from "#kit/place";
import type { Expected, PermissionRow } from "#kit/policy";
import { type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { permissions as identity } from "../../src/identity/permissions.ts";
import { permissions as operation } from "../../src/operation/permissions.ts";
import { permissions as overviews } from "../../src/overviews/permissions.ts";
import { permissions as privacy } from "../../src/privacy/permissions.ts";
import { permissions as register } from "../../src/register/permissions.ts";
import { permissions as inventory } from "../../src/rooms/inventory/permissions.ts";
import { permissions as strategy } from "../../src/rooms/strategy/permissions.ts";
import { rooms } from "../../src/rooms.ts";
import { groupOf, groups } from "../../src/trail/groups.ts";
import { permissions as trail } from "../../src/trail/permissions.ts";
import { t } from "../../src/trail/texts.de.ts";
import { projectFiles } from "./project-files.ts";

const tells = Object.assign({}, ...rooms.map((room) => room.tells)) as Record<string, string>;
const names = [...new Set([...rooms.map(({ name }) => name), ...Object.keys(tells).map((action) => action.split(".")[0])])];

let w: World;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

describe("every act has a sentence", () => {
  /** Texts of the program that look like an action of one of its rooms. Names of jobs have hyphens or stand in defineJob. */
  const source = projectFiles().filter(({ path }) => /^src\/(?!.*\.test\.|.*\/testing\/).*\.tsx?$/.test(path));
  const quoted = new RegExp(`["'\`]((?:${names.join("|")})\\.[a-z_]+(?:\\$\\{[^}]*\\})?)["'\`]`, "g");
  /** A room's own file and its texts name the action beside its sentence: that is no act. */
  const used = new Set(
    source
      .filter(({ path }) => !/(?:^|\/)room\.ts$|texts\.de\.ts$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(quoted)].map(([, action = ""]) => action)),
  );
  const template = (action: string) => action.includes("${");
  const begins = (action: string) => action.slice(0, action.indexOf("${"));

  test("whatever a migration writes itself is told, too", () => {
    const written = globSync("migrations/*.sql", { cwd: projectPath() }).flatMap((file) =>
      [...readFileSync(projectPath(file), "utf8").matchAll(/insert into audit_lines[\s\S]{0,400}?'([a-z_]+\.[a-z_]+)'/g)].map(
        ([, action]) => action ?? "",
      ),
    );
    expect(written.filter((action) => !(action in tells))).toEqual([]);
  });

  test("the sentence says what somebody did: it begins with »hat«", () => {
    expect(Object.entries(tells).filter(([, says]) => !says.startsWith("hat "))).toEqual([]);
  });

  test("no sentence stands without an act that writes it", () => {
    const written = (action: string) => used.has(action) || [...used].some((one) => template(one) && action.startsWith(begins(one)));
    expect(Object.keys(tells).filter((action) => !written(action) && !inSql(action) && !assembled.includes(action))).toEqual([]);
  });

  const migrations = globSync("migrations/*.sql", { cwd: projectPath() }).map((file) => readFileSync(projectPath(file), "utf8"));
  /** Put together from words while a merger is carried out (src/register/mergers). */
  const assembled = ["register.merger_begun", "register.merger_finished"];
  const inSql = (action: string) => migrations.some((text) => text.includes(`'${action}'`));

  test("no act is recorded without a sentence", () => {
    const recorded = source.flatMap(({ path, text }) =>
      [...text.matchAll(/\baction(?::|\s*=)\s*["']([a-z_]+\.[a-z_]+)["']/g)].map(([, action = ""]) => `${path} ${action}`),
    );
    expect(recorded.length).toBeGreaterThan(60);
    expect(recorded.filter((one) => !((one.split(" ")[1] ?? "") in tells))).toEqual([]);
  });

  test("whatever the example week has written is told, and each room has a name", async () => {
    const found = await w.db.owner((tx) =>
      rows(tx, sql`select distinct action from audit_lines order by 1`, z.object({ action: z.string() })),
    );
    expect(found.length).toBeGreaterThan(15);
    expect(found.map(({ action }) => action).filter((action) => !(action in tells))).toEqual([]);
    const areas = [...new Set(Object.keys(tells).map((action) => action.split(".")[0] ?? ""))];
    expect(areas.filter((area) => !(area in t.areas))).toEqual([]);
  });

  test("each group of acts holds some, and looks, files and shares stand in theirs", () => {
    const held = new Map(groups.map((group) => [group, Object.keys(tells).filter((action) => groupOf(action) === group)]));
    for (const [group, actions] of held) expect(actions.length, group).toBeGreaterThan(1);
    const looks = Object.keys(tells).filter((action) => /\s(?:angesehen|gelesen)/.test(tells[action] ?? ""));
    expect(looks.map((action) => [action, groupOf(action)])).toEqual(looks.map((action) => [action, "seen"]));
    const files = Object.keys(tells).filter((action) => /heruntergeladen|ausgegeben|mitgenommen/.test(tells[action] ?? ""));
    expect(files.map((action) => [action, groupOf(action)])).toEqual(files.map((action) => [action, "taken"]));
  });
});

/** Every route that answers with a file or with data: its address ends like a file. */
const table: readonly PermissionRow[] = [
  ...identity,
  ...operation,
  ...overviews,
  ...privacy,
  ...register,
  ...inventory,
  ...strategy,
  ...trail,
];
const isFile = (route: string) => /^GET .*(?:\.[a-z]+\}?|\/:[a-z]+\{[^/]*\.[a-z]+\})$/.test(route);
const isOpen = (expected: Expected) => expected.nobody === 200;
const files = table.filter(([route, expected]) => isFile(route) && !isOpen(expected));

/** Files that hold nothing of a person and nothing of a draft, each with the reason. */
const without: Readonly<Record<string, string>> = {
  "/bestand/ueberblick.csv": "counts per field and place",
  "/bestand/ueberblick.svg": "counts per field and place",
  "/vorschau.pdf": "how the letters will look; making them leaves the line",
  "/termin.ics": "day and place of a meeting, as everybody invited gets them",
  "/fortschritt.json": "how far a list is read",
  "/beschluss/beratungsfolge.ics": "days of meetings of the council",
  "/team/stellen/liste.csv": "names of bodies, as the register shows them",
  "/team/datenschutz/": "papers about what is kept, without a row of it",
  "/.well-known/security.txt": "for everybody; nothing is named in the example week",
  "/zahlen.csv": "public figures; the place of the example week has none",
  "/zahlen.json": "public figures; the place of the example week has none",
};

/** What is tried where there is something to take; here stands the room's own test of the line. */
const elsewhere: Readonly<Record<string, string>> = {
  "/einladungen/:id/briefe.pdf": "src/rooms/inventory/connections/invitations/invitations.test.ts",
  "/lesen/:code/entwurf.pdf": "src/rooms/strategy/reading/reading.test.ts",
  "/strategie/frueher/": "src/register/mergers/mergers.test.ts",
};

const listed = (list: Readonly<Record<string, string>>, route: string) => Object.keys(list).find((part) => route.includes(part));

describe("whoever takes something along that is not public leaves a line", () => {
  const lines = async () =>
    (await w.db.owner((tx) => rows(tx, sql`select action from audit_lines order by seq`, z.object({ action: z.string() })))).map(
      ({ action }) => action,
    );

  test("there are such files, and every reason for none is about one of them", () => {
    expect(files.length).toBeGreaterThan(10);
    const routes = table.filter(([route]) => isFile(route)).map(([route]) => route);
    for (const part of Object.keys({ ...without, ...elsewhere }))
      expect(
        routes.some((route) => route.includes(part)),
        part,
      ).toBe(true);
    for (const file of Object.values(elsewhere)) expect(readFileSync(projectPath(file), "utf8")).toMatch(/audit|protokoll/i);
  });

  const taken = files.filter(([route]) => !listed(without, route) && !listed(elsewhere, route));
  test.each(taken.map((row) => [row[0], row] as const))("%s", { timeout: 30_000 }, async (route, [, , find]) => {
    const { id } = await w.body("musterstadt");
    const found = find ? await w.db.owner((tx) => find(tx, id)) : {};
    const parts: Record<string, string> = { body: "musterstadt", ...found };
    const path = (route.split(" ")[1] ?? "").replace(/:([a-z]+)(\{(?:[^{}]|\{[^{}]*\})*\})?/gi, (_, name: string) => parts[name] ?? "0000");
    const before = (await lines()).length;
    const answer = await w.request("anna", path);
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    const written = (await lines()).slice(before);
    expect(written.filter((action) => action !== "identity.signed_in")).toHaveLength(1);
    expect(groupOf(written.at(-1) ?? "")).toBe("taken");
  });
});

describe("the trail counts nobody's work", () => {
  test("no page and no query of it groups or counts by person", () => {
    const files = projectFiles().filter(({ path }) => /^src\/(?:trail|overviews)\/(?!.*\.test\.).*\.tsx?$/.test(path));
    expect(files.length).toBeGreaterThan(15);
    const counting = /group\s*by[^`]*actor_token|groupBy\([^)]*(?:actorToken|personId)|count\([^)]*\)[^`]{0,80}actor_token/i;
    expect(files.filter(({ text }) => counting.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("the page shows no figure beside a name: not in the choice of people, not in a line", async () => {
    const page = await (await w.request("anna", "/intern/musterstadt/team/protokoll")).text();
    const people = /<select[^>]*name="person"[\s\S]*?<\/select>/.exec(page)?.[0] ?? "";
    expect(people).toContain("Anna Beispiel");
    expect(people.replace(/<[^>]*>/g, " ")).not.toMatch(/\d/);
    expect(page).toContain("Es zählt nicht, wer wie viel arbeitet.");
  });
});
