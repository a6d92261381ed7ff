// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beginSession, cast, people } from "#identity";
import type { Person, World } from "#world";

/** What a form on a page would send: its address, and its fields as they stand there. */
export interface FoundForm {
  action: string;
  fields: Field[];
}

export interface Field {
  name: string;
  kind: "hidden" | "text" | "number" | "email" | "date" | "choice" | "area" | "button" | "file";
  /** As it stands on the page; of a choice, what it can be. */
  values: string[];
  /** Of a choice: what is chosen. */
  chosen: string[];
}

export interface Answer {
  status: number;
  /** Where a redirect leads; empty otherwise. */
  to: string;
  text: string;
}

/** A person's browser without script: keeps cookies, brings one session along. */
export interface Browser {
  get(path: string): Promise<Answer>;
  post(path: string, form: readonly (readonly [string, string])[]): Promise<Answer>;
}

const origin = "http://localhost:3000";

/** Opens the browser of somebody of the cast, signed in. */
export async function browserOf(w: World, person: Person): Promise<Browser> {
  const jar = new Map<string, string>();
  if (person !== "nobody") jar.set("fokus-session", await sessionOf(w, person));

  async function send(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await w.app.fetch(new Request(new URL(path, origin), { ...init, headers: { cookie, origin } }));
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      // Her session stays: what signing out does is not asked here.
      if (name === "fokus-session") continue;
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const isText = /^(text|application\/json)/.test(answer.headers.get("content-type") ?? "");
    return {
      status: answer.status,
      to: answer.headers.get("location") ?? "",
      text: await answer.text().then((text) => (isText ? text : "")),
    };
  }

  return {
    get: (path) => send(path, {}),
    post: (path, form) => send(path, { method: "POST", body: new URLSearchParams(form.map(([name, value]) => [name, value])) }),
  };
}

async function sessionOf(w: World, person: Exclude<Person, "nobody">): Promise<string> {
  return w.db.signIn(async (tx) => {
    const [found] = await tx.select({ id: people.id }).from(people).where(eq(people.email, cast[person].email));
    if (!found) throw new Error(`${person} is not in the cast`);
    return beginSession(tx, w.app.seals, found.id, w.now, { way: "passkey", isStrong: true });
  });
}

const unescaped = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#39);/g, (_, name: string) => ({ amp: "&", quot: '"', lt: "<", gt: ">", "#39": "'" })[name] ?? "");

function attribute(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return unescaped(tag.slice(from, tag.indexOf('"', from)));
}

const has = (tag: string, name: string) => attribute(tag, name) !== undefined;

/** Where the links of a page lead, within the house, without what follows a "#". */
export function linksOn(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*href="(\/[^"#]*)/g)].map(([, href = ""]) => unescaped(href));
}

/** The forms of a page that change something. */
export function formsOn(html: string, at: string): FoundForm[] {
  return [...html.matchAll(/<form\s[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].flatMap(([whole]) => {
    const action = attribute(whole.slice(0, whole.indexOf(">") + 1), "action") ?? at;
    const fields = fieldsOf(whole);
    const elsewhere = [...whole.matchAll(/<button\s[^>]*formaction="([^"]+)"/g)].map(([, other = ""]) => unescaped(other));
    return [action, ...elsewhere].map((one) => ({ action: one, fields }));
  });
}

function fieldsOf(form: string): Field[] {
  const fields = new Map<string, Field>();
  for (const { 0: tag, 1: kind, index } of form.matchAll(/<(input|textarea|select|button)\s[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (!name || has(tag, "disabled")) continue;
    const inside = (end: string) => form.slice(index + tag.length, form.indexOf(end, index));
    if (kind === "textarea") fields.set(name, { name, kind: "area", values: [unescaped(inside("</textarea>"))], chosen: [] });
    else if (kind === "select") fields.set(name, selectOf(name, inside("</select>")));
    else addInput(fields, name, kind === "button" ? "button" : (attribute(tag, "type") ?? "text"), tag);
  }
  return [...fields.values()];
}

function selectOf(name: string, options: string): Field {
  const tags = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
  const value = (tag: string) => attribute(tag, "value") ?? "";
  return { name, kind: "choice", values: tags.map(value), chosen: tags.filter((tag) => has(tag, "selected")).map(value) };
}

const typed = ["hidden", "number", "email", "date", "file", "button"] as const;

function addInput(fields: Map<string, Field>, name: string, type: string, tag: string): void {
  const value = attribute(tag, "value") ?? "";
  if (type === "radio" || type === "checkbox") {
    const field = fields.get(name) ?? { name, kind: "choice" as const, values: [], chosen: [] };
    field.values.push(value);
    if (has(tag, "checked")) field.chosen.push(value);
    fields.set(name, field);
    return;
  }
  const kind = typed.find((one) => one === type) ?? "text";
  const known = fields.get(name);
  if (known) known.values.push(value);
  else fields.set(name, { name, kind, values: [value], chosen: [] });
}
