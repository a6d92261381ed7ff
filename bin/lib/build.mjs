// SPDX-License-Identifier: EUPL-1.2
import { handOver } from "./handover.mjs";
import { inProject, root } from "./project.mjs";

handOver([inProject("bin", "lib", "bundle.mjs")], { cwd: root });
