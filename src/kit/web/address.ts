// SPDX-License-Identifier: EUPL-1.2
import { BlockList, isIP } from "node:net";

/** The parts of the net that may say for whom they ask, from a setting such as "127.0.0.1, 10.0.0.0/8". Null when it cannot be read. */
export function readProxies(setting: string): BlockList | null {
  const list = new BlockList();
  for (const one of setting.split(/[\s,]+/).filter(Boolean)) {
    const [address = "", length, more] = one.split("/");
    const family = familyOf(address);
    const bits = length === undefined ? undefined : Number(length);
    if (!family || more !== undefined) return null;
    if (bits === undefined) list.addAddress(address, family);
    else if (/^\d+$/.test(length ?? "") && bits <= (family === "ipv4" ? 32 : 128)) list.addSubnet(address, bits, family);
    else return null;
  }
  return list;
}

/**
 * Who asks: the connection's own address, or what trusted proxies say of it. They add to the right of X-Forwarded-For, so the
 * first address from the right that is not theirs counts; everything left of it anybody could have written.
 */
export function clientAddress(connection: string | undefined, forwardedFor: string | undefined, proxies: BlockList): string | undefined {
  let address = plain(connection);
  const said = forwardedFor?.split(",").map(plain) ?? [];
  while (address !== undefined && said.length > 0 && trusts(proxies, address)) address = said.pop();
  return address;
}

/** The part of the net an address lies in: /24 or, for IPv6, /56, which is what one household or town hall has. */
export function prefixOf(address: string | undefined): string {
  const family = address === undefined ? undefined : familyOf(address);
  if (address === undefined || family === undefined) return "unknown";
  if (family === "ipv4") return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  const groups = groupsOf(address);
  return `${groups.slice(0, 3).join(":")}:${(groups[3] ?? "0000").slice(0, 2)}00::/56`;
}

/** The eight groups of an IPv6 address, four digits each. */
function groupsOf(address: string): string[] {
  const [left = "", right] = address.replace(/%.*$/, "").split("::");
  const [first, last] = [left, right ?? ""].map((part) => part.split(":").filter(Boolean));
  const middle = right === undefined ? [] : Array.from({ length: 8 - (first?.length ?? 0) - (last?.length ?? 0) }, () => "0");
  return [...(first ?? []), ...middle, ...(last ?? [])].map((group) => group.toLowerCase().padStart(4, "0"));
}

function trusts(proxies: BlockList, address: string): boolean {
  const family = familyOf(address);
  return family !== undefined && proxies.check(address, family);
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  return ([undefined, "ipv4", "ipv6"] as const)[isIP(address) === 0 ? 0 : isIP(address) === 4 ? 1 : 2];
}

/** Without blanks; an IPv4 address in the dress of IPv6 is the IPv4 address. What is no address is none. */
function plain(said: string | undefined): string | undefined {
  const address = said?.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  return address !== undefined && isIP(address) !== 0 ? address : undefined;
}
