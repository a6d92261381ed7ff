// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { projectPath } from "#kit/place";
import { type Database, rows, run } from "./database.ts";

interface Migration {
  name: string;
  text: string;
  sha256: string;
}

const applied = z.object({ name: z.string(), sha256: z.string() });

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/** The migrations this database has not seen yet, in order. Throws when one that ran was changed afterwards. */
export async function pendingMigrations(db: Database, folder = projectPath("migrations")): Promise<string[]> {
  return (await pending(db, folder)).map((migration) => migration.name);
}

async function pending(db: Database, folder: string): Promise<Migration[]> {
  await db.script(
    "create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at timestamptz(3) not null)",
  );
  const done = new Map(
    (await db.owner((tx) => rows(tx, sql`select name, sha256 from schema_migrations`, applied))).map((row) => [row.name, row.sha256]),
  );
  const all = await readMigrations(folder);
  for (const migration of all) {
    const sha256 = done.get(migration.name);
    if (sha256 !== undefined && sha256 !== migration.sha256) throw new Error(`Migration ${migration.name} was changed after it ran.`);
  }
  return all.filter((migration) => !done.has(migration.name));
}

/** Brings the database up to date. Each migration is one transaction; a second process waits for the first. */
export async function migrate(db: Database, now = new Date(), folder = projectPath("migrations")): Promise<string[]> {
  const names: string[] = [];
  for (const migration of await pending(db, folder)) {
    await db.owner(async (tx) => {
      await run(tx, sql`select pg_advisory_xact_lock(7003, 1)`);
      const [seen] = await rows(tx, sql`select name, sha256 from schema_migrations where name = ${migration.name}`, applied);
      if (seen) return;
      for (const statement of statements(migration.text)) await run(tx, sql.raw(statement));
      await run(tx, sql`insert into schema_migrations values (${migration.name}, ${migration.sha256}, ${now.toISOString()})`);
      names.push(migration.name);
    });
  }
  return names;
}

/** Splits a migration at the semicolons that end a line outside `$$ … $$`; both drivers take one statement at a time. */
export function statements(text: string): string[] {
  const found: string[] = [];
  let current = "";
  let quoted = false;
  for (const line of text.split("\n")) {
    if (!quoted && (line.trimStart().startsWith("--") || line.trim() === "")) continue;
    if ((line.match(/\$\$/g) ?? []).length % 2 === 1) quoted = !quoted;
    current += `${line}\n`;
    if (!quoted && line.replace(/--.*$/, "").trimEnd().endsWith(";")) {
      found.push(current);
      current = "";
    }
  }
  if (current.trim()) found.push(current);
  return found;
}
