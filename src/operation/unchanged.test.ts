// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { compress } from "hono/compress";
import { beforeEach, expect, test } from "vitest";
import { stoppedClock } from "#kit/time";
import type { WebEnv } from "#kit/web";
import { unchanged } from "./unchanged.ts";

/** What the database says of itself: src/kit/db/state.test.ts proves that it does. */
let state: number;
const db = { state: async () => `${state}` };
const writes = () => {
  state += 1;
};

let clock: ReturnType<typeof stoppedClock>;
/** How often a page was drawn. */
let draws: number;
/** What happens while the next page is drawn. */
let meanwhile: () => void;
let app: Hono<WebEnv>;

beforeEach(() => {
  state = 1;
  clock = stoppedClock(new Date("2027-03-12T09:00:00Z"));
  draws = 0;
  meanwhile = () => {};
  app = new Hono<WebEnv>();
  app.use((c, next) => {
    c.set("clock", clock);
    return next();
  });
  app.use(unchanged(db), compress({ threshold: 1 }));
  app.all("*", (c) => {
    draws += 1;
    meanwhile();
    if (c.req.query("seite") === "99") return c.text("not there", 404);
    if (c.req.query("seite") === "98") c.header("Set-Cookie", "fokus-flash=; Max-Age=0");
    return c.html(`<p>drawing ${draws}</p>`);
  });
});

const get = async (path: string, headers: Record<string, string> = {}) =>
  (await app.request(`http://localhost:3000${path}`, { headers })).text();

test("as long as nobody wrote, a public page is drawn once, with its headers", async () => {
  const first = await app.request("http://localhost:3000/kommunen");
  const second = await app.request("http://localhost:3000/kommunen");
  expect(draws).toBe(1);
  expect(await second.text()).toBe(await first.text());
  expect([second.status, second.headers.get("Content-Type")]).toEqual([200, first.headers.get("Content-Type")]);
});

test("whatever was written is on the next page", async () => {
  await get("/kommunen/musterstadt");
  writes();
  expect(await get("/kommunen/musterstadt")).toContain("drawing 2");
});

test("a page that somebody's writing overtook is given to who asked, and to nobody after", async () => {
  meanwhile = () => {
    meanwhile = () => {};
    writes();
  };
  expect(await get("/kommunen")).toContain("drawing 1");
  expect(await get("/kommunen")).toContain("drawing 2");
  expect(await get("/kommunen")).toContain("drawing 2");
});

test("another day, and ten seconds, draw anew", async () => {
  await get("/kommunen");
  clock.moveTo(new Date("2027-03-12T09:00:09Z"));
  expect(await get("/kommunen")).toContain("drawing 1");
  clock.moveTo(new Date("2027-03-12T09:00:10Z"));
  expect(await get("/kommunen")).toContain("drawing 2");
  clock.moveTo(new Date("2027-03-12T22:59:58Z"));
  await get("/kommunen");
  clock.moveTo(new Date("2027-03-12T23:00:01Z"));
  expect(await get("/kommunen")).toContain("drawing 4");
});

test.each([
  ["who is signed in", "/kommunen", { cookie: "fokus-session=abc" }],
  ["who is signed in over https", "/kommunen", { cookie: "__Host-fokus-session=abc" }],
  ["who gets a message of the page before", "/", { cookie: "fokus-language=en; fokus-flash=abc" }],
  ["who typed a word", "/kommunen/musterstadt/vereine?suche=chor", {}],
  ["who types into a form with a number of its own", "/kommunen/musterstadt/vereine/fehlt", {}],
  ["who takes a file", "/kommunen/musterstadt/strategie.pdf", {}],
  ["whose address is endless", `/kommunen?x=${"y".repeat(500)}`, {}],
  ["who asks for what is not there", "/kommunen?seite=99", {}],
  ["who gets a cookie", "/kommunen?seite=98", {}],
])("%s gets a page drawn for this one time", async (_, path, headers) => {
  const first = await get(path, headers);
  expect(await get(path, headers)).not.toBe(first.includes("drawing") ? first : "");
  expect(draws).toBe(2);
});

test("who signed in never gets what was drawn for all, and all never what was drawn for her", async () => {
  expect(await get("/kommunen")).toContain("drawing 1");
  expect(await get("/kommunen", { cookie: "fokus-session=abc" })).toContain("drawing 2");
  expect(await get("/kommunen")).toContain("drawing 1");
});

test("each language, look, address and compression is a page of its own; cookies of others are none of ours", async () => {
  const asked = [
    ["/kommunen", {}],
    ["/kommunen?seite=2", {}],
    ["/kommunen", { cookie: "fokus-language=en" }],
    ["/kommunen", { cookie: "fokus-language=en; fokus-display=contrast" }],
    ["/kommunen", { "accept-encoding": "gzip" }],
  ] as const;
  for (const _ of [1, 2]) for (const [path, headers] of asked) await get(path, headers);
  expect(draws).toBe(asked.length);
  await get("/kommunen", { cookie: "somebody=else" });
  expect(draws).toBe(asked.length);
});

test("compressed pages come out whole", async () => {
  const ask = () => app.request("http://localhost:3000/kommunen", { headers: { "accept-encoding": "gzip" } });
  await (await ask()).arrayBuffer();
  const answer = await ask();
  expect([draws, answer.headers.get("Content-Encoding")]).toEqual([1, "gzip"]);
  const unpacked = new Response(answer.body?.pipeThrough(new DecompressionStream("gzip")));
  expect(await unpacked.text()).toContain("drawing 1");
});

test("forms are never answered from what is kept", async () => {
  await get("/kommunen");
  await app.request("http://localhost:3000/kommunen", { method: "POST" });
  expect(draws).toBe(2);
});
