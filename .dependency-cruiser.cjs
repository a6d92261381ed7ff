// SPDX-License-Identifier: EUPL-1.2
// Who may import whom; see docs/architecture.md. Run by bin/lib/boundaries.mjs, which also makes sure that every file was seen.

const outside = "^src/(?!kit/)";
const test = "\\.test\\.tsx?$|/testing/|/test-[^/]+$";
const routes = "(^|[/-])routes\\.tsx?$";
const deepKit = "^src/kit/[^/]+/(?!index\\.ts$)";
const deepNeighbour = "^src/(identity|register)/(?!public\\.ts$)";
const web = "node_modules/(hono|@hono)/";
const database = "node_modules/(pg|postgres|drizzle-orm|@electric-sql|pg-boss)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or one of them knows too much.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolves",
      comment: "Other parts are reached by #kit/<part>, #identity, #register and #rooms/<room>; nothing deeper exists.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "kit-stands-alone",
      comment: "The kit knows no room, no identity, no register and no configuration.",
      severity: "error",
      from: { path: "^src/kit/" },
      to: { path: outside },
    },
    {
      name: "kit-by-its-front-door",
      comment: "A part of the kit is used through its index.ts, also by other parts of the kit.",
      severity: "error",
      from: { path: "^src/kit/([^/]+)/" },
      to: { path: deepKit, pathNot: "^src/kit/$1/" },
    },
    {
      name: "kit-by-its-front-door-from-outside",
      comment: "A part of the kit is used through its index.ts.",
      severity: "error",
      from: { path: outside },
      to: { path: deepKit },
    },
    {
      name: "rooms-by-their-public-file",
      comment: "A room sees of another room only public.ts, by #rooms/<room>.",
      severity: "error",
      from: { path: "^src/rooms/([^/]+)/" },
      to: { path: "^src/rooms/[^/]+/(?!public\\.ts$)", pathNot: "^src/rooms/$1/" },
    },
    {
      name: "rooms-by-their-public-file-from-overviews",
      comment: "Overviews read across rooms by what these offer in public.ts.",
      severity: "error",
      from: { path: "^src/overviews/" },
      to: { path: "^src/rooms/[^/]+/(?!public\\.ts$)" },
    },
    {
      name: "rooms-are-put-together-at-the-top",
      comment: "The program takes of a room its room.ts and public.ts.",
      severity: "error",
      from: { path: "^src/[^/]+$", pathNot: test },
      to: { path: "^src/rooms/[^/]+/(?!(room|public)\\.ts$)" },
    },
    {
      name: "rooms-know-no-program",
      comment: "A room imports kit, identity, register and other rooms; never the program around it or the overviews.",
      severity: "error",
      from: { path: "^src/rooms/", pathNot: test },
      to: { path: "^src/([^/]+$|overviews/)" },
    },
    {
      name: "neighbours-by-their-public-file",
      comment: "Identity and register are used through public.ts.",
      severity: "error",
      from: { path: "^src/(rooms|overviews)/" },
      to: { path: deepNeighbour },
    },
    {
      name: "identity-and-register-by-their-public-file",
      comment: "Identity and register use each other through public.ts.",
      severity: "error",
      from: { path: "^src/(identity|register)/" },
      to: { path: deepNeighbour, pathNot: "^src/$1/" },
    },
    {
      name: "identity-and-register-know-no-room",
      comment: "People and bodies are there before any room.",
      severity: "error",
      from: { path: "^src/(identity|register)/", pathNot: test },
      to: { path: "^src/(rooms/|overviews/|[^/]+$)" },
    },
    {
      name: "pages-never-touch-tables",
      comment: "A page draws what it is given.",
      severity: "error",
      from: { path: "\\.tsx$", pathNot: [routes, test] },
      to: { path: [database, "(^|/)tables\\.ts$"] },
    },
    {
      name: "web-framework-in-few-places",
      comment: "Only kit/web, routes and .tsx files know Hono, and the two files that put the application together and serve it.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/kit/web/", "^src/(app|main)\\.ts$", routes, "\\.tsx$", test] },
      to: { path: web },
    },
    {
      name: "drivers-in-the-kit",
      comment: "Rooms never see the pool or the queue; kit/db and kit/jobs do.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/kit/(db|jobs)/", test] },
      to: { path: "node_modules/(pg|postgres|@electric-sql|pg-boss)/" },
    },
    {
      name: "program-without-tests",
      comment: "What runs in a town hall imports no test and no tool of ours.",
      severity: "error",
      from: { path: "^src/", pathNot: test },
      to: { path: ["^test/", "^bench/", test] },
    },
    {
      name: "program-without-development-packages",
      comment: "The bundle is installed without development packages.",
      severity: "error",
      from: { path: "^src/", pathNot: test },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "node", "import", "default"],
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".json"],
    },
  },
};
