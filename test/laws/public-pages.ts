// SPDX-License-Identifier: EUPL-1.2
import { beginSession, cast } from "#identity";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import type { World } from "#world";
import { invitations } from "../../src/identity/invitations/tables.ts";
import { mailsTo } from "../../src/identity/testing/mails.ts";
import { newestCode, visitor } from "../../src/identity/testing/visitor.ts";
import { annaAsks } from "../../src/rooms/inventory/asking/test-round.ts";
import { linkOf } from "../../src/rooms/strategy/reading/test-readers.ts";
import { table } from "./permission-table.ts";

/** Routes for everybody that are no pages: they lead on, or are for programs. */
const noPages = [
  "/ags/:key",
  "/wieder-da",
  "/livez",
  "/readyz",
  "/metrics",
  "/anmelden/konto/:provider",
  "/anmelden/konto/:provider/zurueck",
  "/hilfe/strategie",
  "/hilfe/bilder/:file",
];

const isPage = (pattern: string) =>
  !/^\/(intern|konto|betrieb)(\/|$)|\.(csv|json|pdf|atom|svg|txt|ics)$/.test(pattern) && !noPages.includes(pattern);

/** Every page for people who are not signed in, as its route, with what finds the parts of its address. */
export const publicPages = table
  .filter(([route]) => route.startsWith("GET ") && isPage(route.slice("GET ".length)))
  .map(([route, , find]) => ({ pattern: route.slice("GET ".length), find }));

/** An address of a route: parts that nothing is known of are made up. */
export function addressOf(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/:([a-z]+)(\{(?:[^{}]|\{[^{}]*\})*\})?/gi, (_, name: string) => parts[name] ?? "0000");
}

/** A page in one of its states: what is asked for, by whom, and what is sent. */
export interface Visit {
  path: string;
  cookie?: string;
  form?: Readonly<Record<string, string>>;
}

/** Every page as it is found first, in the example week. */
export async function firstVisits(w: World): Promise<Visit[]> {
  const town = (await w.body("musterstadt")).id;
  const visits: Visit[] = [];
  for (const { pattern, find } of publicPages) {
    const found = find ? await w.db.owner((tx) => find(tx, town)) : {};
    visits.push({ path: addressOf(pattern, { body: "musterstadt", ...found }) });
  }
  return visits;
}

const office = cast.anna.email;

/** What people come to who sign in, ask for access, answer with a code or read by a link: choices, refusals, ends. */
export async function furtherVisits(w: World): Promise<Visit[]> {
  return [...(await signingIn(w)), ...(await askingForAccess(w)), ...(await answering(w)), ...(await reading(w))];
}

async function signingIn(w: World): Promise<Visit[]> {
  const bodyId = (await w.body("musterstadt")).id;
  const invitation = { id: newId(w.now), bodyId, email: office, name: "Gisela Grün", role: "councillor" } as const;
  await w.db.owner((tx) => tx.insert(invitations).values({ ...invitation, invitedAt: w.now, until: later(w.now, days(14)) }));
  const two = visitor(w);
  await two.visit("/anmelden", { email: office });
  const asked = cookieOf(two.cookies);
  await two.visit("/anmelden/code", { code: await newestCode(w, office) });
  const dora = (await w.actor("dora")).id ?? "";
  const session = await w.db.signIn((tx) => beginSession(tx, w.app.seals, dora, w.now, { way: "code", isStrong: false }));
  const patient = visitor(w);
  for (let time = 0; time < 4; time++) await patient.visit("/anmelden", { email: "niemand@musterstadt.example" });
  return [
    { path: `/anmelden?einladung=${invitation.id}` },
    { path: `/anmelden?einladung=${newId(w.now)}` },
    { path: "/anmelden", form: {} },
    { path: "/anmelden", form: { email: "ohne Adresse" } },
    { path: "/anmelden", form: { email: "niemand@musterstadt.example" } },
    { path: "/anmelden/passkey", form: {} },
    { path: "/anmelden/code", cookie: asked },
    { path: "/anmelden/code", form: {} },
    { path: "/anmelden/code", form: { code: "2222-2222" } },
    { path: "/anmelden/wer", cookie: cookieOf(two.cookies) },
    { path: "/anmelden/wer", cookie: cookieOf(two.cookies), form: {} },
    { path: "/anmelden/nachweis?weiter=/intern/land", cookie: `fokus-session=${session}` },
    { path: "/anmelden/einmal", form: {} },
    { path: "/anmelden/einmal", form: { code: "k7m2-9xqp-3tz8-hw4c" } },
  ];
}

async function askingForAccess(w: World): Promise<Visit[]> {
  const hanne = "hauptamt@erdachtal.example";
  const form = { name: "Hanne Neu", role: "officer", message: "Zuständig seit März.", email: hanne };
  const ask = (more: Record<string, string>) => visitor(w).visit("/zugang-anfragen/erdachtal", { id: newId(w.now), ...form, ...more });
  const [waiting, fresh] = [await ask({}), await ask({ name: "Hanna Neu", email: "rathaus@erdachtal.example" })];
  const [own, other] = [waiting, fresh].map((answer) => answer.headers.get("location") ?? "");
  await w.jobs.drain();
  const [mail] = await mailsTo(w, hanne);
  await visitor(w).visit(own ?? "", { code: /Code: (\S+)/.exec(mail?.body ?? "")?.[1] ?? "" });
  return [
    { path: "/zugang-anfragen?ort=Neu" },
    { path: "/zugang-anfragen?ort=Xyzxyz" },
    { path: "/zugang-anfragen/erdachtal", form: {} },
    { path: "/zugang-anfragen/erdachtal", form: { ...form, email: "hanne@anderswo.example" } },
    { path: own ?? "" },
    { path: other ?? "" },
    { path: other ?? "", form: {} },
    { path: other ?? "", form: { code: "2222-2222" } },
  ];
}

async function answering(w: World): Promise<Visit[]> {
  const [code = ""] = Object.values((await annaAsks(w)).codes);
  await visitor(w).visit(`/v/${code}`, { version: "1", name: "Heimatverein", kind: "association", listing: "yes", leaveOut: "ja" });
  return [
    { path: "/v?code=OOOO" },
    { path: "/v?code=abc" },
    { path: "/v/2222-2222" },
    { path: `/v/${code}` },
    { path: `/v/${code}`, form: {} },
    { path: `/v/${code}`, form: { version: "0", name: "Heimatverein", kind: "association" } },
    { path: `/v/${code}/danke` },
  ];
}

async function reading(w: World): Promise<Visit[]> {
  const { path } = await linkOf(w, "anna");
  const html = await (await visitor(w).visit(path)).text();
  const [block = ""] = /\/kommentar\/massnahme-[0-9a-f]{8}/.exec(html) ?? [];
  const sent = await visitor(w).visit(`${path}${block}`, { id: newId(w.now), said: "Wer lädt ein?", saidBy: "" });
  return [
    { path },
    { path: (sent.headers.get("location") ?? "").replace(/#.*/, "") },
    { path: `${path}${block}` },
    { path: `${path}${block}`, form: {} },
    { path: `${path}/kommentar/massnahme-00000000` },
  ];
}

const cookieOf = (cookies: ReadonlyMap<string, string>) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
