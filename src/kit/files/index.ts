// SPDX-License-Identifier: EUPL-1.2
export { keepFilesUnder } from "./disk.ts";
export {
  expireFiles,
  forgetFile,
  type NewFile,
  readStored,
  removeExpired,
  type StoredFile,
  sha256Of,
  shownName,
  storeFile,
} from "./stored.ts";
export { files } from "./tables.ts";
