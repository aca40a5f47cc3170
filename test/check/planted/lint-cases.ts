/** Violations of the lint rules: each file breaks the rule it is listed with. */
export interface LintCase {
  readonly title: string;
  readonly path: string;
  readonly code: string;
  /** Part of the message or the rule's name. */
  readonly caught: string;
}

const manyLines = Array.from({ length: 410 }, (_, index) => `export const v${index} = ${index};`);
const longBody = Array.from({ length: 95 }, (_, index) => `  list.push(${index});`).join("\n");
const branches = Array.from({ length: 16 }, (_, i) => `  if (n === ${i}) return ${i};`).join("\n");

const CASES: readonly [title: string, path: string, caught: string, code: string][] = [
  [
    "a promise nobody waits for",
    "app/lib/floating.ts",
    "no-floating-promises",
    "async function work(): Promise<void> {\n  await Promise.resolve();\n}\nexport function start(): void {\n  work();\n}\n",
  ],
  [
    "a promise where a condition is wanted",
    "app/lib/misused.ts",
    "no-misused-promises",
    "export function start(ready: () => Promise<boolean>): number {\n  if (ready()) return 1;\n  return 2;\n}\n",
  ],
  [
    "a switch that forgets a case",
    "app/lib/switch.ts",
    "switch-exhaustiveness-check",
    'export function word(kind: "a" | "b"): string {\n  switch (kind) {\n    case "a":\n      return "A";\n  }\n  return "";\n}\n',
  ],
  ["any", "app/lib/any.ts", "no-explicit-any", "export const anything = (x: any): unknown => x;\n"],
  [
    "a type imported as a value",
    "app/lib/type-import.ts",
    "consistent-type-imports",
    'import { Thing } from "./thing";\nexport const use = (thing: Thing): Thing => thing;\n',
  ],
  [
    "a condition that is always true",
    "app/lib/always.ts",
    "no-unnecessary-condition",
    'export function pick(text: string): string {\n  return text ?? "none";\n}\n',
  ],
  [
    "loose equality",
    "app/lib/equal.ts",
    "eqeqeq",
    "export const same = (a: unknown, b: unknown): boolean => a == b;\n",
  ],
  [
    "console in the app",
    "app/lib/console.ts",
    "no-console",
    'export function say(): void {\n  console.log("x");\n}\n',
  ],
  [
    "process.env outside lib/env",
    "app/lib/reads-env.ts",
    "Only app/lib/env.server.ts reads the environment",
    "export const port = process.env.PORT;\n",
  ],
  [
    "process.env taken apart",
    "app/lib/destructures-env.ts",
    "Only app/lib/env.server.ts reads the environment",
    "export const { env } = process;\n",
  ],
  [
    "env imported from node:process",
    "app/lib/imports-env.ts",
    "Only app/lib/env.server.ts reads the environment",
    'import { env } from "node:process";\nexport const port = env.PORT;\n',
  ],
  [
    "new Date() in the domain",
    "app/domain/policy/new-date.ts",
    "a test move the clock",
    "export const at = (): Date => new Date();\n",
  ],
  [
    "Date() in the domain",
    "app/domain/policy/call-date.ts",
    "a test move the clock",
    "export const at = (): string => Date();\n",
  ],
  [
    "Date.now() in the domain",
    "app/domain/policy/date-now.ts",
    "a test move the clock",
    "export const at = (): number => Date.now();\n",
  ],
  [
    "Date.now() in a route",
    "app/routes/date-now.ts",
    "a test move the clock",
    "export const at = (): number => Date.now();\n",
  ],
  [
    "new Date() in a route",
    "app/routes/new-date.ts",
    "a test move the clock",
    "export const at = (): Date => new Date();\n",
  ],
  [
    "Math.random() in the domain",
    "app/domain/policy/random.ts",
    "must be replayable",
    "export const chance = (): number => Math.random();\n",
  ],
  [
    "the generated database client outside db.server.ts",
    "app/domain/policy/client.ts",
    "withShop in app/db.server.ts is the only way",
    'import { PrismaClient } from "~/generated/prisma/client";\nexport const client = new PrismaClient();\n',
  ],
  [
    "the database package outside db.server.ts",
    "app/jobs/client.ts",
    "withShop in app/db.server.ts is the only way",
    'import { PrismaClient } from "@prisma/client";\nexport const client = PrismaClient;\n',
  ],
  [
    "reaching across shops from the domain",
    "app/domain/policy/cross-shop.server.ts",
    "Reaching across shops",
    'import { asPlatform } from "~/db.server";\nexport const all = asPlatform;\n',
  ],
  [
    "reaching across shops from a route",
    "app/routes/cross-shop.ts",
    "Reaching across shops",
    'import { asPlatform } from "../db.server";\nexport const all = asPlatform;\n',
  ],
  [
    "findMany outside a store",
    "app/domain/policy/query.server.ts",
    "Only *.store.server.ts files query",
    'import type { Tx } from "~/db.server";\nexport const all = (tx: Tx): unknown => tx.policy.findMany();\n',
  ],
  [
    "create outside a store",
    "app/domain/policy/insert.server.ts",
    "Only *.store.server.ts files query",
    'import type { Tx } from "~/db.server";\nexport const add = (tx: Tx): unknown => tx.policy.create();\n',
  ],
  [
    "raw SQL outside a store",
    "app/routes/raw.ts",
    "Only *.store.server.ts files query",
    'import type { Tx } from "~/db.server";\nexport const all = (tx: Tx): unknown => tx.$queryRaw`SELECT 1`;\n',
  ],
  [
    "a default export",
    "app/lib/default.ts",
    "Named exports only",
    "export default function nameless(): void {}\n",
  ],
  [
    "a default export by renaming",
    "app/lib/default-as.ts",
    "Named exports only",
    "const thing = 1;\nexport { thing as default };\n",
  ],
  ["a file of 410 lines", "app/lib/long-file.ts", "max-lines", `${manyLines.join("\n")}\n`],
  [
    "a function of 97 lines",
    "app/lib/long-function.ts",
    "max-lines-per-function",
    `export function fill(list: number[]): void {\n${longBody}\n}\n`,
  ],
  [
    "a function with 17 paths",
    "app/lib/complex.ts",
    "complexity",
    `export function choose(n: number): number {\n${branches}\n  return -1;\n}\n`,
  ],
  [
    "a function of four parameters",
    "app/lib/parameters.ts",
    "max-params",
    "export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n",
  ],
  [
    "an empty catch",
    "app/lib/empty-catch.ts",
    "no-empty",
    'export function quiet(): void {\n  try {\n    JSON.parse("");\n  } catch {}\n}\n',
  ],
  [
    "a note to do it later",
    "app/lib/later.ts",
    "no-warning-comments",
    "// TODO: write\nexport {};\n",
  ],
  [
    "@ts-ignore",
    "app/lib/ignore.ts",
    "ban-ts-comment",
    "// @ts-ignore\nexport const a: number = 1;\n",
  ],
  [
    "a disabled rule that finds nothing",
    "app/lib/unused-disable.ts",
    "Unused eslint-disable directive",
    "// eslint-disable-next-line eqeqeq -- for no reason\nexport const a = 1;\n",
  ],
];

export const LINT_CASES: readonly LintCase[] = CASES.map(([title, path, caught, code]) => ({
  title,
  path,
  caught,
  code,
}));

/** Files that look alike and are right where they are. */
export const LINT_CLEAN: Readonly<Record<string, string>> = {
  "app/lib/thing.ts": "export interface Thing {\n  readonly a: number;\n}\n",
  "app/lib/env.server.ts": "export const env = (): unknown => process.env;\n",
  "app/lib/clock.server.ts": "export const now = (): Date => new Date();\n",
  "app/lib/given-date.ts": "export const at = (iso: string): Date => new Date(iso);\n",
  "app/server/web.ts": "export const startedAt = Date.now();\n",
  "app/generated/prisma/client.ts":
    "export class PrismaClient {\n  policy = { findMany: (): unknown => [], create: (): unknown => 1 };\n  $queryRaw(_text: TemplateStringsArray): unknown {\n    return [];\n  }\n}\n",
  "app/db.server.ts":
    'import { PrismaClient } from "./generated/prisma/client";\nexport type Tx = PrismaClient;\nexport const asPlatform = <T>(work: (tx: Tx) => T): T => work(new PrismaClient());\n',
  "app/jobs/sweep.ts":
    'import { asPlatform } from "~/db.server";\nexport const all = asPlatform;\n',
  "app/domain/policy/policy.store.server.ts":
    'import type { Tx } from "~/db.server";\nexport const all = (tx: Tx): unknown => tx.policy.findMany();\nexport const raw = (tx: Tx): unknown => tx.$queryRaw`SELECT 1`;\n',
  "app/domain/policy/map.ts":
    'export const tally = (list: Map<string, number>): boolean => list.delete("a");\n',
  "app/routes/app.policy.tsx":
    "export function loader(): Response {\n  throw new Response(null, { status: 404 });\n}\nexport default function Policy(): null {\n  return null;\n}\n",
  "app/root.tsx": "export default function Root(): null {\n  return null;\n}\n",
  "vite.config.ts": "export default { mode: process.env.NODE_ENV };\n",
  "test/run/demo.ts": "console.log(process.env.PORT, new Date().getTime());\nexport {};\n",
  "app/lib/clock.test.ts":
    "export const at = (): number => new Date().getTime() + Math.random();\n",
};
