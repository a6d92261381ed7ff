// SPDX-License-Identifier: EUPL-1.2
import autocannon from "autocannon";

/** Milliseconds by which so many of 100 answers were there. */
export interface Waits {
  p50: number;
  p95: number;
  p99: number;
}

/** Asks addresses in turn, so many times in a second, and notes how long each answer took. Anything but 200 is an error. */
export async function steady(base: string, paths: readonly string[], load: { perSecond: number; seconds: number }): Promise<Waits> {
  const waits = await answered({
    url: base,
    requests: paths.map((path) => ({ path })),
    connections: 10,
    overallRate: load.perSecond,
    duration: load.seconds,
  });
  waits.sort((one, other) => one - other);
  const by = (share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN;
  return { p50: by(0.5), p95: by(0.95), p99: by(0.99) };
}

/** How long each answer took, in milliseconds. */
function answered(load: autocannon.Options): Promise<number[]> {
  const waits: number[] = [];
  return new Promise((resolve, reject) => {
    const run = autocannon(load, (error) => (error ? reject(error) : resolve(waits)));
    run.on("response", (_client, status, _bytes, wait) => {
      if (status === 200) waits.push(wait);
      else reject(new Error(`An answer was ${status}`));
    });
  });
}
