// SPDX-License-Identifier: EUPL-1.2
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { type Passage, patternOf } from "#kit/web";

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const durations = new Histogram({
  name: "fokus_request_seconds",
  help: "Duration of requests by method, route and status. Unit: seconds.",
  labelNames: ["method", "route", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

/** Measures each request and writes one log line for it: the route's pattern, never the address, which may hold a code. */
export const countRequest: Passage = async (c, next) => {
  const started = performance.now();
  await next();
  const seconds = (performance.now() - started) / 1000;
  const route = patternOf(c);
  durations.observe({ method: c.req.method, route, status: c.res.status }, seconds);
  c.var.log.info(
    { reference: c.var.requestId, method: c.req.method, route, status: c.res.status, ms: Math.round(seconds * 1000) },
    "request",
  );
};
