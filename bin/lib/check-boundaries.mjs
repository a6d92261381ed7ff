// SPDX-License-Identifier: EUPL-1.2
import { boundaryFaults } from "./boundaries.mjs";

const faults = boundaryFaults();
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
