// SPDX-License-Identifier: EUPL-1.2
import autocannon from "autocannon";

export interface LoadResult {
  /** Answers per second. */
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Bytes of one answer. */
  bytes: number;
}

/** Asks one address over and over with 16 connections; a first round warms up. Anything but 200 is an error. */
export async function load(url: string, headers: Record<string, string>, seconds: number): Promise<LoadResult> {
  await autocannon({ url, headers, connections: 16, duration: 1 });
  const result = await autocannon({ url, headers, connections: 16, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.total / result.requests.total,
  };
}
