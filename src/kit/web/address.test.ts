// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { clientAddress, prefixOf, readProxies } from "./address.ts";

const proxies = (setting: string) => readProxies(setting) ?? expect.fail("cannot be read");

describe("who asks", () => {
  test.each([
    ["nobody is trusted: what the header says does not count", "198.51.100.7", "203.0.113.9", "", "198.51.100.7"],
    ["the trusted proxy says who asks", "10.0.0.1", "203.0.113.9", "10.0.0.1", "203.0.113.9"],
    ["two proxies of ours, one behind the other", "10.0.0.1", "203.0.113.9, 10.0.0.2", "10.0.0.0/8", "203.0.113.9"],
    ["what somebody wrote into the header himself does not count", "10.0.0.1", "1.2.3.4, 203.0.113.9", "10.0.0.1", "203.0.113.9"],
    ["a trusted proxy that says nothing", "10.0.0.1", undefined, "10.0.0.1", "10.0.0.1"],
    ["nonsense in the header is nobody", "10.0.0.1", "localhost", "10.0.0.1", undefined],
    ["an IPv4 address in the dress of IPv6", "::ffff:10.0.0.1", "2001:db8::1", "10.0.0.1", "2001:db8::1"],
    ["a proxy of IPv6", "fd00::5", "203.0.113.9", "fd00::/8", "203.0.113.9"],
  ])("%s", (_, connection, header, setting, expected) => {
    expect(clientAddress(connection, header, proxies(setting))).toBe(expected);
  });

  test.each(["localhost", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/x", "10.0.0.0/-1"])("%s is no setting", (setting) => {
    expect(readProxies(setting)).toBeNull();
  });
});

describe("the part of the net", () => {
  test.each([
    ["203.0.113.9", "203.0.113.0/24"],
    ["203.0.113.250", "203.0.113.0/24"],
    ["2001:db8:1234:5678::1", "2001:0db8:1234:5600::/56"],
    ["2001:DB8:1234:56ff:1:2:3:4", "2001:0db8:1234:5600::/56"],
    ["2001:db8::1", "2001:0db8:0000:0000::/56"],
    ["::1", "0000:0000:0000:0000::/56"],
    ["fe80::1%eth0", "fe80:0000:0000:0000::/56"],
    [undefined, "unknown"],
    ["nonsense", "unknown"],
  ])("%s lies in %s", (address, part) => {
    expect(prefixOf(address)).toBe(part);
  });
});
