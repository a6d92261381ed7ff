// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { BlockList } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { projectPath } from "#kit/place";
import { type Provider, readProviders, readProxies, secretsIn } from "#kit/web";
import { type Processor, readProcessors } from "./privacy/processors.ts";

const onOff = z.enum(["0", "1"]).transform((value) => value === "1");

/** Every setting: its name, what it means, its default. docs/config.md is written from this. */
export const settings = {
  PORT: { shape: z.coerce.number().int().min(1).max(65535).default(3000), says: "Port the web server listens on." },
  HOST: {
    shape: z.string().min(1).optional(),
    says: "Address the web server listens on. Example mode: always 127.0.0.1. Otherwise 0.0.0.0 when left out.",
  },
  FOKUS_DATA: {
    shape: z.string().min(1).default("var"),
    says: "Folder for the embedded database and files. Relative to the project's root.",
  },
  DATABASE_URL: {
    shape: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    says: "PostgreSQL 15 or newer. Left out: the embedded database (PGlite) under FOKUS_DATA.",
  },
  FOKUS_URL: {
    shape: z.url({ protocol: /^https?$/ }).optional(),
    says: "Public address of the platform, used in mails and to check where forms come from. Needed outside example mode, with https.",
  },
  FOKUS_SECRET: {
    shape: z
      .string()
      .refine(
        (setting) => secretsIn(setting).every((secret) => secret.length >= 32) && secretsIn(setting).length > 0,
        "each secret needs at least 32 characters",
      )
      .optional(),
    says: "Secret of at least 32 characters: signs cookies, encrypts parked forms. Required outside example mode. To change it, put the new one on a line above the old one; see docs/decisions/0033-changing-the-secret.md.",
  },
  FOKUS_TRUSTED_PROXY: {
    shape: z.string().optional(),
    says: "Addresses of proxies in front, such as 127.0.0.1, 10.0.0.0/8: only they may say in X-Forwarded-For who asks. Left out: nobody may, and limits on tries count the connection's own address.",
  },
  FOKUS_OIDC: {
    shape: z.string().optional(),
    says: "Identity providers people may sign in with, as a list in JSON; see docs/decisions/0031-openid-connect.md. It holds secrets: better FOKUS_OIDC_FILE.",
  },
  FOKUS_STATE: {
    shape: z
      .string()
      .regex(/^(0[1-9]|1[0-6])$/, "a two-digit key from 01 to 16")
      .default("05"),
    says: "Which Land: the first two digits of its municipality keys, 01 to 16, such as 05 for Nordrhein-Westfalen, 10 for the Saarland. Its facts lie under data/register.",
  },
  FOKUS_EXAMPLE: {
    shape: onOff.optional(),
    says: "1: example mode with invented people and places. Default: 1 with the embedded database, 0 with DATABASE_URL. Refused in production.",
  },
  FOKUS_ALLOW_PGLITE: {
    shape: onOff.default(false),
    says: "1: allow the embedded database in production. It has no fsync: a power failure can lose data.",
  },
  SMTP_URL: {
    shape: z.url({ protocol: /^smtps?$/ }).optional(),
    says: "Mail server, such as smtps://user:secret@mail.example:465. Required outside example mode.",
  },
  MAIL_FROM: { shape: z.string().min(3).default("Fokus Kommune <noreply@localhost>"), says: "Sender of mails." },
  FOKUS_CONTACT_PHONE: { shape: z.string().optional(), says: "Telephone of the service point, shown where people need help." },
  FOKUS_CONTACT_MAIL: { shape: z.email().optional(), says: "E-mail of the service point." },
  FOKUS_OPERATOR: {
    shape: z.string().max(500).optional(),
    says: "Name and address of whoever runs the platform; stands in the privacy papers of each municipality.",
  },
  FOKUS_PROCESSORS: {
    shape: z.string().optional(),
    says: 'Firms the operator uses, as a list in JSON: [{"name": "…", "does": "…", "where": "…"}]. Shown under /datenschutz/technik and in the privacy papers.',
  },
  FOKUS_IMPRINT: {
    shape: z.string().max(4000).optional(),
    says: "The legal notice as text with line breaks, shown at /impressum; better FOKUS_IMPRINT_FILE.",
  },
  FOKUS_ANSWER_DAYS: {
    shape: z.coerce.number().int().min(1).max(30).default(3),
    says: "Working days within which a request for access is answered; the request page promises it.",
  },
  FOKUS_CONTACT_SECURITY: {
    shape: z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
    says: "E-mail or https address for reports of weaknesses, shown in /.well-known/security.txt. Left out: FOKUS_CONTACT_MAIL.",
  },
  LOG_LEVEL: {
    shape: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    says: "How much is logged. Logs hold no personal data.",
  },
} as const;

type Name = keyof typeof settings;
const shape = z.object(
  Object.fromEntries(Object.entries(settings).map(([name, { shape: one }]) => [name, one])) as {
    [N in Name]: (typeof settings)[N]["shape"];
  },
);

export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl: string | undefined;
  url: string;
  secret: string;
  /** Who may say for whom a request comes. */
  trustedProxies: BlockList;
  providers: readonly Provider[];
  /** Its official key of two digits. */
  land: string;
  exampleMode: boolean;
  production: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  contactPhone: string | undefined;
  contactMail: string | undefined;
  contactSecurity: string | undefined;
  imprint: string | undefined;
  answerDays: number;
  /** Who runs the platform, and which firms do a part of it. */
  operator: { name: string | undefined; processors: readonly Processor[] };
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

export type ConfigOutcome = { kind: "ok"; config: Config } | { kind: "faulty"; faults: string[] };

/** In example mode nothing is secret; the fixed text keeps people signed in over a restart. */
const exampleSecret = "example mode only: this is not a secret at all";

/** The Land alone, for commands that need no other setting. */
export function landInSettings(env: Record<string, string | undefined> = process.env): string {
  return settings.FOKUS_STATE.shape.parse(env.FOKUS_STATE || undefined);
}

/** Reads the environment once, and names all faults at once. `NAME_FILE` may name a file that holds the value. */
export function readConfig(env: Record<string, string | undefined> = process.env): ConfigOutcome {
  const faults: string[] = [];
  const given = Object.fromEntries((Object.keys(settings) as Name[]).map((name) => [name, givenFor(env, name, faults)]));
  for (const name of Object.keys(env)) {
    if (name.startsWith("FOKUS_") && !name.startsWith("FOKUS_TEST_") && !(name.replace(/_FILE$/, "") in settings))
      faults.push(`${name}: there is no such setting.`);
  }
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) faults.push(`${issue.path.join(".")}: ${issue.message}`);
    return { kind: "faulty", faults };
  }
  const read = parsed.data;
  const production = env.NODE_ENV === "production";
  const exampleMode = read.FOKUS_EXAMPLE ?? (read.DATABASE_URL === undefined && !production);
  if (production && exampleMode) faults.push("FOKUS_EXAMPLE: example mode is refused with NODE_ENV=production.");
  if (production && !read.DATABASE_URL && !read.FOKUS_ALLOW_PGLITE)
    faults.push("DATABASE_URL: needed in production. The embedded database has no fsync; FOKUS_ALLOW_PGLITE=1 allows it all the same.");
  if (!exampleMode && !read.FOKUS_SECRET) faults.push("FOKUS_SECRET: needed outside example mode, at least 32 characters.");
  if (!exampleMode && !read.FOKUS_URL?.startsWith("https:")) faults.push("FOKUS_URL: needed outside example mode, with https.");
  if (!exampleMode && !read.SMTP_URL) faults.push("SMTP_URL: needed outside example mode, because people sign in by e-mail.");
  if (exampleMode && read.HOST && read.HOST !== "127.0.0.1") faults.push("HOST: example mode listens on 127.0.0.1 only.");
  const trustedProxies = readProxies(read.FOKUS_TRUSTED_PROXY ?? "");
  const providers = readProviders(read.FOKUS_OIDC ?? "[]");
  if (!trustedProxies) faults.push("FOKUS_TRUSTED_PROXY: addresses or parts of the net, such as 127.0.0.1, 10.0.0.0/8.");
  if (!providers) faults.push("FOKUS_OIDC: a list in JSON, each with key, label, issuer (https), clientId, clientSecret, mailDomains.");
  const processors = readProcessors(read.FOKUS_PROCESSORS ?? "[]");
  if (!processors) faults.push("FOKUS_PROCESSORS: a list in JSON, each with name, does, where.");
  if (faults.length > 0 || !trustedProxies || !providers || !processors) return { kind: "faulty", faults };
  return {
    kind: "ok",
    config: {
      port: read.PORT,
      host: exampleMode ? "127.0.0.1" : (read.HOST ?? "0.0.0.0"),
      dataFolder: resolve(projectPath(), read.FOKUS_DATA),
      databaseUrl: read.DATABASE_URL,
      url: (read.FOKUS_URL ?? `http://localhost:${read.PORT}`).replace(/\/$/, ""),
      secret: read.FOKUS_SECRET ?? exampleSecret,
      trustedProxies,
      providers,
      land: read.FOKUS_STATE,
      exampleMode,
      production,
      smtpUrl: read.SMTP_URL,
      mailFrom: read.MAIL_FROM,
      contactPhone: read.FOKUS_CONTACT_PHONE,
      contactMail: read.FOKUS_CONTACT_MAIL,
      contactSecurity: read.FOKUS_CONTACT_SECURITY ?? read.FOKUS_CONTACT_MAIL,
      imprint: read.FOKUS_IMPRINT,
      answerDays: read.FOKUS_ANSWER_DAYS,
      operator: { name: read.FOKUS_OPERATOR, processors },
      logLevel: read.LOG_LEVEL,
    },
  };
}

function givenFor(env: Record<string, string | undefined>, name: Name, faults: string[]): string | undefined {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name] || undefined;
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    faults.push(`${name}_FILE: the file ${file} cannot be read.`);
    return undefined;
  }
}
