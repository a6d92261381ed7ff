// SPDX-License-Identifier: EUPL-1.2
import { expect } from "vitest";
import type { World } from "#world";

type Typed = Record<string, string | string[]>;

/** Pages and forms as Anna's browser meets them. `of`: the world of the running test. */
export function browsing(of: () => World) {
  /** Opens a page and gives its text; it must be there. */
  async function open(path: string): Promise<string> {
    const answer = await of().request("anna", path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  }

  /** Sends a form with the hidden fields that its page was drawn with. */
  async function send(path: string, typed: Typed, drawnAt = path): Promise<Response> {
    return of().request("anna", path, { ...hiddenIn(await open(drawnAt), path), ...typed });
  }

  /** Sends the same filled-in form as a browser does after a double click; gives where both lead. */
  async function twice(path: string, typed: Typed): Promise<(string | null)[]> {
    const form = { ...hiddenIn(await open(path), path), ...typed };
    const answers = await Promise.all([of().request("anna", path, form), of().request("anna", path, form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    return answers.map((answer) => answer.headers.get("location"));
  }

  return { open, send, twice };
}

/** The hidden fields of the form with this action; one that makes something names the id there too. */
export function hiddenIn(html: string, action: string): Record<string, string> {
  const posted = html.split("<form").filter((part) => part.includes('method="post"'));
  const form = posted.find((part) => part.includes(`action="${action}"`) || part.includes(`action="${action}?id=`)) ?? "";
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries(Array.from(fields, ([, name, value]) => [name ?? "", value ?? ""]));
}
