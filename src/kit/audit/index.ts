// SPDX-License-Identifier: EUPL-1.2
export { type AuditEntry, record } from "./record.ts";
export { sealNextRange, type VerifyOutcome, verifySeals } from "./seal.ts";
export { auditActors, auditLines, auditSeals } from "./tables.ts";
