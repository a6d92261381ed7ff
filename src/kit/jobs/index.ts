// SPDX-License-Identifier: EUPL-1.2
export { defineJob, type Enqueue, type JobContext, type JobKind, type Jobs, openJobs, type Queue, type Schedule } from "./jobs.ts";
