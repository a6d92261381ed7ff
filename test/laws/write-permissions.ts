// SPDX-License-Identifier: EUPL-1.2
import { writeFile } from "node:fs/promises";
import { projectPath } from "#kit/place";
import { table } from "./permission-table.ts";
import { permissionsPage } from "./shown-table.ts";

await writeFile(projectPath("docs", "permissions.md"), permissionsPage(table));
