// SPDX-License-Identifier: EUPL-1.2
const licence = "// SPDX-License-Identifier: EUPL-1.2\n";

/** The files of a room with one page for the people of a body, by path: the least that shows where everything belongs. */
export function roomFiles({ name, address, label }) {
  const folder = `src/rooms/${name}`;
  const files = {
    "room.ts": room(name, address),
    "public.ts": publicFile(name),
    "policy.ts": policy(name),
    "policy.test.ts": policyTest(name),
    "paths.ts": paths(address),
    "permissions.ts": permissions(address),
    "texts.de.ts": texts(label),
    "start/routes.tsx": routes(name),
    "start/pages.tsx": pages(),
  };
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, licence + text]));
}

const room = (name, address) => `import type { Room } from "#kit/web";
import { paths } from "./paths.ts";
import { startRoutes } from "./start/routes.tsx";
import { t } from "./texts.de.ts";

export const ${name}: Room = {
  name: "${name}",
  entries: [{ key: "${name}", for: "officer", label: t.menu, path: paths.start }],
  mounts: { "/intern/:body/${address}": startRoutes },
  tells: {},
  keeps: [],
};
`;

const publicFile = (name) => `/** What other rooms may use, by #rooms/${name}. */
export { paths as ${name}Paths } from "./paths.ts";
`;

const policy = (name) => `import { inArray, sql } from "drizzle-orm";
import { actsFor, bodiesOf, definePolicy, type Relation } from "#kit/policy";

interface Subject {
  bodyId: string;
}

/** Every row of the room has a body_id. */
const ownBody: Relation<Subject> = {
  holds: (actor, subject) => actsFor(actor, subject.bodyId),
  where: (actor) => inArray(sql\`body_id\`, bodiesOf(actor)),
};

export const ${name}Policy = definePolicy({ ownBody }, { read: ["ownBody"] });
`;

const policyTest = (name) => `import { expect, test } from "vitest";
import { type Actor, nobody } from "#kit/policy";
import { ${name}Policy } from "./policy.ts";

const officer: Actor = {
  id: "anna",
  name: "Anna Beispiel",
  memberships: [{ bodyId: "musterstadt", bodySlug: "musterstadt", bodyName: "Musterstadt", role: "officer" }],
  delegations: [],
};

test("only who works for a body reads what it has here", () => {
  expect(${name}Policy.allows(officer, "read", { bodyId: "musterstadt" })).toBe(true);
  expect(${name}Policy.allows(officer, "read", { bodyId: "nachbarhausen" })).toBe(false);
  expect(${name}Policy.allows(nobody, "read", { bodyId: "musterstadt" })).toBe(false);
});
`;

const paths = (address) => `/** Addresses of the room; \`slug\` is the body's. */
export const paths = {
  start: (slug: string) => \`/intern/\${slug}/${address}\`,
};
`;

const permissions = (address) => `import type { PermissionRow } from "#kit/policy";

export const permissions: readonly PermissionRow[] = [
  ["GET /intern/:body/${address}", { nobody: 303, officer: 200, foreign: 404, coordinator: 404, state: 404 }],
];
`;

const texts = (label) => `/** Every word of the room on screen. */
export const t = {
  menu: ${JSON.stringify(label)},
  title: ${JSON.stringify(label)},
  lead: "Hier steht noch nichts.",
  seenByTeam: "Nur Ihr Team sieht das",
} as const;
`;

const routes = (name) => `import { Hono } from "hono";
import { mustBe, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { ${name}Policy } from "../policy.ts";
import { StartPage } from "./pages.tsx";

export const startRoutes = new Hono<WebEnv>();

startRoutes.get("/", (c) => {
  mustBe(${name}Policy.allows(c.var.actor, "read", { bodyId: placeOf(c).id }));
  return c.html(<StartPage />);
});
`;

const pages = () => `import { Page } from "#ui";
import { t } from "../texts.de.ts";

/** The room's first page, and so far its only one. */
export function StartPage() {
  return <Page title={t.title} lead={t.lead} seenBy={{ kind: "team", text: t.seenByTeam }} />;
}
`;
