// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from "node:fs";
import { inProject } from "./project.mjs";
import { thirdParty } from "./third-party.mjs";

writeFileSync(inProject("THIRD-PARTY.md"), thirdParty());
console.log("THIRD-PARTY.md written");
