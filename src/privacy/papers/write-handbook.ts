// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import { projectPath } from "#kit/place";
import { handbookChapters } from "./handbook.ts";

// Run after a change of data/privacy/columns.json or of the papers: npx tsx src/privacy/papers/write-handbook.ts
mkdirSync(projectPath("docs", "handbuch", "datenschutz"), { recursive: true });
for (const { file, text } of handbookChapters()) writeFileSync(projectPath("docs", "handbuch", "datenschutz", file), text);
