// SPDX-License-Identifier: EUPL-1.2
export { digestOf, digestOfLines, digestOfRange, digestOfSeal, type Line, type LineDigest, type Seal } from "./digests.ts";
export { type AuditEntry, record } from "./record.ts";
export { sealNextRange } from "./seal.ts";
export { auditActors, auditChecks, auditDigests, auditLines, auditRemovals, auditSeals } from "./tables.ts";
