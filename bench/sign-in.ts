// SPDX-License-Identifier: EUPL-1.2

/** Becomes an example person and returns the session cookie. */
export async function signIn(base: string, name: string): Promise<string> {
  const page = await (await fetch(`${base}/beispielpersonen`)).text();
  const action = new RegExp(`action="(/beispielpersonen/[0-9a-f-]+)"(?:(?!</form>).)*${name}`, "s").exec(page)?.[1];
  if (!action) throw new Error(`${name} is not among the example people`);
  const answer = await fetch(base + action, { method: "POST", headers: { origin: base }, redirect: "manual" });
  const cookie = answer.headers.getSetCookie().find((one) => one.includes("session="));
  if (!cookie) throw new Error("No session was given");
  return cookie.split(";")[0] ?? "";
}
