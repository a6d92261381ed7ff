// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { sealNextRange } from "#kit/audit";
import { run, type Tx } from "#kit/db";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { checkpointsIn, lastSeal, written } from "./checkpoint.ts";
import { type Fault, unsealed, type VerifyOutcome, verifySeals } from "./verify.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** A line of a trail to be: one after a number that was lost with a transaction, or not. */
interface Planned {
  afterGap: boolean;
  action: string;
}

/** The numbers of the lines, and those no line has. */
interface Trail {
  lines: number[];
  gaps: number[];
}

const burn = sql`select nextval(pg_get_serial_sequence('audit_lines', 'seq'))`;

/** Writes a trail in several sealed ranges. */
async function build(ranges: readonly (readonly Planned[])[]): Promise<Trail> {
  const trail: Trail = { lines: [], gaps: [] };
  let next = 1;
  for (const range of ranges) {
    await w.db.owner(async (tx) => {
      for (const { afterGap, action } of range) {
        if (afterGap) {
          await run(tx, burn);
          trail.gaps.push(next++);
        }
        await run(
          tx,
          sql`insert into audit_lines (at, action, details)
            values (${later(w.now, next).toISOString()}, ${action}, jsonb_build_object('count', ${next}::int))`,
        );
        trail.lines.push(next++);
      }
    });
    w.clock.moveTo(later(w.now, minutes(6)));
    expect(await w.db.owner((tx) => sealNextRange(tx, w.now))).toBe(range.length);
  }
  return trail;
}

const tables = ["audit_lines", "audit_seals", "audit_digests"];

/** What a check finds after somebody went behind our back; afterwards everything is as before. */
async function afterTampering(...deeds: readonly SQL[]): Promise<VerifyOutcome> {
  const found: VerifyOutcome[] = [];
  await w.db.rehearse((db) =>
    db.owner(async (tx) => {
      for (const table of tables) await run(tx, sql.raw(`alter table ${table} disable trigger user`));
      for (const deed of deeds) await run(tx, deed);
      found.push(await verifySeals(tx));
    }),
  );
  const [outcome] = found;
  if (!outcome) throw new Error("Nothing was checked");
  return outcome;
}

const faultAfter = async (...deeds: readonly SQL[]): Promise<Fault | "intact"> => {
  const outcome = await afterTampering(...deeds);
  return outcome.kind === "broken" ? outcome.fault : "intact";
};

/** Gives a line another number; the column refuses a plain update. */
const moved = (from: number, to: number): SQL[] => [
  sql`create temporary table moving on commit drop as select * from audit_lines where seq = ${from}`,
  sql`delete from audit_lines where seq = ${from}`,
  sql`insert into audit_lines (seq, at, action, body_id, subject_id, actor_token, details) overriding system value
      select ${to}, at, action, body_id, subject_id, actor_token, details from moving`,
  sql`drop table moving`,
];

const insertedAt = (seq: number) =>
  sql`insert into audit_lines (seq, at, action) overriding system value values (${seq}, ${w.now.toISOString()}, 'test.slipped')`;

const alterations: ((seq: number) => SQL)[] = [
  (seq) => sql`update audit_lines set action = 'test.other' where seq = ${seq}`,
  (seq) => sql`update audit_lines set at = at + interval '1 millisecond' where seq = ${seq}`,
  (seq) => sql`update audit_lines set at = at - interval '3 days' where seq = ${seq}`,
  (seq) => sql`update audit_lines set actor_token = gen_random_uuid() where seq = ${seq}`,
  (seq) => sql`update audit_lines set body_id = gen_random_uuid() where seq = ${seq}`,
  (seq) => sql`update audit_lines set subject_id = gen_random_uuid() where seq = ${seq}`,
  (seq) => sql`update audit_lines set details = details || '{"count": 999}' where seq = ${seq}`,
  (seq) => sql`update audit_lines set details = '{}' where seq = ${seq}`,
];

describe("whatever was done to one line of a sealed trail, the check names that line", () => {
  const planned = fc.record({ afterGap: fc.boolean(), action: fc.constantFrom("test.one", "test.two") });
  const ranges = fc.array(fc.array(planned, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

  test("in random trails, with random numbers lost in between", { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(ranges, fc.nat(), fc.nat(), fc.nat(), async (plan, one, another, way) => {
        w = await world();
        const { lines, gaps } = await build(plan);
        const pick = (nth: number) => lines[nth % lines.length] ?? 0;
        const free = [0, -3, ...gaps];
        const hole = free[another % free.length] ?? 0;
        const alteration = alterations[way % alterations.length];
        const seq = pick(one);
        expect(await faultAfter()).toBe("intact");
        expect(await faultAfter(alteration?.(seq) ?? sql``)).toEqual({ what: "altered", seq });
        expect(await faultAfter(sql`delete from audit_lines where seq = ${seq}`)).toEqual({ what: "missing", seq });
        expect(await faultAfter(insertedAt(hole))).toEqual({ what: "added", seq: hole });
        const first: Fault = seq < hole ? { what: "missing", seq } : { what: "added", seq: hole };
        expect(await faultAfter(...moved(seq, hole))).toEqual(first);
        const other = pick(another);
        const swapped = [...moved(seq, 1_000_000), ...moved(other, seq), ...moved(1_000_000, other)];
        if (other !== seq) expect(await faultAfter(...swapped)).toEqual({ what: "altered", seq: Math.min(seq, other) });
      }),
      { numRuns: 25 },
    );
  });
});

const plain = (count: number): Planned[] => Array.from({ length: count }, () => ({ afterGap: false, action: "test.one" }));

describe("what was done to the seals themselves", () => {
  beforeEach(async () => {
    await build([plain(2), plain(2), plain(2)]);
  });
  const second = { fromSeq: 3, toSeq: 4 };

  test.each<[what: string, deed: SQL, fault: Fault]>([
    [
      "a seal's own value",
      sql`update audit_seals set sealed_at = sealed_at + interval '1 day' where from_seq = 3`,
      { what: "seal", ...second },
    ],
    ["a seal's count", sql`update audit_seals set line_count = 1 where from_seq = 3`, { what: "seal", ...second }],
    ["a seal's number", sql`update audit_seals set sha256 = repeat('0', 64) where from_seq = 3`, { what: "seal", ...second }],
    ["a digest", sql`update audit_digests set sha256s[2] = 'x' where from_seq = 3`, { what: "digest", seq: 4 }],
    ["all digests of a range", sql`delete from audit_digests where from_seq = 3`, { what: "digest", seq: 3 }],
    ["the number beside a digest", sql`update audit_digests set seqs[1] = 7 where from_seq = 3`, { what: "digest", seq: 3 }],
  ])("%s", async (_, deed, fault) => {
    expect(await faultAfter(deed)).toEqual(fault);
  });

  test("a seal that is gone with its lines is missed by the one behind it", async () => {
    const gone = [
      sql`delete from audit_lines where seq in (3, 4)`,
      sql`delete from audit_digests where from_seq = 3`,
      sql`delete from audit_seals where from_seq = 3`,
    ];
    expect(await faultAfter(...gone)).toEqual({ what: "seal", fromSeq: 5, toSeq: 6 });
  });

  test("line and digests changed together: the seal does not fit them, and the range is named", async () => {
    const both = [
      sql`update audit_lines set action = 'test.other' where seq = 3`,
      sql`update audit_digests set sha256s[1] = 'x' where from_seq = 3`,
    ];
    expect(await faultAfter(...both)).toEqual({ what: "range", ...second });
  });
});

test("seals made before lines had digests are still checked, as ranges", async () => {
  await build([plain(2)]);
  // What such a seal looked like: computed here as the program did then.
  const old = sql`update audit_seals set lines_sha256 = null, sha256 = (
    select encode(sha256(convert_to(string_agg(format('[%s,"%s","%s",null,null,null,[["count",%s]]]', l.seq,
      to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), l.action, l.details ->> 'count') || chr(10), '' order by l.seq), 'UTF8')), 'hex')
    from audit_lines l)`;
  const withoutDigests = sql`delete from audit_digests`;
  expect(await faultAfter(withoutDigests, old)).toBe("intact");
  const altered = sql`update audit_lines set action = 'test.other' where seq = 2`;
  expect(await faultAfter(withoutDigests, old, altered)).toEqual({ what: "range", fromSeq: 1, toSeq: 2 });
});

describe("what only a seal kept elsewhere shows", () => {
  const resealed = async (tx: Tx, deed: SQL) => {
    for (const table of tables) await run(tx, sql.raw(`alter table ${table} disable trigger user`));
    await run(tx, deed);
    for (const table of ["audit_digests", "audit_seals"]) await run(tx, sql.raw(`delete from ${table} where from_seq > 2`));
    while ((await sealNextRange(tx, w.now)) > 0);
  };

  test.each([
    ["changed, and sealed anew", sql`update audit_lines set action = 'test.other' where seq = 4`],
    ["taken off the end, with its seals", sql`delete from audit_lines where seq > 2`],
  ])("lines %s", async (_, deed) => {
    await build([plain(2)]);
    const first = await w.db.owner(lastSeal);
    await build([plain(2)]);
    const second = await w.db.owner(lastSeal);
    const kept = [first, second].flatMap((one) => (one ? [one] : []));
    expect(await w.db.owner((tx) => verifySeals(tx, kept))).toMatchObject({ kind: "intact", seals: 2 });
    const found: VerifyOutcome[] = [];
    await w.db.rehearse((db) =>
      db.owner(async (tx) => {
        await resealed(tx, deed);
        found.push(await verifySeals(tx), await verifySeals(tx, kept));
      }),
    );
    expect(found).toMatchObject([{ kind: "intact" }, { kind: "broken", fault: { what: "checkpoint", fromSeq: 3, toSeq: 4 } }]);
  });

  test("a line or a file of lines is understood, anything else is not", async () => {
    await build([plain(1)]);
    const seal = await w.db.owner(lastSeal);
    if (!seal) throw new Error("Nothing is sealed");
    const line = written(seal);
    const { toSeq, sha256 } = seal;
    expect(line).toMatch(/^2027-03-12T09:36:00\.000Z 1:[0-9a-f]{64}$/);
    expect(checkpointsIn(`${line}\n${toSeq}:${sha256}\n\n`)).toEqual([
      { toSeq, sha256 },
      { toSeq, sha256 },
    ]);
    for (const text of ["", "siegel.txt", `${line}\nunsinn`, "1:abc", `x y ${line}`]) expect(checkpointsIn(text)).toBe("unreadable");
  });
});

test("what no seal covers yet is counted, with the time of its oldest line", async () => {
  await build([plain(1)]);
  const at = w.now;
  await w.db.owner((tx) => run(tx, sql`insert into audit_lines (at, action) values (${at.toISOString()}, 'test.one')`));
  expect(await w.db.owner(unsealed)).toEqual({ lines: 1, oldest: at });
});
