// SPDX-License-Identifier: EUPL-1.2
import { openPostgres } from "#kit/db";
import { nobody } from "#kit/policy";
import { bodyBySlug } from "#register";
import { runCommand } from "./command.ts";
import { atLeast, atMost, type Figure, shown } from "./figure.ts";
import { adoptAndPublish, writeLargeStrategy } from "./large-strategy.ts";
import { load } from "./load.ts";
import { onOwnPostgres } from "./own-postgres.ts";
import { freePort, start, startHouse, stop, untilAnswers } from "./processes.ts";
import { signIn } from "./sign-in.ts";

const slug = "nachbarhausen";
const secondsPerRound = 3;
const rounds = 3;

/** A strategy of 8 fields, 30 goals and 60 measures on PostgreSQL: its pages beside a bare one with the same rows, and its papers. */
export function measureStrategy(): Promise<Figure[]> {
  return onOwnPostgres(compare);
}

async function compare(databaseUrl: string, folder: string): Promise<Figure[]> {
  const env = { DATABASE_URL: databaseUrl, FOKUS_EXAMPLE: "1", FOKUS_DATA: folder };
  // Migrates and loads the register, so that the server is there soon.
  await runCommand(["audit", "verify"], env);
  const [port, barePort] = [await freePort(), await freePort()];
  const ours = startHouse({ ...env, PORT: String(port) });
  const [base, bareBase] = [`http://localhost:${port}`, `http://127.0.0.1:${barePort}`];
  await untilAnswers(`${base}/livez`);
  await write(databaseUrl);
  const bare = start("bench/bare-strategy.tsx", [databaseUrl, String(barePort), slug]);
  await untilAnswers(bareBase);
  const headers = { cookie: await signIn(base, "Bert Nachbar") };
  const draft = `${base}/intern/${slug}/strategie`;
  const figures = [
    ...(await beside({ what: "strategy overview", url: draft, headers, goal: 0.25 }, bareBase)),
    ...(await beside({ what: "published strategy", url: `${base}/kommunen/${slug}/strategie`, headers: {}, goal: 0.35 }, bareBase)),
    atMost("council paper of this strategy (PDF)", await timed(`${draft}/beschluss/beschlussvorlage.pdf`, headers), "ms", 500),
    atMost("council paper of this strategy (DOCX)", await timed(`${draft}/beschluss/beschlussvorlage.docx`, headers), "ms", 1000),
  ];
  await Promise.all([stop(ours), stop(bare)]);
  return figures;
}

async function write(databaseUrl: string): Promise<void> {
  const db = await openPostgres(databaseUrl, { max: 1 });
  await db.owner(async (tx) => {
    const body = await bodyBySlug(tx, slug);
    if (!body) throw new Error(`There is no ${slug}`);
    const act = { actor: nobody, bodyId: body.id, now: db.clock.now() };
    await writeLargeStrategy(tx, act);
    await adoptAndPublish(tx, act);
  });
  await db.script("vacuum analyze");
  await db.close();
}

/** A page beside the bare one, each in turn; the middle one of the rounds. */
async function beside(
  page: { what: string; url: string; headers: Record<string, string>; goal: number },
  bareUrl: string,
): Promise<Figure[]> {
  const pairs: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await load(bareUrl, {}, secondsPerRound);
    const ours = await load(page.url, page.headers, secondsPerRound);
    pairs.push({ ours: ours.perSecond, bare: bare.perSecond });
  }
  const [middle] = pairs.sort((one, other) => one.ours / one.bare - other.ours / other.bare).slice(Math.floor(rounds / 2));
  if (!middle) throw new Error("Nothing was measured");
  return [
    shown(`${page.what}, bare`, middle.bare, "answers/s"),
    shown(page.what, middle.ours, "answers/s"),
    atLeast(`${page.what} relative to the bare page`, middle.ours / middle.bare, "ratio", page.goal),
  ];
}

/** Milliseconds of a download, the middle one of three, after a first that loads what is needed. */
async function timed(url: string, headers: Record<string, string>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 4; time++) {
    const began = performance.now();
    const answer = await fetch(url, { headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    if (time > 0) times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[1] ?? Number.NaN;
}
