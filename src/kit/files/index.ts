// SPDX-License-Identifier: EUPL-1.2
export { keepFilesUnder } from "./disk.ts";
export { forgetFile, type NewFile, readStored, removeExpired, sha256Of, type StoredFile, storeFile } from "./stored.ts";
export { files } from "./tables.ts";
