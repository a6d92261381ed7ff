// SPDX-License-Identifier: EUPL-1.2
export { type Holder, type LockOutcome, lockFolder } from "./lock.ts";
export { projectPath } from "./root.ts";
