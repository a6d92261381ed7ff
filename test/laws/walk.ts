// SPDX-License-Identifier: EUPL-1.2
import type { World } from "#world";
import { type Answer, type Browser, browserOf, type Field, type FoundForm, formsOn, linksOn } from "./browser.ts";
import { type Route, routeAt, routesOf } from "./route-patterns.ts";

type Officer = "anna" | "bert" | "clara";

/** What a person found in her body: of each route the addresses of real things, and of each form that was there how it is filled in. */
export interface Found {
  addresses: Map<string, string[]>;
  forms: Map<string, { action: string; filled: [string, string][] }[]>;
  /** What forms answered that were sent, and to which address: for whoever asks why something is missing. */
  sent: { route: string; status: number }[];
}

/** When a form is sent: first what makes and changes things, twice over; then what needs them; what takes away comes last, and one of each kind stays. */
const order: readonly (readonly [phase: Phase, route: RegExp])[] = [
  [
    5,
    /(entfernen|loeschen|verwerfen|beenden|widerrufen|rueckgaengig|zuruecknehmen|absagen|ablehnen|vergessen|trennen|verschieden|weiss-nicht|zwischenstand)$/,
  ],
  [5, /\/vorlegen\/|freigabe-zu-zweit\/:request/],
  [4, /\/einschalten$/],
  [3, /(\/zurueckziehen|\/schwaerzen|\/ausschalten|\/beginnen$|\/start$)/],
];
const phases = [1, 3, 4, 5] as const;
type Phase = (typeof phases)[number];
const phaseOf = (route: string): Phase => order.find(([, names]) => names.test(route))?.[0] ?? 1;

/** Sent by nobody: the account and its name are the same in every test. */
const never = /^\/(konto|anmelden|abmelden|beispielpersonen|zugang-anfragen)/;

/** Pages nobody finds by a link that always stands there. */
const behindAFilter = [
  "/intern/:body/bestand/ansichten?bereich=sport",
  "/intern/:body/bestand/aendern/pruefen?alle=ja&confirmedOn=2027-03-12",
  "/intern/:body/strategie/kommentare?stand=alle",
];

/** Fills a body's rooms as its officer does who tries everything once: page by page, form by form. Every text she types carries the canary. */
export async function walk(w: World, person: Officer, slug: string, canary: string): Promise<Found> {
  const browser = await browserOf(w, person);
  const found: Found = { addresses: new Map(), forms: new Map(), sent: [] };
  const state: Walk = { browser, routes: routesOf(w), slug, canary, found, typed: 0, times: new Map(), sends: new Map() };
  for (const phase of phases) {
    await oneRound(state, phase);
    await w.jobs.drain();
  }
  return found;
}

/** Who types: her word, and how many texts she typed; no two are the same. */
export interface Typing {
  canary: string;
  typed: number;
}

interface Walk extends Typing {
  browser: Browser;
  routes: readonly Route[];
  slug: string;
  found: Found;
  /** How often a form was sent, by its address and by its route. */
  times: Map<string, number>;
  sends: Map<string, number>;
}

/** What is made of pages for keeping: known by its link, not opened. */
const isFile = /\.(pdf|docx|xlsx|csv|ics|svg|json|atom)$/;

/** Of each kind of page and form, the first few. */
const perKind = 2;

/** Goes through all pages of the body once. */
async function oneRound(state: Walk, phase: Phase): Promise<void> {
  const open = [...startsOf(state), ...behindAFilter.map((path) => path.replace(":body", state.slug))];
  const seen = new Set(open);
  const ofKind = new Map<string, number>();
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    for (const next of await opened(state, path, phase)) {
      const [address = ""] = next.split("?");
      if (seen.has(address)) continue;
      seen.add(address);
      const at = belongs(address, state.slug) ? routeAt(state.routes, "GET", address) : undefined;
      if (!at) continue;
      const known = ofKind.get(at.route.route) ?? 0;
      ofKind.set(at.route.route, known + 1);
      if (known < perKind) open.push(address);
    }
  }
}

/** The pages whose address is known without having been anywhere. */
function startsOf({ routes, slug }: Walk): string[] {
  const own = routes.filter(({ method, parts }) => method === "GET" && parts.every((name) => name === "body"));
  const start = own.filter(({ pattern }) => /^\/(intern|kommunen)\/:body/.test(pattern));
  return start.map(({ pattern }) => pattern.replace(":body", slug));
}

/** Opens a page, sends what it offers, and says where its links lead. */
async function opened(state: Walk, path: string, phase: Phase): Promise<string[]> {
  const at = routeAt(state.routes, "GET", path);
  if (isFile.test(path)) {
    if (at) keep(state.found.addresses, at.route.route, path);
    return [];
  }
  const answer = await state.browser.get(path);
  if (answer.status >= 400) return [];
  if (at) keep(state.found.addresses, at.route.route, path.split("?")[0] ?? "");
  const further = [...linksOn(answer.text), answer.to];
  for (const form of formsOn(answer.text, path)) further.push(...(await formFound(state, form, phase)));
  return further;
}

const belongs = (path: string, slug: string) =>
  [`/intern/${slug}`, `/kommunen/${slug}`].some((own) => path === own || path.startsWith(`${own}/`));

async function formFound(state: Walk, form: FoundForm, phase: Phase): Promise<string[]> {
  const at = routeAt(state.routes, "POST", form.action);
  if (!at || never.test(form.action) || !belongs(form.action, state.slug)) return [];
  const { route } = at.route;
  const filled = fill(form.fields, state);
  keepForm(state.found, route, { action: form.action.split("?")[0] ?? "", filled });
  if (phaseOf(route) > phase || !isWorthSending(state, route, at.values.length, form.action)) return [];
  const answer = await sent(state, route, form.action, filled);
  if (answer.status === 200) nextSteps(state, answer, form.action);
  // What can be taken back is offered on the next page only; the first time is enough to know how.
  if (answer.status !== 303 || (state.sends.get(route) ?? 0) > 1) return [answer.to];
  const next = await state.browser.get(answer.to);
  undoForms(state, next, answer.to);
  return [answer.to, ...linksOn(next.text)];
}

/** What makes something is sent a few times, what changes something for the first few things; of what is taken away one stays. */
function isWorthSending({ found, times, sends }: Walk, route: string, parts: number, action: string): boolean {
  const [address = ""] = action.split("?");
  const before = times.get(address) ?? 0;
  const most = parts < 2 ? perKind : 1;
  const kept = phaseOf(route) === 5 && parts > 1 && !stays(found, route, address);
  if (kept || before >= (phaseOf(route) === 5 ? 1 : most) || (sends.get(route) ?? 0) >= 2 * perKind) return false;
  times.set(address, before + 1);
  sends.set(route, (sends.get(route) ?? 0) + 1);
  return true;
}

const stays = (found: Found, route: string, address: string) => found.addresses.get(route)?.[0] !== address;

/** Sends a form; when the page asks for something more, once more as it asks. */
async function sent(state: Walk, route: string, action: string, filled: [string, string][]): Promise<Answer> {
  const { browser, found } = state;
  const first = await browser.post(action, filled);
  found.sent.push({ route, status: first.status });
  const again =
    first.status === 422 ? formsOn(first.text, action).find((form) => form.action.split("?")[0] === action.split("?")[0]) : undefined;
  if (!again) return first;
  const second = await browser.post(again.action, fill(again.fields, state));
  found.sent.push({ route, status: second.status });
  return second;
}

/** Some forms answer with another one: what it asks is known now. */
function nextSteps(state: Walk, page: Answer, at: string): void {
  for (const { action, fields } of formsOn(page.text, at)) {
    const to = routeAt(state.routes, "POST", action);
    if (to) keepForm(state.found, to.route.route, { action: action.split("?")[0] ?? "", filled: fill(fields, state) });
  }
}

/** What can be taken back is offered beside the sentence that says what was done, and nowhere else. */
function undoForms({ routes, found, slug }: Walk, page: Answer, at: string): void {
  for (const { action, fields } of formsOn(page.text, at)) {
    const to = routeAt(routes, "POST", action);
    if (!to || !belongs(action, slug) || found.forms.has(to.route.route)) continue;
    const filled = fields.flatMap(({ name, values }) => values.slice(0, 1).map((value): [string, string] => [name, value]));
    keepForm(found, to.route.route, { action, filled });
  }
}

type Filled = { action: string; filled: [string, string][] };

/** The newest filling of each address: what was sent before may have changed what stands there. */
function keepForm(found: Found, route: string, form: Filled): void {
  const known = found.forms.get(route) ?? [];
  const same = known.findIndex(({ action }) => action === form.action);
  if (same >= 0) known.splice(same, 1, form);
  else if (known.length < perKind) known.push(form);
  found.forms.set(route, known);
  keep(found.addresses, route, form.action);
}

function keep(all: Map<string, string[]>, route: string, address: string): void {
  const known = all.get(route) ?? [];
  if (!known.includes(address) && known.length < 2 * perKind) known.push(address);
  all.set(route, known);
}

/** Fills a form in as a person does: what stands there stays, what is empty is answered. */
export function fill(fields: readonly Field[], state: Typing): [string, string][] {
  return fields.flatMap((field) => valuesFor(field, state).map((value): [string, string] => [field.name, value]));
}

/** Where only one kind of answer makes sense, by the name of the field. */
const answers: readonly (readonly [name: RegExp, answer: string])[] = [
  [/website|webAddress/i, "https://verein.example"],
  [/postcode/i, "12345"],
  [/phone/i, "01234 567890"],
  [/^cost-|^(posts|baseline|target|amount|hoursPerWeek)$/, "2"],
  [/^beginsAt$/, "18:00"],
  [/^endsAt$/, "20:00"],
  [/year$/i, "2028"],
  [/^(since|from|heldOn|decidedOn|checkedOn)$/i, "2027-03-12"],
];
/** Says the opposite of another field, or names somebody who has to be known. */
const leftOpen = /^(baselineUnknown|leaveOut|others)$/;

function valuesFor(field: Field, state: Typing): string[] {
  const { kind, values, chosen, name } = field;
  if (kind === "file" || leftOpen.test(name)) return [];
  if (kind === "hidden") return values;
  if (kind === "button") return values.slice(0, 1);
  if (kind === "choice") {
    const real = values.filter((value) => value !== "");
    const stands = chosen.filter((value) => value !== "");
    return stands.length > 0 ? stands : name === "deputy" ? real.slice(-1) : real.slice(0, 1);
  }
  if (values[0]) return values;
  state.typed += 1;
  const { canary, typed } = state;
  if (kind === "email" || /email|replyTo|mail/i.test(name)) return [`${canary.toLowerCase()}${typed}@verein.example`];
  const answer = answers.find(([names]) => names.test(name))?.[1];
  if (answer) return [answer];
  if (name === "words") return [canary];
  if (name === "pasted") return [`Name\tOrt\nSpielmannszug ${canary} ${typed}\tLinde\nSpielmannszug ${canary} ${typed} e.V.\tLinde\n`];
  return [kind === "number" ? "1" : kind === "date" ? "2027-06-30" : `${canary} Freibad ${typed}`];
}
