// SPDX-License-Identifier: EUPL-1.2
import ts from "typescript";
import { expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { roomFiles } from "../../bin/lib/room-files.mjs";

/** Type-checks files that are only thought to be there, against the real kit. */
function typeFaults(files: Record<string, string>): string[] {
  const settings = ts.getParsedCommandLineOfConfigFile(
    projectPath("tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const host = ts.createCompilerHost(settings?.options ?? {});
  const imagined = new Map(Object.entries(files).map(([path, text]) => [projectPath(path), text]));
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => imagined.has(path) || fileExists(path);
  // Otherwise the compiler looks for folders first, and these are imagined as well.
  delete host.directoryExists;
  host.readFile = (path) => imagined.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = imagined.get(path);
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  };
  const program = ts.createProgram([...imagined.keys()], settings?.options ?? {}, host);
  return [...imagined.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}

const files = roomFiles({ name: "advice", address: "beratung", label: "Beratung" });

test("a new room fits the kit as it is today", { timeout: 60_000 }, () => {
  expect(typeFaults(files)).toEqual([]);
});

test("a new room that asked for something the kit does not have would be noticed", { timeout: 60_000 }, () => {
  const policy = files["src/rooms/advice/policy.ts"]?.replace("definePolicy", "inventPolicy") ?? "";
  expect(typeFaults({ "src/rooms/advice/policy.ts": policy }).join()).toContain("inventPolicy");
});

test("a new room has a test of its own and every word on screen in its texts", () => {
  expect(Object.keys(files).filter((path) => path.endsWith(".test.ts"))).toHaveLength(1);
  expect(
    Object.entries(files)
      .filter(([, text]) => text.includes("Beratung"))
      .map(([path]) => path),
  ).toEqual(["src/rooms/advice/texts.de.ts"]);
});
