// SPDX-License-Identifier: EUPL-1.2
import { newestMails } from "#kit/mail";
import { later } from "#kit/time";
import type { World } from "#world";

/** A browser that keeps its cookies, somewhere in the net. */
export interface Visitor {
  visit(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  cookies: Map<string, string>;
}

export function visitor(w: World, address?: string): Visitor {
  const cookies = new Map<string, string>();
  const env = address ? { incoming: { socket: { remoteAddress: address } } } : undefined;
  const visit: Visitor["visit"] = async (path, form, extra = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, origin: "http://localhost:3000", ...extra };
    const init = form ? { method: "POST", headers, body: new URLSearchParams(form) } : { headers };
    const answer = await w.app.fetch(new Request(`http://localhost:3000${path}`, init), env);
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? [];
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return { visit, cookies };
}

/** The code in the newest mail to somebody; empty when there is none. Parts of an id in a link look alike and are none. */
export async function newestCode(w: World, recipient: string): Promise<string> {
  await w.jobs.drain();
  const mails = await w.db.owner((tx) => newestMails(tx));
  const codes = mails
    .filter((mail) => mail.recipient === recipient)
    .map(({ body }) => /(?<![-\w])[2-9a-z]{4}-[2-9a-z]{4}(?![-\w])/.exec(body ?? "")?.[0]);
  return codes.find(Boolean) ?? "";
}

/** Signs in by a code, the whole way. */
export async function signInByCode(w: World, who: Visitor, email: string): Promise<Response> {
  // A second later than whatever was before: the newest mail is the newest.
  w.clock.moveTo(later(w.now, 1_000));
  await who.visit("/anmelden", { email });
  return who.visit("/anmelden/code", { code: await newestCode(w, email) });
}
