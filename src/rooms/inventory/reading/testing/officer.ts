// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import type { CastName } from "#identity";
import type { World } from "#world";
import { paths } from "../../paths.ts";
import { entries } from "../../tables.ts";

type Said = Record<string, string | string[]>;

/** What an officer does with lists, through the pages; each returns what a test looks at. */
export function officer(w: World, town: string, who: CastName = "anna") {
  const page = async (path: string) => (await w.request(who, path)).text();
  const idIn = (path: string) => /einlesen\/([0-9a-f-]{36})/.exec(path)?.[1] ?? "";

  /** Chooses a file; the id of its list. */
  async function chooses(lines: string[] | Uint8Array, name = "Vereine.csv"): Promise<string> {
    const form = new FormData();
    const bytes = lines instanceof Uint8Array ? lines : new TextEncoder().encode(lines.join("\n"));
    form.set("file", new File([bytes as BlobPart], name));
    return idIn((await w.request(who, paths.readings(town), form)).headers.get("location") ?? "");
  }

  const understood = (id: string) => page(paths.understood(town, id));
  const says = (id: string, said: Said) => w.request(who, paths.understood(town, id), { go: "again", ...said });
  const trial = async (id: string, said: Said = {}) => {
    await w.request(who, paths.understood(town, id), { go: "trial", ...said });
    return page(paths.trial(town, id));
  };

  /** From the file to the result; the id of the list. */
  async function readsIn(lines: string[] | Uint8Array, said: Said = {}, name?: string): Promise<string> {
    const id = await chooses(lines, name);
    await w.request(who, paths.understood(town, id), { go: "trial", ...said });
    await w.request(who, paths.start(town, id), {});
    await w.jobs.drain();
    return id;
  }

  const present = async () => {
    const { id } = await w.body(town);
    return w.db.owner((tx) =>
      tx
        .select()
        .from(entries)
        .where(and(eq(entries.bodyId, id), isNull(entries.removedAt)))
        .orderBy(entries.name),
    );
  };

  return { page, chooses, understood, says, trial, readsIn, present };
}

/** What the next page is going to say, as it stands in the cookie. */
export function flashOf(answer: Response): string {
  const cookie = /^fokus-flash=([^.;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
  return Buffer.from(cookie, "base64url").toString();
}
