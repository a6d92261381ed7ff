// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { inProject, node24, packageBin, root } from "./project.mjs";

/**
 * Every import in `src` of a folder that is forbidden, one line each.
 * A checker that understands nothing finds nothing: fewer modules seen than there are files is a fault too.
 */
export function boundaryFaults(folder = root) {
  const { modules, summary } = cruise(folder);
  const seen = new Set(modules.map((module) => module.source));
  const files = readdirSync(join(folder, "src"), { recursive: true })
    .map((name) => join("src", name))
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name));
  const unseen = files.filter((file) => !seen.has(file));
  return [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...unseen.map((file) => `not looked at: ${file}`),
    ...(files.length === 0 ? ["there is no file to look at"] : []),
  ];
}

function cruise(folder) {
  const args = [packageBin("dependency-cruiser", "bin", "dependency-cruiser.mjs"), "--config", inProject(".dependency-cruiser.cjs")];
  const run = spawnSync(node24(), [...args, "--output-type", "json", "src"], { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (!run.stdout.startsWith("{")) throw new Error(run.stderr || run.stdout || "dependency-cruiser said nothing.");
  return JSON.parse(run.stdout);
}
