// SPDX-License-Identifier: EUPL-1.2

/** Where to go after sign-in: only addresses of our own, whatever somebody put into the link. */
export function ownPath(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith("/") || wanted.length > 500) return "/intern";
  try {
    const url = new URL(wanted, "http://own.invalid");
    return url.origin === "http://own.invalid" && !url.pathname.startsWith("//") && !wanted.includes("\\")
      ? `${url.pathname}${url.search}`
      : "/intern";
  } catch {
    return "/intern";
  }
}
