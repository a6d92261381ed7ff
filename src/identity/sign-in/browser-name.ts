// SPDX-License-Identifier: EUPL-1.2

/** The first that fits counts: every browser also says it is another. */
const browsers = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;
const systems = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
] as const;

/** What a browser calls itself, in words of ours; null when it says nothing we know. Nothing it sends gets into a mail. */
export function browserName(userAgent: string | undefined): string | null {
  const sent = (userAgent ?? "").slice(0, 500);
  const named = (known: readonly (readonly [RegExp, string])[]) => known.find(([pattern]) => pattern.test(sent))?.[1];
  const [browser, system] = [named(browsers), named(systems)];
  if (browser === undefined) return null;
  return system === undefined ? browser : `${browser}, ${system}`;
}
