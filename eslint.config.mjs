/**
 * The house rules that a machine can check. Messages say why, not only what.
 *
 * Flat config replaces a rule's options instead of adding to them: where an area needs more than
 * the base, its list is built from the shared ones below.
 */
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Files that may look at every shop at once; everything else works inside `withShop`. */
const CROSS_SHOP_FILES = [
  "app/db.server.ts",
  "app/db/**",
  "app/jobs/**",
  "app/server/**",
  "app/services.server.ts",
  "app/services/**",
  "app/domain/security/**",
  "app/domain/protection/ledger/**",
  "app/domain/shops/**",
  "app/domain/webhooks/**",
  "app/domain/consent/record-decision.server.ts",
  "app/domain/consent/watch/record-observation.server.ts",
  "app/shopify/session-storage.server.ts",
  "app/shopify/host-session.store.server.ts",
];
const CROSS_SHOP_NAMES = ["asPlatform", "withShopsInOneCommit", "withoutShop"];

/** The one module that owns the connection, and what starts and fences it. */
const DATABASE_FILES = ["app/db.server.ts", "app/db/**"];

const TESTS = ["**/*.test.ts", "**/*.test.tsx", "test/**"];

const processEnv = {
  object: "process",
  property: "env",
  message:
    "Only app/lib/env.server.ts reads the environment: it checks every variable at once, at start.",
};
const dateNow = {
  object: "Date",
  property: "now",
  message: "Take the time as an argument, or from lib/clock: a demo and a test move the clock.",
};
const mathRandom = {
  object: "Math",
  property: "random",
  message: "A verdict must be replayable: take ids and chance as arguments (ids: lib/ids).",
};
const newDate = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
  message: "Take the time as an argument, or from lib/clock: a demo and a test move the clock.",
};
const defaultExport = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: "Named exports only: a name that is chosen at the import can't be searched for.",
};
const queryOutsideStore = {
  selector: [
    "CallExpression[callee.object.type='MemberExpression'][callee.property.name=/^(find(Unique|First)(OrThrow)?|findMany|createMany(AndReturn)?|updateMany(AndReturn)?|deleteMany|upsert|groupBy)$/]",
    "CallExpression[callee.object.object.name='tx'][callee.property.name=/^(create|update|delete|count|aggregate)$/]",
    "[tag.object.name='tx'][tag.property.name=/^\\$(query|execute)Raw$/]",
    "CallExpression[callee.object.name='tx'][callee.property.name=/^\\$(query|execute)Raw/]",
  ].join(", "),
  message: "Only *.store.server.ts files query: they map rows to the model's types.",
};

const databaseClient = {
  regex: "(^|/)generated/prisma(/|$)|^@prisma/(client|adapter-pg)",
  message: "withShop in app/db.server.ts is the only way to a database client (types are fine).",
  allowTypeImports: true,
};
const crossShop = {
  regex: "(^|/)db\\.server$",
  importNames: CROSS_SHOP_NAMES,
  message: "Reaching across shops is for the few files that eslint.config.mjs names.",
};
const envByImport = {
  name: "node:process",
  importNames: ["env"],
  message: processEnv.message,
};

/** @param {unknown[]} patterns */
const imports = (patterns) => ["error", { paths: [envByImport], patterns }];

export default defineConfig(
  {
    ignores: [
      "node_modules/**",
      "build/**",
      ".data/**",
      ".cache/**",
      "test-output/**",
      "app/generated/**",
      "app/shopify/generated/**",
      "extensions/*/assets/**",
      "extensions/*/dist/**",
      ".shopify/**",
    ],
  },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx,mts}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-restricted-imports": imports([]),
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/only-throw-error": [
        "error",
        // The platform's library and Remix answer a request by throwing a Response.
        { allow: [{ name: "Response", from: "lib" }] },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allow: [{ name: "Markup", from: "file" }] },
      ],
      // An interface's asynchronous function may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      complexity: ["error", 15],
      // `== null` is the one loose comparison that says what it means: null or undefined.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-restricted-properties": ["error", processEnv],
      "no-restricted-syntax": ["error", defaultExport],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
    },
  },
  {
    // The product tells the time by lib/clock, which a demo and a test can move.
    files: ["app/**/*.{ts,tsx}"],
    ignores: [...TESTS, "app/lib/clock*", "app/server/**", "app/storefront/**"],
    rules: {
      "no-restricted-properties": ["error", processEnv, dateNow],
      "no-restricted-syntax": ["error", defaultExport, newDate, queryOutsideStore],
      "@typescript-eslint/no-restricted-imports": imports([databaseClient, crossShop]),
    },
  },
  {
    files: ["app/domain/**/*.{ts,tsx}"],
    ignores: TESTS,
    rules: { "no-restricted-properties": ["error", processEnv, dateNow, mathRandom] },
  },
  {
    files: ["app/**/*.store.server.ts", ...DATABASE_FILES],
    rules: { "no-restricted-syntax": ["error", defaultExport, newDate] },
  },
  {
    files: ["app/server/**/*.ts"],
    rules: { "@typescript-eslint/no-restricted-imports": imports([databaseClient]) },
  },
  {
    files: CROSS_SHOP_FILES,
    rules: { "@typescript-eslint/no-restricted-imports": imports([databaseClient]) },
  },
  {
    files: DATABASE_FILES,
    rules: { "@typescript-eslint/no-restricted-imports": imports([]) },
  },
  {
    // Remix looks for default exports, and routes throw Responses: redirects and refusals.
    files: ["app/routes/**", "app/root.tsx", "app/entry.*.tsx"],
    rules: {
      "no-restricted-syntax": ["error", newDate, queryOutsideStore],
      "@typescript-eslint/only-throw-error": "off",
    },
  },
  {
    // So do the tools and the host's extensions.
    files: ["*.config.{ts,mts}", "extensions/*/src/**"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["app/lib/env.server.ts", "*.config.{ts,mts}"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: TESTS,
    rules: {
      "max-lines-per-function": "off",
      "no-restricted-properties": "off",
      "no-restricted-syntax": ["error", defaultExport],
    },
  },
  {
    // Signatures that a library sets: a case's columns in test.each, GraphQL resolvers, Remix.
    files: [
      "**/*.test.{ts,tsx}",
      "test/standin/admin-api/resolve{r,-field}.ts",
      "test/standin/admin-api/resolvers/**",
      "app/entry.server.tsx",
    ],
    rules: { "@typescript-eslint/max-params": "off" },
  },
  {
    // Vitest's global set-up is a default export.
    files: ["test/setup/global*.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    // Commands and servers of their own, which speak to a terminal.
    files: ["test/{run,bench,setup,soak,standin}/**"],
    rules: { "no-console": "off" },
  },
  {
    // What the stand-in serves to browsers: their globals, and functions that pages call by name.
    files: ["test/standin/**/*.js"],
    languageOptions: { sourceType: "script" },
    rules: { "no-undef": "off", "no-unused-vars": ["error", { vars: "local" }] },
  },
  {
    files: ["**/*.{mjs,cjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "console",
          "process",
          "URL",
          "Buffer",
          "fetch",
          "setTimeout",
          "clearTimeout",
          "module",
          "WebAssembly",
          "Headers",
          "Request",
          "performance",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
);
